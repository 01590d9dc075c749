#include "speakers/name_key.h"

#include <bit>
#include <functional>

#include "speakers/role_words.h"

namespace whosaid {
namespace {

constexpr std::uint64_t kNoText = std::uint64_t{0xFF} << 56;  // no byte of UTF-8 is 0xFF
constexpr std::uint64_t kEveryByte = 0x0101010101010101;

/// Bytes of ASCII that are not control characters; zeros are.
int count_printed(std::uint64_t bytes) {
  return std::popcount(((bytes & 0x7F * kEveryByte) + 0x60 * kEveryByte) & ~bytes & 0x80 * kEveryByte);
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
    const auto printed = static_cast<std::size_t>(count_printed(word.head) + count_printed(word.tail));
    if (printed == name.size()) return word.lower();
  }
  return name_key(folded_name(name));
}

}  // namespace whosaid
