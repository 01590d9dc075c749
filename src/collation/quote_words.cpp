#include "collation/quote_words.h"

#include "base/unicode.h"

namespace whosaid {
namespace {

bool is_of_word(char32_t c) { return is_letter(c) || is_digit(c); }

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == '`' || c == 0x2019 || c == 0x2018 || c == 0x201B || c == 0x2BC || c == 0x2032 || c == 0xB4;
}
bool is_quotation_mark(char32_t c) {
  return is_apostrophe(c) || c == '"' || (c >= 0x201A && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 ||
         c == 0x203A || c == 0x2033;
}
bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }
/// A dash that may be a minus sign.
bool is_minus(char32_t c) { return c == '-' || c == 0x2212 || c == 0x2013; }
/// Shown as nothing: soft hyphen, joiners, marks of direction.
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200C && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

}  // namespace

char32_t WordReader::peek(std::size_t at) const { return at < text_.size() ? next_code_point(text_, at) : U'\0'; }

bool WordReader::is_word_at(std::size_t at) const { return at < text_.size() && is_of_word(peek(at)); }

void WordReader::read(std::string_view text, Span span, QuoteText& out) {
  text_ = text.substr(0, span.end);
  at_ = span.begin;
  out_ = &out;
  out.words.clear(), out.numbers.clear();
  marks_ = 0, dots_ = 0, in_brackets_ = false;
  while (at_ < text_.size()) {
    std::size_t behind = at_;
    const char32_t c = next_code_point(text_, behind);
    const bool is_free = at_ == span.begin || !is_of_word([&] {
                           std::size_t before = at_;
                           return previous_code_point(text_, before);
                         }());
    if (is_of_word(c)) {
      read_word();
    } else if (is_minus(c) && is_free && is_digit(peek(behind))) {
      read_word();
    } else if (is_space(c) || is_invisible(c)) {
      at_ = behind;
    } else if (is_quotation_mark(c) || is_dash(c) ||
               std::u32string_view(U".,;:?!…[](){}*•·_|~").find(c) != std::u32string_view::npos) {
      note_mark(c);
      at_ = behind;
    } else {
      read_sign(behind);
    }
  }
  out.behind = marks_;
}

void WordReader::note_mark(char32_t c) {
  GapMark mark = GapMark::parenthesis;
  if (is_quotation_mark(c)) mark = GapMark::quote;
  if (is_dash(c)) mark = GapMark::dash;
  if (c == '?') mark = GapMark::question;
  if (c == '!') mark = GapMark::exclamation;
  if (c == ',' || c == ';' || c == ':') mark = GapMark::comma;
  if (c == U'…' || (c == '.' && ++dots_ == 3)) mark = GapMark::ellipsis;
  if (c == '.' && dots_ < 3) mark = GapMark::stop;
  if (c == '.' && dots_ > 3) return;
  if (c == '[' || c == ']') {
    mark = GapMark::bracket;
    in_brackets_ = c == '[';
  }
  if (mark == GapMark::ellipsis)
    marks_ = static_cast<Marks>(marks_ & ~static_cast<Marks>(GapMark::stop));  // its first dots
  marks_ = static_cast<Marks>(marks_ | static_cast<Marks>(mark));
}

void WordReader::add_letter(char32_t c) {
  char buffer[32];
  normal_ += fold_code_point(c, buffer);
  const bool is_first = upper_ + lower_ == 0;
  if (is_upper(c)) ++upper_, first_upper_ = first_upper_ || is_first;
  if (is_lower(c)) ++lower_;
  ++run_;
}

/// Passes over a mark inside a word, when the one at hand is. Returns whether the word goes on.
bool WordReader::take_inside() {
  std::size_t behind = at_;
  const char32_t c = next_code_point(text_, behind);
  const char last = normal_.back();
  const bool digit_before = last >= '0' && last <= '9', digit_behind = is_digit(peek(behind));
  const auto take = [&](std::string_view written) {
    normal_ += written;
    at_ = behind;
    return true;
  };
  if (is_invisible(c)) return take("");
  if (c == '.' && is_dotted_ && run_ == 1) return take("");  // the last one of U.S.
  if (!is_word_at(behind)) return false;
  if (is_apostrophe(c)) return run_ = 0, take("'");
  if (c == '.' && digit_before && digit_behind) return run_ = 0, take(".");
  if (c == ':' && digit_before && digit_behind) return run_ = 0, take(":");
  if (c == '.' && run_ == 1 && is_letter(peek(behind))) {
    std::size_t next = behind;
    next_code_point(text_, next);
    return is_word_at(next) ? false : (run_ = 0, is_dotted_ = true, take(""));
  }
  if (c == ',' && digit_before && run_ <= 3) {  // 1,000: three digits behind, and no fourth
    const bool three = text_.size() - behind >= 3 && is_digit(peek(behind + 1)) && is_digit(peek(behind + 2));
    return digit_behind && three && !is_digit(peek(behind + 3)) ? (run_ = 0, take("")) : false;
  }
  if (c == '[') return in_brackets_ = true, take("");                   // "sign[ed]"
  if (c == ']' && in_brackets_) return in_brackets_ = false, take("");  // "[W]e"
  return false;
}

void WordReader::read_word() {
  const std::size_t begin = at_;
  normal_.clear();
  upper_ = lower_ = run_ = 0, first_upper_ = is_dotted_ = false;
  if (!is_word_at(at_)) {
    next_code_point(text_, at_);
    normal_ = "-";
  }
  while (at_ < text_.size()) {
    std::size_t behind = at_;
    const char32_t c = next_code_point(text_, behind);
    if (is_of_word(c)) {
      add_letter(c);
      at_ = behind;
    } else if (normal_.empty() || !take_inside()) {
      break;
    }
  }
  finish_word(begin);
}

void WordReader::finish_word(std::size_t begin) {
  if (normal_.empty()) return;  // combining marks by themselves
  QuoteWord word{.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)}, .before = marks_};
  word.is_bracketed = in_brackets_;
  if (first_upper_) word.letters = lower_ == 0 && upper_ > 1 ? LetterCase::capitals : LetterCase::capital;
  if (upper_ > (first_upper_ ? 1U : 0U) && lower_ != 0) word.letters = LetterCase::mixed;
  out_->words.push_back(word);
  out_->numbers.push_back(words_.number(normal_));
  if (!begins_sentence(*out_, out_->words.size() - 1) && upper_ + lower_ != 0) {
    words_.note_case(out_->numbers.back(), first_upper_);
  }
  marks_ = 0, dots_ = 0;
}

void WordReader::read_sign(std::size_t end) {
  const std::size_t begin = at_;
  normal_ = text_.substr(begin, end - begin);  // as it is: folded, ² would be 2
  at_ = end;
  upper_ = lower_ = 0, first_upper_ = false;
  finish_word(begin);
}

bool begins_sentence(const QuoteText& text, std::size_t at) {
  constexpr auto kEnds = static_cast<Marks>(GapMark::stop) | static_cast<Marks>(GapMark::question) |
                         static_cast<Marks>(GapMark::exclamation) | static_cast<Marks>(GapMark::ellipsis) |
                         static_cast<Marks>(GapMark::quote) | static_cast<Marks>(GapMark::bracket);
  return at == 0 || (text.words[at].before & kEnds) != 0;
}

}  // namespace whosaid
