#pragma once
/// The words of a quotation and what stands between them, in the form in which quotations are compared.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "collation/normal_words.h"
#include "document/span.h"

namespace whosaid {

/// Marks between two words; a bit each.
enum class GapMark : std::uint16_t {
  stop = 1,          ///< a full stop
  comma = 2,         ///< , ; :
  question = 4,      ///< ?
  exclamation = 8,   ///< !
  dash = 16,         ///< hyphen and dashes of any length
  ellipsis = 32,     ///< … or three dots
  quote = 64,        ///< quotation marks of any shape; apostrophes outside words
  bracket = 128,     ///< [ ]
  parenthesis = 256  ///< ( ) and all else
};
using Marks = std::uint16_t;
/// Is the bit set?
constexpr bool has(Marks marks, GapMark mark) { return (marks & static_cast<Marks>(mark)) != 0; }

/// How the letters of a word are written.
enum class LetterCase : std::uint8_t { lower, capital, capitals, mixed };

/// One word, or a sign that is read aloud ($, %, &), which counts as one.
struct QuoteWord {
  Span span;         ///< bytes of the text
  Marks before = 0;  ///< between the word before, or the beginning, and this one
  LetterCase letters = LetterCase::lower;
  bool is_bracketed = false;  ///< stands in [ ]: the words of whoever quotes
};

/// Words in order; `numbers` are their normal forms.
struct QuoteText {
  std::vector<QuoteWord> words;
  std::vector<std::uint32_t> numbers;  ///< one a word
  Marks behind = 0;                    ///< behind the last word
};

/// Reads words. The normal form of a word: lower case without accents, dots of abbreviations (U.S.) and thousands
/// separators (1,000) gone, apostrophes inside words straight, none at their ends; a minus sign before a number stays,
/// and decimal points and colons in numbers. Hyphens part words. So nothing that changes what is said gets lost: `n't`
/// stays apart from `not`, `1000` from `1.000`, `$5` from `5`.
class WordReader {
 public:
  /// `words` must live longer.
  explicit WordReader(NormalWords& words) : words_(words) {}
  /// Replaces `out` by the words of `span` of `text` (valid UTF-8). Linear.
  void read(std::string_view text, Span span, QuoteText& out);
  /// The whole of a text.
  void read(std::string_view text, QuoteText& out) { read(text, {0, static_cast<std::uint32_t>(text.size())}, out); }

 private:
  void read_word();
  bool take_inside();
  void read_sign(std::size_t end);
  void note_mark(char32_t c);
  void add_letter(char32_t c);
  void finish_word(std::size_t begin);
  char32_t peek(std::size_t at) const;
  bool is_word_at(std::size_t at) const;

  NormalWords& words_;
  std::string_view text_;  ///< ends with the span
  std::size_t at_ = 0;
  QuoteText* out_ = nullptr;
  Marks marks_ = 0;    ///< since the last word
  unsigned dots_ = 0;  ///< of these
  bool in_brackets_ = false;
  std::string normal_;                        ///< of the word being read
  unsigned upper_ = 0, lower_ = 0, run_ = 0;  ///< letters of it; letters or digits since its last inner mark
  bool first_upper_ = false, is_dotted_ = false;
};

/// Does a sentence begin with word `at`: is it the first, or stands the end of another before it?
bool begins_sentence(const QuoteText& text, std::size_t at);

}  // namespace whosaid
