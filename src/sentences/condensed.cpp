#include "sentences/condensed.h"

#include <algorithm>

#include "sentences/break_places.h"

namespace whosaid {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

void Condensed::assign(std::string_view text) {
  text_.clear();
  jumps_.clear();
  next_jump_ = skipped_ = 0;
  size_ = static_cast<std::uint32_t>(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = find_stop(text, at);
    if (stop == text.size()) break;
    const auto letter = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(stop), text.end(), is_ascii_letter);
    const auto behind = static_cast<std::size_t>(letter - text.begin()) + (letter == text.end() ? 0 : 1);
    text_.append(text, at, behind - at);
    const std::size_t word = find_possible_end(text.substr(behind));
    at = behind + word - (word > 0 ? 1 : 0);  // with the blank, lest a mark behind it touch the letter
    jumps_.push_back({static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(at - text_.size())});
  }
}

std::uint32_t Condensed::original(std::uint32_t at) {
  if (at == text_.size()) return size_;
  for (; next_jump_ < jumps_.size() && jumps_[next_jump_].at <= at; ++next_jump_) {
    skipped_ = jumps_[next_jump_].skipped;
  }
  return at + skipped_;
}

}  // namespace whosaid
