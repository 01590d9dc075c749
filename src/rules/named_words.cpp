#include "rules/named_words.h"

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::size_t kLongestInText = 24;  // bytes of a word that may fold to a shorter one

}  // namespace

NamedWords::NamedWords(const Literals& literals) : letters_(literals.size()) {
  for (const auto& [word, letter] : literals) {
    if (!word.empty() && word.size() <= kLongest) letters_.insert(short_word(word, 0, word.size()), letter);
  }
}

char NamedWords::letter(std::string_view text, std::size_t at, std::size_t size) const {
  if (size >= kLongestInText) return 0;
  ShortWord word = size <= kLongest ? short_word(text, at, size).lower() : ShortWord{};
  if (size > kLongest || !word.is_ascii()) {
    const std::string spelling = folded(text.substr(at, size));
    if (spelling.empty() || spelling.size() > kLongest) return 0;
    word = short_word(spelling, 0, spelling.size());
  }
  const char* letter = letters_.find(word);
  return letter == nullptr ? '\0' : *letter;
}

}  // namespace whosaid
