#include "tokens/token_shape.h"

#include "base/unicode.h"
#include "tokens/token_characters.h"

namespace whosaid {
namespace {

bool is_symbol(char32_t c) {
  if (c < 0x80) return std::string_view("$%@#&+=<>~^|\\").contains(static_cast<char>(c));
  const bool latin = (c >= 0xA2 && c <= 0xA9) || c == 0xAC || (c >= 0xAE && c <= 0xB1) || c == 0xD7 || c == 0xF7;
  const bool signs = (c >= 0x20A0 && c <= 0x20CF) || (c >= 0x2100 && c <= 0x2BFF) || c >= 0x1F000;
  return latin || signs;
}

/// The shape of a word with other letters than those of ASCII.
Shape shape_of_letters(std::string_view word) {
  std::size_t letters = 0, uppers = 0;
  bool capital = false;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    if (!is_letter(c)) continue;
    const bool upper = is_upper(c);
    if (letters == 0) capital = upper;
    uppers += upper;
    letters += upper || is_lower(c) || letters == 0;  // combining marks have no case
  }
  if (!capital) return letters == 0 ? Shape::number : Shape::lower;
  return letters > 1 && uppers == letters ? Shape::capitals : Shape::capital;
}

Shape shape_of_word(std::string_view word) {
  const unsigned first = class_of(word.front());
  if (first == kDigit) return Shape::number;
  unsigned seen = 0, uppers = 0;
  for (const char c : word) {
    seen |= class_of(c);
    uppers += class_of(c) == kUpper;
  }
  if ((seen & kHigh) != 0) return shape_of_letters(word);
  if (first != kUpper) return Shape::lower;
  return (seen & kLower) == 0 && uppers > 1 ? Shape::capitals : Shape::capital;
}

Shape shape_of_mark(std::string_view mark) {
  std::size_t at = 0;
  return is_symbol(next_code_point(mark, at)) ? Shape::symbol : Shape::mark;
}

}  // namespace

Shape shape_of(std::string_view spelling, TokenForm form) {
  switch (form) {
    case TokenForm::word:
      return shape_of_word(spelling);
    case TokenForm::ending:
      return Shape::lower;
    case TokenForm::tag:
      return spelling.front() == '@' ? Shape::capital : Shape::symbol;
    case TokenForm::address:
      return Shape::symbol;
    case TokenForm::mark:
      break;
  }
  return shape_of_mark(spelling);
}

}  // namespace whosaid
