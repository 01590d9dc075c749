#include "base/split.h"

namespace whosaid {

void split(std::string_view text, std::string_view by, std::vector<std::string_view>& parts) {
  parts.clear();
  for (;;) {
    const std::size_t end = text.find(by);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + by.size());
  }
}

std::vector<std::string_view> split(std::string_view text, std::string_view by) {
  std::vector<std::string_view> parts;
  split(text, by, parts);
  return parts;
}

}  // namespace whosaid
