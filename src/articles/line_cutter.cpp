#include "articles/line_cutter.h"

#include <algorithm>
#include <string_view>

namespace whosaid {
namespace {

constexpr std::size_t kBuffer = std::size_t{128} << 10;

}  // namespace

bool LineCutter::fill() {
  buffer_.resize_and_overwrite(kBuffer, [&](char* to, std::size_t room) { return source_({to, room}); });
  at_ = 0;
  return !buffer_.empty();
}

/// False at the end of the bytes.
bool LineCutter::read_line(std::string& line) {
  line.clear();
  size_ = 0;
  is_unended_ = false;
  while (true) {
    if (at_ == buffer_.size() && !fill()) {
      is_unended_ = size_ != 0;
      return is_unended_;
    }
    const std::size_t end = std::min(buffer_.find('\n', at_), buffer_.size());
    const std::string_view bytes = std::string_view(buffer_).substr(at_, end - at_);
    if (size_ + bytes.size() <= longest_) line += bytes;
    size_ += bytes.size();
    at_ = std::min(end + 1, buffer_.size());
    if (end != buffer_.size()) return true;
  }
}

Cut LineCutter::next(std::string& line) {
  while (read_line(line)) {
    ++line_;
    if (size_ > longest_) return Cut::too_long;
    if (line_ == 1 && line.starts_with("\uFEFF")) line.erase(0, 3);
    if (line.ends_with('\r')) line.pop_back();
    if (line.find_first_not_of(" \t\r") != std::string::npos) return Cut::part;
  }
  return Cut::end;
}

}  // namespace whosaid
