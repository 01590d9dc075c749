#include "tokens/word_classes.h"

#include <array>

namespace whosaid {

WordClasses::WordClasses(const ViewMap<WordClass>& words) : classes_(words.size()) {
  for (const auto& [word, cls] : words) {
    if (word.empty() || word.size() > kLongest) continue;
    classes_.insert(short_word(word, 0, word.size()).lower(), cls);
  }
}

WordClass WordClasses::find(std::string_view text, std::size_t at, std::size_t size) const {
  if (size == 0 || size > kLongest + 2) return WordClass::other;
  if (size > kLongest) return find_curly(text.substr(at, size));
  const ShortWord word = short_word(text, at, size);
  if (!word.is_ascii()) return find_curly(text.substr(at, size));
  const WordClass* cls = classes_.find(word.lower());
  return cls == nullptr ? WordClass::other : *cls;
}

/// As find(), of a word that may have a ’.
WordClass WordClasses::find_curly(std::string_view word) const {
  constexpr std::string_view kCurly = "’";
  std::array<char, kLongest + 2> bytes{};
  std::size_t size = word.copy(bytes.data(), bytes.size());
  if (const std::size_t at = word.find(kCurly); at != std::string_view::npos) {
    bytes[at] = '\'';
    size = at + 1 + word.substr(at + kCurly.size()).copy(bytes.data() + at + 1, bytes.size());
  }
  if (size > kLongest) return WordClass::other;
  const WordClass* cls = classes_.find(short_word({bytes.data(), size}, 0, size).lower());
  return cls == nullptr ? WordClass::other : *cls;
}

}  // namespace whosaid
