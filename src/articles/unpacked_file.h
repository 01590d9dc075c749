#pragma once
/// The bytes of a file, unpacked while they are read. The one door to zlib and Zstandard.

#include <expected>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace whosaid {

/// A file or standard input. What begins like gzip or Zstandard is unpacked, all members and frames of it; other bytes
/// come as they are. Memory is bounded: some 300 KB, for Zstandard as much as its window more, at most 128 MB. Above 64
/// MiB what unpacks to more than 200 times its size is refused: a bomb.
class UnpackedFile {
 public:
  /// Opens a file; an empty path is standard input. Fails with one line: what, where, what to do.
  static std::expected<UnpackedFile, std::string> open(const std::filesystem::path& path);

  UnpackedFile(UnpackedFile&&) noexcept;
  UnpackedFile& operator=(UnpackedFile&&) noexcept;
  ~UnpackedFile();

  /// Fills the front of `to` and returns how many bytes; 0 at the end, or when no more can be had: see error().
  std::size_t read(std::span<char> to);
  /// Why bytes are missing behind those that were read: cut off, damaged, or the system's reason; empty when none are.
  const std::string& error() const;
  /// How much of the file has been read, from 0 to 1; 0 when its size is not known.
  double share() const;

 private:
  class Packed;
  class Unpacker;
  class Gzip;
  class Zstandard;
  struct State;

  explicit UnpackedFile(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace whosaid
