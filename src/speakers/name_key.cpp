#include "speakers/name_key.h"

#include <bit>
#include <cstring>
#include <functional>

#include "speakers/role_words.h"

namespace whosaid {
namespace {

constexpr std::uint64_t kNoText = std::uint64_t{0xFF} << 56;  // no byte of UTF-8 is 0xFF
constexpr std::uint64_t kEveryByte = 0x0101010101010101;

/// How many bytes come before the first that is no ASCII or a control character; zeros are.
std::size_t count_printed(std::uint64_t bytes) {
  if constexpr (std::endian::native == std::endian::big) bytes = std::byteswap(bytes);
  const std::uint64_t printed = ((bytes & 0x7F * kEveryByte) + 0x60 * kEveryByte) & ~bytes & 0x80 * kEveryByte;
  return static_cast<std::size_t>(std::countr_zero(printed ^ 0x80 * kEveryByte)) / 8;
}

template <class T>
std::uint64_t number_at(const char* text) {
  T bytes;
  std::memcpy(&bytes, text, sizeof bytes);
  return bytes;
}

/// All of `text`, of 1 to ShortWord::kLongest bytes: from its front and its end, which may overlap, without a copy of
/// unknown size.
ShortWord whole_word(std::string_view text) {
  if constexpr (std::endian::native == std::endian::big) return short_word(text, 0, text.size());
  const std::size_t size = text.size();
  const char* const front = text.data();
  const char* const end = front + size;
  if (size > 8) return {number_at<std::uint64_t>(front), number_at<std::uint64_t>(end - 8) >> 8 * (16 - size)};
  if (size >= 4) {
    return {number_at<std::uint32_t>(front) | number_at<std::uint32_t>(end - 4) << 8 * (size - 4), 0};
  }
  return {number_at<std::uint8_t>(front) | number_at<std::uint8_t>(front + size / 2) << 8 * (size / 2) |
              number_at<std::uint8_t>(end - 1) << 8 * (size - 1),
          0};
}

}  // namespace

ShortWord name_key(std::string_view text) {
  if (text.empty()) return {0, kNoText};
  if (text.size() <= ShortWord::kLongest) return whole_word(text);
  return {std::hash<std::string_view>()(text), kNoText | text.size()};
}

ShortWord folded_key(std::string_view name) {
  if (!name.empty() && name.size() <= ShortWord::kLongest) {
    const ShortWord word = whole_word(name);
    const std::size_t printed = count_printed(word.head);
    if (printed + (printed == 8 ? count_printed(word.tail) : 0) == name.size()) return word.lower();
  }
  return name_key(folded_name(name));
}

}  // namespace whosaid
