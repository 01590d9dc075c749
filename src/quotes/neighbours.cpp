#include "quotes/neighbours.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr int kLongestRun = 4;        // marks looked through to find what lies beyond
constexpr std::uint32_t kReach = 16;  // bytes of a word looked at

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); }
bool is_joint(char32_t c) { return c == '/' || c == '=' || c == '|' || c == '*' || c == '_' || c == '~'; }
bool is_opening_bracket(char32_t c) { return c == '(' || c == '[' || c == '{' || c == '>'; }
bool is_closing_punctuation(char32_t c) {
  return c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' || c == ']' || c == '}' || c == '<';
}
bool is_word(char32_t c) { return is_letter(c) || is_digit(c); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// The ASCII letters directly behind `at`.
std::string_view letters_from(std::string_view text, Span block, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < block.end && end - at < kReach && is_ascii_letter(text[end])) ++end;
  return text.substr(at, end - at);
}

/// The ASCII letters directly before `at`.
std::string_view letters_until(std::string_view text, Span block, std::uint32_t at) {
  std::uint32_t begin = at;
  while (begin > block.begin && at - begin < kReach && is_ascii_letter(text[begin - 1])) --begin;
  return text.substr(begin, at - begin);
}

char32_t character_at(std::string_view text, Span block, std::uint32_t at) {
  std::size_t i = at;
  return at < block.end ? next_code_point(text, i) : U' ';
}

char32_t character_before(std::string_view text, Span block, std::uint32_t at) {
  std::size_t i = at;
  return at > block.begin ? previous_code_point(text, i) : U' ';
}

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  char low[kReach];
  std::transform(word.begin(), word.end(), low, lower);
  return std::find(list.begin(), list.end(), std::string_view(low, word.size())) != list.end();
}

constexpr std::array<std::string_view, 24> kShortened = {
    "em", "n", "til", "till", "tis", "twas", "twill", "twere", "twould", "cuz",   "cos", "ere",
    "s",  "t", "re",  "ve",   "ll",  "d",    "m",     "neath", "nuff",   "burbs", "kay", "nother"};
constexpr std::array<std::string_view, 8> kShortenedInLowerCase = {"cause", "bout", "round",  "hood",
                                                                   "cept",  "net",  "gainst", "tude"};
constexpr std::array<std::string_view, 9> kCutAtTheEnd = {"o", "ol", "an", "th", "lil", "wi", "mo", "po", "tha"};

/// '90s, ’16
bool is_short_year(std::string_view text, Span block, std::uint32_t at) {
  if (at + 2 > block.end || !is_ascii_digit(text[at]) || !is_ascii_digit(text[at + 1])) return false;
  const bool plural = at + 2 < block.end && text[at + 2] == 's';
  const char32_t behind = character_at(text, block, at + (plural ? 3 : 2));
  return !is_word(behind) && behind != '%' && behind != ',';
}

}  // namespace

bool is_single_mark(char32_t c) { return c == '\'' || c == 0x2018 || c == 0x2019; }
bool is_quotation_mark(char32_t c) { return is_single_mark(c) || c == '"' || (c >= 0x201C && c <= 0x201E); }

Neighbours neighbours_of(std::string_view text, Span block, Span mark) {
  Neighbours n;
  n.left = character_before(text, block, mark.begin);
  n.right = character_at(text, block, mark.end);
  n.beyond_left = n.left;
  n.beyond_right = n.right;
  std::size_t at = mark.begin;
  for (int i = 0; i <= kLongestRun && is_quotation_mark(n.beyond_left); ++i) {
    n.beyond_left = at > block.begin ? previous_code_point(text, at) : U' ';
  }
  at = mark.end;
  for (int i = 0; i <= kLongestRun && is_quotation_mark(n.beyond_right); ++i) {
    n.beyond_right = at < block.end ? next_code_point(text, at) : U' ';
  }
  return n;
}

Side side_of(const Neighbours& n) {
  const char32_t l = n.beyond_left, r = n.beyond_right;
  const bool blank_before = is_space(l) || l == '>', blank_behind = is_space(r) || r == '<';
  const bool stop_behind = r == '.' || r == 0x2026;
  const bool opens = (blank_before || is_opening_bracket(l) || is_dash(l) || is_joint(l)) && !blank_behind &&
                     !is_closing_punctuation(r);
  const bool closes = !blank_before && !is_opening_bracket(l) &&
                      (blank_behind || stop_behind || is_closing_punctuation(r) || is_dash(r) || is_joint(r));
  if (opens == closes) return Side::unsure;
  return opens ? Side::opening : Side::closing;
}

bool is_elision(std::string_view text, Span block, Span mark) {
  if (is_short_year(text, block, mark.end)) return true;
  const std::string_view word = letters_from(text, block, mark.end);
  if (word.empty()) return false;
  const auto end = static_cast<std::uint32_t>(mark.end + word.size());
  const char32_t behind = character_at(text, block, end);
  if (is_single_mark(behind)) return word.size() == 1 && lower(word[0]) == 'n';
  if (is_word(behind) || behind == '-') return false;
  if (word[0] >= 'a' && is_one_of(word, kShortenedInLowerCase)) return true;
  return is_one_of(word, kShortened);
}

bool is_perhaps_apostrophe(std::string_view text, Span block, Span mark, const Neighbours& n) {
  if (n.right != ' ' || !is_word(character_at(text, block, mark.end + 1))) return false;
  if (is_digit(n.left)) return true;
  const std::string_view word = letters_until(text, block, mark.begin);
  if (word.empty()) return false;
  const char last = lower(word.back());
  return last == 's' || last == 'z' || last == 'x' || (word.size() >= 4 && word.ends_with("in")) ||
         is_one_of(word, kCutAtTheEnd);
}

bool is_inches(std::string_view text, Span block, Span mark) {
  std::uint32_t at = mark.begin;
  while (at > block.begin && mark.begin - at < 4 && is_ascii_digit(text[at - 1])) --at;
  if (at == mark.begin) return false;
  if (at > block.begin && text[at - 1] == ' ') --at;
  std::size_t i = at;
  if (at == block.begin) return false;
  const char32_t feet = previous_code_point(text, i);
  return (is_single_mark(feet) || feet == 0x2032) && i > block.begin && is_ascii_digit(text[i - 1]);
}

bool is_lead(std::string_view text, Span block, Span mark, const Neighbours& n) {
  if (!is_upper(n.beyond_right)) return false;
  if (mark.begin == block.begin || is_quotation_mark(n.left)) return true;
  if (!is_space(n.left)) return false;
  std::size_t at = mark.begin;
  while (at > block.begin && mark.begin - at < kReach) {
    const char32_t c = previous_code_point(text, at);
    if (!is_space(c)) return c == ',' || c == ':';
  }
  return at == block.begin;
}

}  // namespace whosaid
