#pragma once
/// Passes over the bytes of a text that mean nothing to who asks, sixteen at a time.

#include <algorithm>
#include <bit>
#include <string_view>

#include "base/byte_block.h"

namespace whosaid {

/// Is `c` one of kMarks, a control character (but 0x7F) or beyond ASCII?
template <char... kMarks>
constexpr bool is_special(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte >= 0x80 || ((c == kMarks) || ...);
}

/// The first byte from `at` that is_special; text.size() when there is none. `at` must not lie behind the end.
template <char... kMarks>
std::size_t find_special(std::string_view text, std::size_t at) {
  constexpr std::size_t kBlock = sizeof(ByteBlock);
  if (text.size() < kBlock) {
    while (at < text.size() && !is_special<kMarks...>(text[at])) ++at;
    return at;
  }
  for (std::size_t end = at; end < text.size();) {
    const std::size_t begin = std::min(end, text.size() - kBlock);
    const ByteBlock bytes = load_block(text.data() + begin);
    const unsigned special = bits_of((bytes < 0x20) | ((bytes == kMarks) | ...)) >> (end - begin);
    if (special != 0) return end + static_cast<std::size_t>(std::countr_zero(special));
    end = begin + kBlock;
  }
  return text.size();
}

}  // namespace whosaid
