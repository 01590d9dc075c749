#include "evaluation/gold_lines.h"

#include <algorithm>

namespace whosaid {

bool GoldLines::next() {
  if (at_ >= text_.size()) return false;
  const std::size_t end = std::min(text_.find('\n', at_), text_.size());
  line_ = text_.substr(at_, end - at_);
  if (line_.ends_with('\r')) line_.remove_suffix(1);
  at_ = end + 1;
  ++number_;
  return true;
}

void GoldLines::rewind() {
  at_ = 0;
  number_ = 0;
}

void GoldLines::complain(std::string message) {
  constexpr std::size_t kShown = 120;
  std::size_t end = std::min(line_.size(), kShown);
  while (end < line_.size() && (static_cast<unsigned char>(line_[end]) & 0xC0) == 0x80) --end;
  errors_.push_back({file_, number_, 0, std::move(message), std::string(line_.substr(0, end))});
}

}  // namespace whosaid
