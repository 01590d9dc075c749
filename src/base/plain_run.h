#pragma once
/// Passes over the bytes that most of a text consists of, eight at a time.

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace whosaid {

/// How many of eight bytes, the lowest first, are letters of ASCII up to the first that is none.
constexpr std::size_t letters_in_front(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL, kHigh = 0x80 * kOnes, kLow = 0x7F * kOnes;
  const std::uint64_t seven = (bytes | 0x20 * kOnes) & kLow;
  const std::uint64_t letters = (seven + (0x80 - 'a') * kOnes) & ~(seven + (0x7F - 'z') * kOnes);
  return static_cast<std::size_t>(std::countr_zero((~letters | bytes) & kHigh)) / 8;
}
static_assert(letters_in_front(0x407A5A6161615A41ULL) == 7 && letters_in_front(0x5B) == 0);
static_assert(letters_in_front(0x6161616161616161ULL) == 8 && letters_in_front(0xE1) == 0);

/// The first byte from `at` that is neither a letter of ASCII nor a blank; text.size() when there is none.
inline std::size_t skip_plain(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL, kHigh = 0x80 * kOnes, kLow = 0x7F * kOnes;
  while (std::endian::native == std::endian::little && at + sizeof kOnes <= text.size()) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    // The high bit of each byte tells; no sum of seven bits carries into the next byte.
    const std::uint64_t seven = (bytes | 0x20 * kOnes) & kLow;
    const std::uint64_t letters = (seven + (0x80 - 'a') * kOnes) & ~(seven + (0x7F - 'z') * kOnes);
    const std::uint64_t no_blanks = ((bytes ^ 0x20 * kOnes) & kLow) + kLow;
    const std::uint64_t others = ((~letters & no_blanks) | bytes) & kHigh;
    if (others != 0) return at + static_cast<std::size_t>(std::countr_zero(others)) / 8;
    at += sizeof bytes;
  }
  const auto is_plain = [](char c) { return c == ' ' || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); };
  while (at < text.size() && is_plain(text[at])) ++at;
  return at;
}

}  // namespace whosaid
