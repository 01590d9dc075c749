#include "tokens/scanner.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "tokens/token_characters.h"

namespace whosaid {
namespace {

constexpr bool may_be_apostrophe(char first) { return first == '\'' || first == '\xE2'; }

/// May a word of ASCII letters go on with this byte, or be an address? Else it ends before it.
constexpr std::array<bool, 256> kMayJoin = [] {
  std::array<bool, 256> joins{};
  for (unsigned c = 0; c < 256; ++c) joins[c] = (kByteClasses[c] & (kDigit | kHigh)) != 0;
  for (const unsigned char c : {'\'', '.', '-', '&', '_', '@', ':'}) joins[c] = true;
  return joins;
}();

/// Is this byte one mark for itself, unless another follows? An apostrophe may be more.
constexpr std::array<bool, 256> kLoneMark = [] {
  std::array<bool, 256> marks{};
  for (unsigned c = 0; c < 256; ++c) marks[c] = kByteClasses[c] == 0 && c != '\'' && c != '@' && c != '#';
  return marks;
}();

/// In the last byte of the key of an ending: a lone apostrophe may be a mark, too.
constexpr std::uint64_t kEnding = 0xFFULL << 56;

constexpr bool is_variation(char32_t c) { return c >= 0xFE00 && c <= 0xFE0F; }

}  // namespace

Scanner::Scanner(std::string_view text, Span block, const TokenWords& words, std::span<const std::uint32_t> marks,
                 Vocabulary& vocabulary, std::pmr::vector<Token>& tokens)
    : text_(text),
      at_(block.begin),
      end_(block.end),
      words_(words),
      marks_(marks),
      vocabulary_(vocabulary),
      tokens_(tokens),
      first_token_(tokens.size()) {
  mark_ = static_cast<std::size_t>(std::ranges::lower_bound(marks_, block.begin) - marks_.begin());
}

void Scanner::run() {
  do {
    scan_plain_tokens();
  } while (scan_other());
}

/// Most of a text: words of at most 15 letters of ASCII with nothing behind them that may belong to them, lone marks,
/// and single blanks before them.
void Scanner::scan_plain_tokens() {
  if (std::endian::native != std::endian::little || text_.size() < ShortWord::kLongest) return;
  const char* const text = text_.data();
  const std::size_t last = text_.size() - ShortWord::kLongest;
  for (;;) {
    if (at_ < end_ && text[at_] == ' ') ++at_;
    if (at_ > last) return;
    const std::size_t letters = letters_in_front(text + at_), size = std::max<std::size_t>(letters, 1);
    if (letters == ShortWord::kLongest || at_ + size > end_) return;
    const ShortWord word = short_word(text + at_, size);
    if (letters == 0) {
      if (!kLoneMark[static_cast<unsigned char>(text[at_])] || text[at_ + 1] == text[at_]) return;
    } else if (kMayJoin[static_cast<unsigned char>(text[at_ + size])] && !ends_before_dot(size)) {
      return;
    }
    const Vocabulary::Word* known = vocabulary_.find(word);
    const TokenForm form = letters == 0 ? TokenForm::mark : TokenForm::word;
    append(at_, at_ + size, known != nullptr ? *known : add(word, {text + at_, size}, form));
    at_ += size;
  }
}

/// Does the word of `size` letters from at_ end before a full stop that plainly does not belong to it?
bool Scanner::ends_before_dot(std::size_t size) const {
  constexpr std::size_t kFewest = 2;  // a single letter may be an initial
  const std::size_t dot = at_ + size;
  if (text_[dot] != '.' || size < kFewest || (class_of(byte(dot + 1)) & (kLower | kUpper | kHigh)) != 0) return false;
  return text_.substr(at_, size) != "www" && words_.abbreviations.find(short_word(text_, at_, size + 1)) == nullptr;
}

/// Reads a token of any kind; false at the end of the block.
bool Scanner::scan_other() {
  if (word_end_ == at_ && may_be_apostrophe(byte(at_)) && scan_possessive()) return true;
  skip_space();
  if (at_ >= end_) return false;
  const std::size_t begin = at_;
  const TokenForm form = scan();
  word_end_ = form == TokenForm::mark ? std::string_view::npos : at_;
  append(begin, form);
  return true;
}

/// Reads what stands at at_, which is no blank.
TokenForm Scanner::scan() {
  if (is_word_at(at_)) {
    const char first = static_cast<char>(text_[at_] | 0x20);
    if ((first == 'h' || first == 'w') && scan_address()) return TokenForm::address;
    scan_word();
    return TokenForm::word;
  }
  if ((text_[at_] == '@' || text_[at_] == '#') && is_letter_at(at_ + 1)) {
    scan_tag();
    return TokenForm::tag;
  }
  scan_mark();
  return TokenForm::mark;
}

/// Appends the token from `begin` to at_.
void Scanner::append(std::size_t begin, TokenForm form) {
  const std::string_view spelling = text_.substr(begin, at_ - begin);
  // Addresses and tags go with the long words: of `www.,` it is `www`, which may be a word, too.
  const bool is_short = spelling.size() <= ShortWord::kLongest && form != TokenForm::address && form != TokenForm::tag;
  ShortWord word;
  if (is_short) word = short_word(text_, begin, spelling.size());
  if (form == TokenForm::ending) word.tail |= kEnding;
  const Vocabulary::Word* known = word == ShortWord{} ? vocabulary_.find(spelling) : vocabulary_.find(word);
  append(begin, at_, known != nullptr ? *known : add(word, spelling, form));
}

/// Adds a new word, which is rare, to the vocabulary; `word` is empty when it is too long.
Vocabulary::Word Scanner::add(ShortWord word, std::string_view spelling, TokenForm form) {
  const Shape shape = shape_of(spelling, form);
  const bool has_class = shape == Shape::lower || shape == Shape::capital || shape == Shape::capitals;
  const WordClass cls = has_class ? words_.classes.find(spelling) : WordClass::other;
  return word == ShortWord{} ? vocabulary_.add(spelling, shape, cls) : vocabulary_.add(word, spelling, shape, cls);
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

bool Scanner::scan_possessive() {
  const std::size_t begin = at_, width = apostrophe(at_);
  if (width == 0 || is_quotation_mark(at_)) return false;
  std::size_t end = at_ + width;
  if (is_possessive_s_at(end)) {
    ++end;
  } else if ((text_[at_ - 1] | 0x20) != 's' || is_word_at(end) || apostrophe(end) != 0) {
    return false;
  }
  at_ = end;
  append(begin, TokenForm::ending);
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
