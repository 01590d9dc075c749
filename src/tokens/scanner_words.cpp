/// Scanner: how far a word goes.

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "tokens/scanner.h"
#include "tokens/token_characters.h"

namespace whosaid {
namespace {

constexpr std::size_t kLongestAbbreviation = 13;  // with its dot
static_assert(kLongestAbbreviation <= ShortWord::kLongest);

/// Words whose 's is short for "is", "has" or "us" rather than possessive.
constexpr std::array<std::string_view, 15> kKeepPossessive = {
    "he", "she", "it", "that", "this", "there", "here", "what", "who", "where", "how", "when", "why", "let", "y'all"};

}  // namespace

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

bool Scanner::is_after_capital() const {
  if (tokens_.size() == first_token_) return false;
  return tokens_.back().shape == Shape::capital || tokens_.back().shape == Shape::capitals;
}

bool Scanner::keeps_possessive() const {
  std::string_view word = text_.substr(word_, at_ - word_);
  return std::ranges::any_of(kKeepPossessive, [&](std::string_view keep) {
    return std::ranges::equal(word, keep, {},
                              [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  });
}

}  // namespace whosaid
