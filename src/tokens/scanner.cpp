#include "tokens/scanner.h"

#include <algorithm>
#include <array>

#include "base/plain_run.h"
#include "base/unicode.h"

namespace whosaid {
namespace {

enum ByteClass : unsigned { kSpace = 1, kLower = 2, kUpper = 4, kDigit = 8, kHigh = 16 };
constexpr unsigned kWord = kLower | kUpper | kDigit;

constexpr std::array<std::uint8_t, 256> kClasses = [] {
  std::array<std::uint8_t, 256> classes{};
  for (unsigned c = 0; c < 256; ++c) {
    if (c == 0 || c == ' ' || (c >= 9 && c <= 13)) classes[c] = kSpace;
    if (c >= 'a' && c <= 'z') classes[c] = kLower;
    if (c >= 'A' && c <= 'Z') classes[c] = kUpper;
    if (c >= '0' && c <= '9') classes[c] = kDigit;
    if (c >= 0x80) classes[c] = kHigh;
  }
  return classes;
}();

constexpr unsigned class_of(char c) { return kClasses[static_cast<unsigned char>(c)]; }

constexpr bool may_be_apostrophe(char first) { return first == '\'' || first == '\xE2'; }

/// May a word of ASCII letters go on with this byte, or be an address? Else it ends before it.
constexpr std::array<bool, 256> kMayJoin = [] {
  std::array<bool, 256> joins{};
  for (unsigned c = 0; c < 256; ++c) joins[c] = (kClasses[c] & (kDigit | kHigh)) != 0;
  for (const unsigned char c : {'\'', '.', '-', '&', '_', '@', ':'}) joins[c] = true;
  return joins;
}();

/// In the last byte of the key of an ending: a lone apostrophe may be a mark, too.
constexpr std::uint64_t kEnding = 0xFFULL << 56;

constexpr std::size_t kLongestAbbreviation = 13;  // with its dot
static_assert(kLongestAbbreviation <= ShortWord::kLongest);

/// Words whose 's is short for "is", "has" or "us" rather than possessive.
constexpr std::array<std::string_view, 15> kKeepPossessive = {
    "he", "she", "it", "that", "this", "there", "here", "what", "who", "where", "how", "when", "why", "let", "y'all"};

/// Characters that stand inside words without being seen: soft hyphen, joiners.
constexpr bool is_invisible(char32_t c) { return c == 0xAD || (c >= 0x200C && c <= 0x200F) || c == 0x2060; }

constexpr bool is_variation(char32_t c) { return c >= 0xFE00 && c <= 0xFE0F; }

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

Scanner::Scanner(std::string_view text, Span block, const TokenWords& words, std::span<const std::uint32_t> marks,
                 Vocabulary& vocabulary)
    : text_(text),
      at_(block.begin),
      end_(block.end),
      words_(words),
      marks_(marks),
      vocabulary_(vocabulary),
      word_end_(std::string_view::npos) {
  mark_ = static_cast<std::size_t>(std::ranges::lower_bound(marks_, block.begin) - marks_.begin());
}

bool Scanner::next(Token& token) {
  if (word_end_ == at_ && may_be_apostrophe(byte(at_)) && scan_possessive(token)) return true;
  skip_space();
  if (at_ >= end_) return false;
  if (scan_plain_word(token)) return true;
  const std::size_t begin = at_;
  const Form form = scan();
  word_end_ = form == Form::mark ? std::string_view::npos : at_;
  const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
  finish(token, span, word_of(span, form));
  return true;
}

inline void Scanner::finish(Token& token, Span span, const Vocabulary::Word& word) {
  token = {.span = span, .number = word.number, .shape = word.shape, .word = word.cls};
  last_shape_ = word.shape;
}

/// Most tokens: up to 15 letters of ASCII, and nothing behind them that may belong to the word.
inline bool Scanner::scan_plain_word(Token& token) {
  if (std::endian::native != std::endian::little || text_.size() - at_ < ShortWord::kLongest) return false;
  ShortWord word;
  std::memcpy(&word, text_.data() + at_, sizeof word);
  constexpr std::size_t kHalf = sizeof word.head;
  std::size_t size = letters_in_front(word.head);
  if (size < kHalf) {
    word = {word.head & ((std::uint64_t{1} << 8 * size) - 1), 0};
  } else {
    size += letters_in_front(word.tail);
    if (size == ShortWord::kLongest) return false;
    word.tail &= (std::uint64_t{1} << 8 * (size - kHalf)) - 1;
  }
  const std::size_t end = at_ + size;
  if (size == 0 || end > end_ || kMayJoin[static_cast<unsigned char>(text_[end])]) return false;
  const Span span{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
  at_ = word_end_ = end;
  const Vocabulary::Word* known = vocabulary_.find(word);
  finish(token, span, known != nullptr ? *known : add(word, span, Form::word));
  return true;
}

/// Reads what stands at at_, which is no blank.
Scanner::Form Scanner::scan() {
  if (is_word_at(at_)) {
    const char first = static_cast<char>(text_[at_] | 0x20);
    if ((first == 'h' || first == 'w') && scan_address()) return Form::address;
    scan_word();
    return Form::word;
  }
  if ((text_[at_] == '@' || text_[at_] == '#') && is_letter_at(at_ + 1)) {
    scan_tag();
    return Form::tag;
  }
  scan_mark();
  return Form::mark;
}

Vocabulary::Word Scanner::word_of(Span span, Form form) {
  if (span.size() > ShortWord::kLongest) {
    const std::string_view spelling = text_.substr(span.begin, span.size());
    const Vocabulary::Word* known = vocabulary_.find(spelling);
    return known != nullptr ? *known : add({}, span, form);
  }
  ShortWord word = short_word(text_, span.begin, span.size());
  if (form == Form::ending) word.tail |= kEnding;
  const Vocabulary::Word* known = vocabulary_.find(word);
  return known != nullptr ? *known : add(word, span, form);
}

/// Adds a new word to the vocabulary; `word` is empty when it is too long.
Vocabulary::Word Scanner::add(ShortWord word, Span span, Form form) {
  const std::string_view spelling = text_.substr(span.begin, span.size());
  const Shape shape = shape_of(spelling, form);
  const bool has_class = shape == Shape::lower || shape == Shape::capital || shape == Shape::capitals;
  const WordClass cls = has_class ? words_.classes.find(spelling) : WordClass::other;
  return word == ShortWord{} ? vocabulary_.add(spelling, shape, cls) : vocabulary_.add(word, spelling, shape, cls);
}

Shape Scanner::shape_of(std::string_view spelling, Form form) {
  switch (form) {
    case Form::word:
      return shape_of_word(spelling);
    case Form::ending:
      return Shape::lower;
    case Form::tag:
      return spelling.front() == '@' ? Shape::capital : Shape::symbol;
    case Form::address:
      return Shape::symbol;
    case Form::mark:
      break;
  }
  return shape_of_mark(spelling);
}

inline void Scanner::skip_space() {
  while (at_ < end_ && class_of(text_[at_]) == kSpace) ++at_;
  if (at_ < end_ && class_of(text_[at_]) == kHigh) skip_wide_space();
}

/// At a character beyond ASCII: skips it if it is white space or invisible, and all that follow.
void Scanner::skip_wide_space() {
  for (;; ++at_) {
    while (at_ < end_ && class_of(text_[at_]) == kSpace) ++at_;
    if (at_ >= end_ || class_of(text_[at_]) != kHigh) return;
    std::size_t behind = at_;
    const char32_t c = next_code_point(text_, behind);
    if (!is_space(c) && !is_invisible(c) && !is_variation(c)) return;
    at_ = behind - 1;
  }
}

bool Scanner::scan_possessive(Token& token) {
  const std::size_t width = apostrophe(at_);
  if (width == 0 || is_quotation_mark(at_)) return false;
  std::size_t end = at_ + width;
  if (is_possessive_s_at(end)) {
    ++end;
  } else if ((text_[at_ - 1] | 0x20) != 's' || is_word_at(end) || apostrophe(end) != 0) {
    return false;
  }
  const Span span{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
  finish(token, span, word_of(span, Form::ending));
  at_ = end;
  word_end_ = std::string_view::npos;
  return true;
}

/// `https://...`, `http://...`, `www....`: up to white space, without closing punctuation.
bool Scanner::scan_address() {
  const std::string_view rest = text_.substr(at_, end_ - at_);
  if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www.")) return false;
  at_ += std::min(rest.find_first_of(" \t\r\n\f\v\"<>"), rest.size());
  while (std::string_view(".,;:!?)]'").contains(text_[at_ - 1])) --at_;
  return true;
}

void Scanner::scan_tag() {
  ++at_;
  while (is_word_at(at_) || byte(at_) == '_') next_code_point(text_, at_);
}

void Scanner::scan_mark() {
  const char first = text_[at_];
  next_code_point(text_, at_);
  if (first == '.' || first == '-') {
    while (byte(at_) == first) ++at_;
  } else if ((first == '\'' || first == '`') && byte(at_) == first) {
    ++at_;
  }
}

void Scanner::scan_word() {
  word_ = at_;
  dotted_ = false;
  do {
    piece_ = 0;
    read_run();
  } while (at_ < end_ && text_[at_] != ' ' && join());
}

void Scanner::read_run() {
  for (;;) {
    const std::size_t begin = at_;
    unsigned cls = 0;
    while (at_ < end_ && ((cls = class_of(text_[at_])) & kWord) != 0) ++at_;
    piece_ += static_cast<std::uint32_t>(at_ - begin);
    if (at_ >= end_ || cls != kHigh) return;
    std::size_t behind = at_;
    const char32_t c = next_code_point(text_, behind);
    if (!is_letter(c) && !is_digit(c) && !is_invisible(c)) return;
    ++piece_;
    at_ = behind;
  }
}

/// At the end of a run: does the word go on? Then at_ stands at its next run.
bool Scanner::join() {
  const char c = text_[at_];
  if (c == '.') return join_dot();
  if (const std::size_t width = apostrophe(at_); width != 0) return join_apostrophe(width);
  if (const std::size_t width = hyphen(at_); width != 0) return join_hyphen(width);
  const char before = text_[at_ - 1];
  const bool joins = (c == ',' && class_of(before) == kDigit && class_of(byte(at_ + 1)) == kDigit) ||
                     (c == '&' && class_of(before) == kUpper && class_of(byte(at_ + 1)) == kUpper) ||
                     (c == '_' && is_word_at(at_ + 1)) || (c == '@' && is_letter_at(at_ + 1));
  if (joins) ++at_;
  return joins;
}

bool Scanner::join_apostrophe(std::size_t width) {
  if (!is_letter_at(at_ + width) || is_quotation_mark(at_)) return false;
  if (is_possessive_s_at(at_ + width) && !keeps_possessive()) return false;
  at_ += width;
  return true;
}

bool Scanner::join_hyphen(std::size_t width) {
  if (!is_word_at(at_ + width)) return false;
  at_ += width;
  return true;
}

bool Scanner::join_dot() {
  const std::size_t behind = at_ + 1;
  if (byte(behind) == '.') return false;
  const bool digit_before = class_of(text_[at_ - 1]) == kDigit;
  if (digit_before && class_of(byte(behind)) == kDigit) return ++at_, true;
  const bool acronym = piece_ == 1 && !digit_before && (dotted_ || is_initial());
  if (is_letter_at(behind)) {
    const bool lone = is_lone_letter_at(behind);
    const bool degree = piece_ == 2 && lone && byte(behind + 1) == '.';  // Ph.D.
    const bool address = !is_upper_at(behind) && !digit_before;          // Amazon.com
    if (is_abbreviation()) return take_dot();
    if ((piece_ == 1 && lone && !digit_before) || degree || address) return dotted_ = true, ++at_, true;
  }
  // "than I." ends a sentence more often than "Vladimir I. Lenin" has an initial, unless a name stands before.
  const bool pronoun = text_[word_] == 'I' && at_ - word_ == 1 && !is_after_capital();
  if ((acronym && !pronoun) || is_abbreviation()) return take_dot();
  return false;
}

/// Takes the dot into the word, which ends here unless a hyphen follows (`U.S.-led`).
bool Scanner::take_dot() {
  ++at_;
  dotted_ = true;
  const std::size_t width = hyphen(at_);
  return width != 0 && join_hyphen(width);
}

bool Scanner::is_abbreviation() const {
  const std::size_t size = at_ + 1 - word_;
  return size <= kLongestAbbreviation && words_.abbreviations.find(short_word(text_, word_, size)) != nullptr;
}

/// Is the word so far one upper-case letter?
bool Scanner::is_initial() const {
  std::size_t at = word_;
  return is_upper(next_code_point(text_, at)) && at == at_;
}

bool Scanner::is_after_capital() const { return last_shape_ == Shape::capital || last_shape_ == Shape::capitals; }

bool Scanner::keeps_possessive() const {
  std::string_view word = text_.substr(word_, at_ - word_);
  return std::ranges::any_of(kKeepPossessive, [&](std::string_view keep) {
    return std::ranges::equal(word, keep, {},
                              [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  });
}

bool Scanner::is_quotation_mark(std::size_t at) {
  while (mark_ < marks_.size() && marks_[mark_] < at) ++mark_;
  return mark_ < marks_.size() && marks_[mark_] == at;
}

/// Bytes of the apostrophe at `at`, or 0.
std::size_t Scanner::apostrophe(std::size_t at) const {
  const char c = byte(at);
  if (c == '\'') return 1;
  return c == '\xE2' && text_.substr(at, 3) == "’" ? 3 : 0;
}

/// Bytes of the hyphen at `at`, or 0. Dashes are marks.
std::size_t Scanner::hyphen(std::size_t at) const {
  const char c = byte(at);
  if (c == '-') return 1;
  return c == '\xE2' && (text_.substr(at, 3) == "\u2010" || text_.substr(at, 3) == "\u2011") ? 3 : 0;
}

bool Scanner::is_word_at(std::size_t at) const {
  const unsigned cls = class_of(byte(at));
  if (at >= end_ || cls != kHigh) return (cls & (kLower | kUpper | kDigit)) != 0;
  const char32_t c = next_code_point(text_, at);
  return (is_letter(c) || is_digit(c)) && !is_variation(c);
}

bool Scanner::is_letter_at(std::size_t at) const {
  const unsigned cls = class_of(byte(at));
  if (at >= end_ || cls != kHigh) return (cls & (kLower | kUpper)) != 0;
  return is_letter(next_code_point(text_, at));
}

bool Scanner::is_upper_at(std::size_t at) const { return at < end_ && is_upper(next_code_point(text_, at)); }

bool Scanner::is_lone_letter_at(std::size_t at) const {
  if (!is_letter_at(at)) return false;
  next_code_point(text_, at);
  return !is_word_at(at);
}

bool Scanner::is_possessive_s_at(std::size_t at) const { return (byte(at) | 0x20) == 's' && !is_word_at(at + 1); }

}  // namespace whosaid
