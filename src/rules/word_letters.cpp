#include "rules/word_letters.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "rules/alphabet.h"

namespace whosaid {
namespace {

char mark_letter(std::string_view text) {
  switch (text.front()) {
    case ',':
    case ':':
    case ';':
    case '?':
    case '!':
    case '(':
    case ')':
    case '/':
    case '$':
    case '%':
    case '#':
      return text.front();
    case '.':
      return text.size() == 1 ? '.' : '~';
    case '-':
      return '-';
    case '[':
      return '(';
    case ']':
      return ')';
    case '&':
      return '&';
    default:
      break;
  }
  if (text == "—" || text == "–" || text == "―" || text == "‒" || text == "−") return '-';
  if (text == "…") return '~';
  if (text == "£" || text == "€" || text == "¥") return '$';
  return 0;
}

/// Nouns and verbs in -ly.
constexpr std::array<std::string_view, 15> kNoAdverbs = {"rally", "supply",  "reply", "family", "assembly",
                                                         "tally", "bully",   "apply", "comply", "imply",
                                                         "folly", "anomaly", "rely",  "belly",  "monopoly"};

char word_letter(const Vocabulary& vocabulary, const NamedWords& words, std::uint32_t number) {
  const std::string_view text = vocabulary.spelling(number);
  const Shape shape = vocabulary.shape(number);
  const WordClass cls = vocabulary.cls(number);
  if (shape == Shape::mark || shape == Shape::symbol) {
    if (const char mark = mark_letter(text); mark != 0) return mark;
    return is_letter(static_cast<unsigned char>(text.back())) ? 'w' : '\0';
  }
  if (text.front() == '\'' || text.starts_with("’")) return 'z';
  if (const char named = words.letter(text, 0, text.size()); named != 0) return named;
  if (shape == Shape::capital && text == "May") return letter_of(WordClass::time);  // "may" is small but at a begin
  if (cls != WordClass::other) return letter_of(cls);
  if (shape == Shape::number) return 'n';
  if (shape == Shape::capital && text.size() > 4 && text.ends_with("ed")) return 'e';
  if (shape != Shape::lower) return 'K';
  if (text.size() > 4 && text.ends_with("ly"))
    return std::ranges::find(kNoAdverbs, text) == kNoAdverbs.end() ? 'a' : 'w';
  if (text.size() > 3 && text.ends_with("ed") && !text.ends_with("eed")) return 'e';
  if (text.size() > 4 && text.ends_with("ing")) return 'i';
  return 'w';
}

}  // namespace

WordLetters::WordLetters(const NamedWords& words, const Lexicon& lexicon) : words_(words) {
  classes_.fill('w');
  for (const auto& [word, cls] : lexicon.words) {
    if (const char letter = named(word); letter != 0)
      classes_[static_cast<unsigned char>(letter) - kNamed] = letter_of(cls);
  }
}

void WordLetters::update(const Vocabulary& vocabulary) {
  letters_.update(vocabulary, [&](std::uint32_t number) { return word_letter(vocabulary, words_, number); });
}

}  // namespace whosaid
