#pragma once
/// What bytes and characters are to the token stage.

#include <array>
#include <cstdint>

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

/// Characters that stand inside words without being seen: soft hyphen, joiners.
constexpr bool is_invisible(char32_t c) { return c == 0xAD || (c >= 0x200C && c <= 0x200F) || c == 0x2060; }

}  // namespace whosaid
