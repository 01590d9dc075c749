#include "commands/texts_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "base/xxh64.h"

namespace whosaid {
namespace {

constexpr std::size_t kLongestName = 200;  // bytes; file systems allow 255
constexpr int kMostOfOneId = 10000;
constexpr std::string_view kHex = "0123456789ABCDEF";

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
         c == '-' || c == '~';
}

WriteError error_at(const std::filesystem::path& path, const std::string& reason) {
  return {.message = "cannot write " + path.native() + ": " + reason, .broken_pipe = false};
}

bool holds(const std::filesystem::path& path, std::string_view text) {
  std::string there;
  return read_text_file(path, there) && there == text;
}

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t wrote = ::write(file, text.data(), text.size());
    if (wrote < 0 && errno != EINTR) return false;
    if (wrote > 0) text.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return true;
}

}  // namespace

std::string text_file_name(std::string_view id) {
  std::string name;
  for (const char c : id) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain(c) && !(name.empty() && c == '.')) {
      name += c;
    } else {
      name += '%';
      name += kHex[byte >> 4];
      name += kHex[byte & 15];
    }
  }
  if (name.size() <= kLongestName) return name + ".txt";
  std::array<char, 17> hash{};
  for (std::size_t i = 0; i < 16; ++i) hash[i] = kHex[(xxh64(id) >> (60 - 4 * i)) & 15];
  return name.substr(0, kLongestName - 17) + "~" + hash.data() + ".txt";
}

std::expected<TextsFolder, WriteError> TextsFolder::open(const std::filesystem::path& folder, bool goes_on) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return std::unexpected(error_at(folder, error.message() + "; name a folder that can be made"));
  const bool is_empty = std::filesystem::is_empty(folder, error);
  if (error) return std::unexpected(error_at(folder, error.message()));
  if (!is_empty && !goes_on)
    return std::unexpected(error_at(folder, "the folder is not empty; name a new one for the texts"));
  return TextsFolder(folder);
}

Written TextsFolder::write(std::string_view id, std::string_view text) const {
  const std::string name = text_file_name(id);
  for (int copy = 1; copy <= kMostOfOneId; ++copy) {
    const std::string numbered =
        copy == 1 ? name : name.substr(0, name.size() - 4) + "~" + std::to_string(copy) + ".txt";
    const std::filesystem::path path = folder_ / numbered;
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0 && errno == EEXIST) {
      if (holds(path, text)) return {};
      continue;
    }
    if (file < 0) return std::unexpected(error_at(path, std::strerror(errno)));
    const bool is_whole = write_all(file, text);
    const int error = errno;
    if (::close(file) == 0 && is_whole) return {};
    return std::unexpected(error_at(path, std::strerror(is_whole ? errno : error)));
  }
  return std::unexpected(error_at(folder_ / name, "too many documents have the same id; give each its own"));
}

}  // namespace whosaid
