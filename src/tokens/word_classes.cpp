#include "tokens/word_classes.h"

#include <bit>
#include <cstring>

namespace whosaid {

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
  char bytes[kLongest] = {};
  std::size_t n = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (n == kLongest) return false;
    char c = word[i];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (word.substr(i, 3) == "’") c = '\'', i += 2;
    bytes[n++] = c;
  }
  std::memcpy(key.data(), bytes, sizeof bytes);
  return n != 0;
}

std::size_t WordClasses::home(const Key& key) const {
  const std::uint64_t h = (key[0] ^ std::rotl(key[1], 29)) * 0x9E3779B97F4A7C15ULL;
  return static_cast<std::size_t>(h >> 32) & (slots_.size() - 1);
}

}  // namespace whosaid
