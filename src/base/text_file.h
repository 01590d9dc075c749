#pragma once
/// Whole files in, whole files out. Nothing here prints; what fails comes back as a value with its text.

#include <cstddef>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <string>
#include <string_view>

namespace whosaid {

/// The largest input that is read: 1 GiB, so that every place in a text fits 32 bits.
inline constexpr std::size_t kLargestTextFile = std::size_t{1} << 30;

/// Replaces the content of `buffer` by the bytes of the file and keeps the buffer's memory for the next call. Regular
/// files, pipes and devices are read to their end. Fails for a missing file, a folder, a file that may not be read and
/// one larger than kLargestTextFile, with one line of text: what, where, what to do. The buffer is then unspecified.
std::expected<void, std::string> read_text_file(const std::filesystem::path& path, std::string& buffer);

/// As read_text_file, from file descriptor 0.
std::expected<void, std::string> read_standard_input(std::string& buffer);

/// Why bytes could not be written.
struct WriteError {
  std::string message;       ///< one line: what, where, what to do
  bool broken_pipe = false;  ///< the reader went away (`| head`): nobody's mistake
};
using Written = std::expected<void, WriteError>;
/// `cannot write NAME: ` with what the system says of `error`, and what to do.
WriteError write_error(std::string_view name, int error);

/// A file that appears under its name only when it is complete: bytes go to a new file beside the target, commit()
/// gives it the target's name, and what is not committed is removed. An existing target keeps its permissions; a
/// symbolic link keeps pointing. Devices and pipes (/dev/null, a FIFO) and standard output are written directly.
/// SIGPIPE must be ignored, or a closed pipe ends the process. Not for several threads.
class OutputFile {
 public:
  /// Opens the file beside `target`. Fails when the folder is missing or may not be written, or the target is a folder.
  static std::expected<OutputFile, WriteError> create(const std::filesystem::path& target);
  /// One that outlives the process: its bytes go to `target.partial`, of which the first `length` bytes are kept and
  /// the rest is cut off; what is not committed stays there. Fails also when that file has fewer bytes. `target` is a
  /// regular file or not there. Two processes must not do this at the same time.
  static std::expected<OutputFile, WriteError> continued(const std::filesystem::path& target, std::uint64_t length);
  /// Standard output; it stays open.
  static OutputFile standard_output();

  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&& other) noexcept;
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  /// Takes `bytes`. What is written directly goes to the system at once; of a file that appears later, up to kHeld
  /// bytes wait for more, so that a full disk may be told of later.
  Written write(std::string_view bytes);
  /// Makes durable what was written so far. Returns how many bytes the file has.
  std::expected<std::uint64_t, WriteError> sync();
  /// Makes the file durable and gives it its name. Call it once, after the last write.
  Written commit();

 private:
  static constexpr std::size_t kHeld = 256 << 10;

  OutputFile(int descriptor, std::filesystem::path target, std::filesystem::path partial);
  Written hand_over(std::string_view bytes);
  void discard();

  int descriptor_ = -1;            ///< -1: nothing to do any more
  std::filesystem::path target_;   ///< empty: standard output
  std::filesystem::path partial_;  ///< empty: written directly
  std::string held_;               ///< not yet written
  bool is_continued_ = false;      ///< stays when it is not committed
  std::uint64_t length_ = 0;       ///< of a continued one: bytes handed over
};

}  // namespace whosaid
