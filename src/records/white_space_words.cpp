#include "records/white_space_words.h"

#include <algorithm>

#include "base/unicode.h"

namespace whosaid {
namespace {

/// What Python's str.isspace() says: ours without NUL, zero-width space and BOM, and with four separators of ASCII.
bool is_python_space(char32_t c) {
  if (c < 0x20) return (c >= '\t' && c <= '\r') || c >= 0x1C;
  return is_space(c) && c != 0x200B && c != 0xFEFF;
}

}  // namespace

void WhiteSpaceWords::start(std::string_view text) {
  begins_.clear();
  ends_.clear();
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const bool is_space_here = is_python_space(next_code_point(text, at));
    if (!is_space_here && begins_.size() == ends_.size()) begins_.push_back(begin);
    if (is_space_here && begins_.size() != ends_.size()) ends_.push_back(begin);
  }
  if (begins_.size() != ends_.size()) ends_.push_back(static_cast<std::uint32_t>(text.size()));
}

std::size_t WhiteSpaceWords::at(std::uint32_t at) const {
  return static_cast<std::size_t>(std::ranges::upper_bound(ends_, at) - ends_.begin());
}

}  // namespace whosaid
