#include "speakers/name_key.h"

#include <bit>
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

}  // namespace

ShortWord name_key(std::string_view text) {
  if (text.empty()) return {0, kNoText};
  if (text.size() <= ShortWord::kLongest) return short_word(text, 0, text.size());
  return {std::hash<std::string_view>()(text), kNoText | text.size()};
}

ShortWord folded_key(std::string_view name) {
  if (!name.empty() && name.size() <= ShortWord::kLongest) {
    const ShortWord word = short_word(name, 0, name.size());
    const std::size_t printed = count_printed(word.head);
    if (printed + (printed == 8 ? count_printed(word.tail) : 0) == name.size()) return word.lower();
  }
  return name_key(folded_name(name));
}

}  // namespace whosaid
