#pragma once
/// What bytes and characters are to the token stage.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

/// How many of eight bytes, the lowest first, are letters of ASCII up to the first that is none.
constexpr std::size_t letters_in_front(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL, kHigh = 0x80 * kOnes, kLow = 0x7F * kOnes;
  const std::uint64_t seven = (bytes | 0x20 * kOnes) & kLow;
  const std::uint64_t letters = (seven + (0x80 - 'a') * kOnes) & ~(seven + (0x7F - 'z') * kOnes);
  return static_cast<std::size_t>(std::countr_zero((~letters | bytes) & kHigh)) / 8;
}
static_assert(letters_in_front(0x407A5A6161615A41ULL) == 7 && letters_in_front(0x5B) == 0);
static_assert(letters_in_front(0x6161616161616161ULL) == 8 && letters_in_front(0xE1) == 0);

/// The same of the 16 bytes at `text`.
inline std::size_t letters_in_front(const char* text) {
#ifdef __SSE2__
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text));
  const __m128i small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
  // a to z become the 26 lowest numbers.
  const __m128i letters = _mm_cmplt_epi8(_mm_sub_epi8(small, _mm_set1_epi8('a' - 128)), _mm_set1_epi8(-128 + 26));
  return static_cast<std::size_t>(std::countr_zero(~static_cast<unsigned>(_mm_movemask_epi8(letters)) | 0x10000));
#else
  std::array<std::uint64_t, 2> bytes;
  std::memcpy(&bytes, text, sizeof bytes);
  const std::size_t head = letters_in_front(bytes[0]);
  return head < 8 ? head : 8 + letters_in_front(bytes[1]);
#endif
}

/// Characters that stand inside words without being seen: soft hyphen, joiners.
constexpr bool is_invisible(char32_t c) { return c == 0xAD || (c >= 0x200C && c <= 0x200F) || c == 0x2060; }

}  // namespace whosaid
