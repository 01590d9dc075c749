#pragma once
/// Passes over the bytes of a text that mean nothing to who asks, eight at a time.

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace whosaid {

/// Is `c` one of kMarks, a control character (but 0x7F) or beyond ASCII?
template <char... kMarks>
constexpr bool is_special(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte >= 0x80 || ((c == kMarks) || ...);
}

/// The first byte from `at` that is_special; text.size() when there is none.
template <char... kMarks>
std::size_t find_special(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL, kHigh = 0x80 * kOnes, kLow = 0x7F * kOnes;
  while (std::endian::native == std::endian::little && at + sizeof kOnes <= text.size()) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    // The high bit of each byte tells; no sum of seven bits carries into the next byte.
    const std::uint64_t seven = bytes & kLow;
    const std::uint64_t plain = (seven + 0x60 * kOnes) & (((seven ^ (kMarks * kOnes)) + kLow) & ...);
    const std::uint64_t special = (~plain | bytes) & kHigh;
    if (special != 0) return at + static_cast<std::size_t>(std::countr_zero(special)) / 8;
    at += sizeof bytes;
  }
  while (at < text.size() && !is_special<kMarks...>(text[at])) ++at;
  return at;
}

}  // namespace whosaid
