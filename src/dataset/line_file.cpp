#include "dataset/line_file.h"

#include <cerrno>
#include <cstring>

namespace whosaid {
namespace {

constexpr std::size_t kStep = std::size_t{1} << 20;

}  // namespace

std::expected<LineFile, std::string> LineFile::open(const std::filesystem::path& path) {
  std::error_code unknown;
  if (std::filesystem::is_directory(path, unknown)) {
    return std::unexpected("cannot read " + path.native() + ": it is a folder; name a file");
  }
  std::FILE* const file = std::fopen(path.c_str(), "rb");
  if (file != nullptr) return LineFile(file);
  return std::unexpected("cannot read " + path.native() + ": " + std::strerror(errno) + "; check the path");
}

/// Reads more behind what is left of the buffer. Returns whether there was more.
bool LineFile::fill() {
  buffer_.erase(0, at_);
  end_ -= at_;
  at_ = 0;
  buffer_.resize(end_ + kStep + kRoom);
  const std::size_t read = std::fread(buffer_.data() + end_, 1, kStep, file_.get());
  end_ += read;
  return read != 0;
}

bool LineFile::next(std::string_view& line) {
  is_too_long_ = false;
  std::size_t searched = at_;
  for (;;) {
    const void* const found =
        searched == end_ ? nullptr : std::memchr(buffer_.data() + searched, '\n', end_ - searched);
    const bool has_end = found != nullptr;
    std::size_t end = has_end ? static_cast<std::size_t>(static_cast<const char*>(found) - buffer_.data()) : end_;
    if (!has_end && end_ - at_ > kLongestLine) {
      is_too_long_ = true;
      at_ = end_;  // goes on behind it
    }
    if (!has_end) {
      const std::size_t held = end - at_;
      const bool more = fill();
      searched = held;
      if (more) continue;
      if (end_ == 0 && !is_too_long_) return false;
      end = end_;
    }
    line = std::string_view(buffer_).substr(at_, is_too_long_ ? 0 : end - at_);
    at_ = end + (has_end ? 1 : 0);
    ++number_;
    if (number_ == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return true;
  }
}

}  // namespace whosaid
