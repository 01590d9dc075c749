#pragma once
/// The bytes of a whole file, read or mapped.

#include <cstddef>
#include <expected>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace whosaid {

/// Bytes that somebody keeps; they begin at an address that any number may lie at.
struct FileBytes {
  std::shared_ptr<const void> owner;
  std::string_view bytes;
};

/// A file up to this size is read, a larger one is mapped: a copy costs less than many page faults, and nobody can
/// shorten it meanwhile.
inline constexpr std::size_t kLargestReadFile = std::size_t{16} << 20;

/// All bytes of a regular file. A mapped one must not be shortened while it is used; our own files are replaced, never
/// written to. Fails with one line of text: what, where, what to do.
std::expected<FileBytes, std::string> file_bytes(const std::filesystem::path& path);

/// Bytes of our own.
FileBytes own_bytes(std::string bytes);

}  // namespace whosaid
