#include "rules/word_letters.h"

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

/// The letter of a word that no rule names.
char word_letter(const Vocabulary& vocabulary, std::uint32_t number) {
  const std::string_view text = vocabulary.spelling(number);
  const Shape shape = vocabulary.shape(number);
  const WordClass cls = vocabulary.cls(number);
  if (shape == Shape::mark || shape == Shape::symbol) {
    if (const char mark = mark_letter(text); mark != 0) return mark;
    return is_letter(static_cast<unsigned char>(text.back())) ? 'w' : '\0';
  }
  if (text.front() == '\'' || text.starts_with("’")) return 'z';
  if (cls != WordClass::other) return letter_of(cls);
  if (shape == Shape::number) return 'n';
  if (shape != Shape::lower) return 'K';
  if (text.size() > 4 && text.ends_with("ly")) return 'a';
  if (text.size() > 3 && text.ends_with("ed") && !text.ends_with("eed")) return 'e';
  if (text.size() > 4 && text.ends_with("ing")) return 'i';
  return 'w';
}

}  // namespace

char WordLetters::letter(const Vocabulary& vocabulary, std::uint32_t number) {
  const char by_class = word_letter(vocabulary, number);
  const std::string_view text = vocabulary.spelling(number);
  const Shape shape = vocabulary.shape(number);
  if (shape == Shape::mark || shape == Shape::symbol || by_class == 'z') return by_class;
  const char named = words_.letter(text, 0, text.size());
  if (named == 0) return by_class;
  classes_[static_cast<unsigned char>(named) - kNamed] = vocabulary.cls(number) == WordClass::other ? 'w' : by_class;
  return named;
}

void WordLetters::update(const Vocabulary& vocabulary) {
  letters_.update(vocabulary, [&](std::uint32_t number) { return letter(vocabulary, number); });
}

}  // namespace whosaid
