#pragma once
/// What bytes and characters are to the token stage.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "base/byte_block.h"

namespace whosaid {

enum ByteClass : unsigned { kSpace = 1, kLower = 2, kUpper = 4, kDigit = 8, kHigh = 16 };
constexpr unsigned kWord = kLower | kUpper | kDigit;

inline constexpr std::array<std::uint8_t, 256> kByteClasses = [] {
  std::array<std::uint8_t, 256> classes{};
  for (unsigned c = 0; c < 256; ++c) {
    if (c == 0 || c == ' ' || (c >= 9 && c <= 13)) classes[c] = kSpace;
    if (c >= 'a' && c <= 'z') classes[c] = kLower;
    if (c >= 'A' && c <= 'Z') classes[c] = kUpper;
    if (c >= '0' && c <= '9') classes[c] = kDigit;
    if (c >= 0x80) classes[c] = kHigh;
  }
  return classes;
}();

constexpr unsigned class_of(char c) { return kByteClasses[static_cast<unsigned char>(c)]; }

/// How many of the 16 bytes at `text` are letters of ASCII up to the first that is none.
inline std::size_t letters_in_front(const char* text) {
  const ByteBlock small = load_block(text) | 0x20;
  const unsigned letters = bits_of((small >= 'a') & (small <= 'z'));
  return static_cast<std::size_t>(std::countr_zero(~letters | 1U << sizeof(ByteBlock)));
}

/// Characters that stand inside words without being seen: soft hyphen, joiners.
constexpr bool is_invisible(char32_t c) { return c == 0xAD || (c >= 0x200C && c <= 0x200F) || c == 0x2060; }

}  // namespace whosaid
