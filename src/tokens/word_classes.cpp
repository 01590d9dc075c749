#include "tokens/word_classes.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace whosaid {
namespace {

/// Eight bytes with A to Z in lower case.
constexpr std::uint64_t lower_case(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  const std::uint64_t seven = bytes & (0x7F * kOnes);
  const std::uint64_t from_a = seven + (0x80 - 'A') * kOnes;
  const std::uint64_t behind_z = seven + (0x7F - 'Z') * kOnes;
  const std::uint64_t upper = (from_a ^ behind_z) & ~bytes & (0x80 * kOnes);
  return bytes | (upper >> 2);
}
static_assert(lower_case(0x5B5A4140617AC1E9ULL) == 0x5B7A6140617AC1E9ULL);

}  // namespace

WordClasses::WordClasses(const StringMap<WordClass>& words) : slots_(std::bit_ceil(words.size() * 2 + 2)) {
  for (const auto& [word, cls] : words) {
    Key key;
    if (!make_key(word, key)) continue;
    std::size_t at = home(key);
    while (slots_[at].key != Key{}) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {key, cls};
  }
}

WordClass WordClasses::find(std::string_view word) const {
  Key key;
  if (!make_key(word, key)) return WordClass::other;
  for (std::size_t at = home(key);; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].key == key) return slots_[at].word;
    if (slots_[at].key == Key{}) return WordClass::other;
  }
}

bool WordClasses::make_key(std::string_view word, Key& key) {
  if (word.empty() || word.size() > kLongest + 2) return false;
  char bytes[kLongest + 2] = {};
  std::memcpy(bytes, word.data(), word.size());
  std::size_t size = word.size();
  const auto at = static_cast<std::size_t>(std::ranges::find(word, '\xE2') - word.begin());
  if (word.substr(at, 3) == "’") {
    bytes[at] = '\'';
    std::memmove(bytes + at + 1, bytes + at + 3, size - at - 3);
    std::memset(bytes + size - 2, 0, 2);
    size -= 2;
  }
  if (size > kLongest) return false;
  std::memcpy(key.data(), bytes, kLongest);
  for (std::uint64_t& part : key) part = lower_case(part);
  return true;
}

std::size_t WordClasses::home(const Key& key) const {
  const std::uint64_t h = (key[0] ^ std::rotl(key[1], 29)) * 0x9E3779B97F4A7C15ULL;
  return static_cast<std::size_t>(h >> 32) & (slots_.size() - 1);
}

}  // namespace whosaid
