#include "articles/object_cutter.h"

#include <algorithm>
#include <string_view>

namespace whosaid {
namespace {

constexpr std::size_t kBuffer = std::size_t{128} << 10;

}  // namespace

bool ObjectCutter::fill() {
  buffer_.resize_and_overwrite(kBuffer, [&](char* to, std::size_t room) { return source_({to, room}); });
  at_ = 0;
  return !buffer_.empty();
}

/// Moves to the brace of the next object; false at the end, or before something else.
bool ObjectCutter::find_object() {
  while (at_ != buffer_.size() || fill()) {
    const char c = buffer_[at_];
    if (c == '{') return true;
    if (std::string_view(" \t\r\n,[]\uFEFF").find(c) == std::string_view::npos) {
      is_lost_ = true;
      return false;
    }
    line_here_ += c == '\n' ? 1 : 0;
    ++at_;
  }
  return false;
}

/// Behind the end of the object in the buffer; npos when it goes on behind the buffer.
std::size_t ObjectCutter::object_end() {
  for (std::size_t i = at_; i < buffer_.size(); ++i) {
    const char c = buffer_[i];
    line_here_ += c == '\n' ? 1 : 0;
    if (in_string_) {
      if (is_escaped_) {
        is_escaped_ = false;
      } else if (c == '\\') {
        is_escaped_ = true;
      } else if (c == '"') {
        in_string_ = false;
      }
    } else if (c == '"') {
      in_string_ = true;
    } else if (c == '{' || c == '[') {
      ++depth_;
    } else if (c == '}' || c == ']') {
      if (--depth_ == 0) return i + 1;
    }
  }
  return std::string::npos;
}

Cut ObjectCutter::read_object(std::string& object) {
  object.clear();
  depth_ = 0;
  in_string_ = is_escaped_ = false;
  for (std::size_t size = 0;;) {
    const std::size_t end = object_end();
    const std::string_view bytes = std::string_view(buffer_).substr(at_, std::min(end, buffer_.size()) - at_);
    size += bytes.size();
    if (size <= longest_) object += bytes;
    at_ += bytes.size();
    if (end != std::string::npos) return size <= longest_ ? Cut::part : Cut::too_long;
    if (!fill()) return Cut::open;
  }
}

Cut ObjectCutter::next(std::string& object) {
  if (is_lost_) return Cut::end;
  const bool is_found = find_object();
  line_ = line_here_;
  if (!is_found) return is_lost_ ? Cut::stray : Cut::end;
  const Cut cut = read_object(object);
  is_lost_ = cut == Cut::open;
  return cut;
}

}  // namespace whosaid
