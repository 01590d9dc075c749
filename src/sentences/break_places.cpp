#include "sentences/break_places.h"

#include <array>

#include "base/special_bytes.h"
#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::size_t kLongestGap = 16;  // bytes of marks looked through before a number

/// Bytes that begin what can end a sentence. European letters begin with 0xC3 to 0xCB.
constexpr auto kPossibleEnds = [] {
  std::array<bool, 256> table{};
  for (const unsigned char c : {'.', '!', '?', '\n', '\v', '\f', '\r'}) table[c] = true;
  for (unsigned c = 0xC0; c < 256; ++c) table[c] = c < 0xC3 || c > 0xCB;
  return table;
}();

/// Dashes and quotation marks, U+2010 to U+201F: common, and no end by themselves.
bool is_harmless(std::string_view text, std::size_t at) {
  return text[at] == '\xE2' && text[at + 1] == '\x80' && (text[at + 2] & 0x70) == 0x10;
}
static_assert((0x9D & 0x70) == 0x10 && (0xA6 & 0x70) == 0x20 && (0xBC & 0x70) == 0x30);

bool is_any_of(char c, std::string_view set) { return set.contains(c); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

/// Bytes of the curly quotation mark at `at`; 0 when there is none.
std::size_t width_of_curly(std::string_view text, std::size_t at) {
  const std::string_view mark = text.substr(at, 3);
  return mark == "\u2018" || mark == "\u2019" || mark == "\u201C" || mark == "\u201D" ? 3 : 0;
}

/// Bytes of the bracket or quotation mark at `at`, opening or closing; 0 when there is none.
std::size_t width_of_close(std::string_view text, std::size_t at) {
  if (at == text.size()) return 0;
  return is_any_of(text[at], "\"'()[]{}") ? 1 : width_of_curly(text, at);
}

/// Bytes of the character at `at` if it neither ends a sentence nor says whether one begins; 0 when that is not sure.
std::size_t width_of_neutral(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c < ' ' || c == 0x7F) return width_of_curly(text, at);
  return is_any_of(c, ".!?") ? 0 : 1;
}

bool is_closing(char32_t c) {
  return c == '"' || c == '\'' || c == 0x2019 || c == 0x201C || c == 0x201D || c == 0xBB || c == ')' || c == ']' ||
         c == '}';
}
bool goes_on(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == ',' || c == ';' || c == ':' || c == '-' ||
         c == 0x2013 || c == 0x2014;
}

/// Where the next sentence begins when the one before ends with the mark before `at`; 0 when it does not end.
std::uint32_t place_behind(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::size_t next = at; next < text.size() && is_closing(next_code_point(text, next));) end = next;
  std::size_t begin = skip_blanks(text, static_cast<std::uint32_t>(end));
  const auto place = static_cast<std::uint32_t>(begin);
  return begin == end || begin == text.size() || goes_on(next_code_point(text, begin)) ? 0 : place;
}

bool begins_number(std::string_view text, std::size_t at) {
  for (const std::size_t limit = at + kLongestGap; at < text.size() && at < limit;) {
    const char32_t c = next_code_point(text, at);
    if (is_digit(c) || is_letter(c)) return is_digit(c);
  }
  return false;
}

}  // namespace

std::size_t find_stop(std::string_view text, std::size_t at) {
  for (;; ++at) {
    at = find_special<'.', '!', '?'>(text, at);
    if (at == text.size()) return at;
    if (is_harmless(text, at)) {
      at += 2;  // and one more
    } else if (kPossibleEnds[static_cast<unsigned char>(text[at])]) {
      return at;
    }
  }
}

PlainBreak plain_break(std::string_view text, std::size_t stop) {
  constexpr PlainBreak kUnknown, kNone = {.is_known = true};
  if (!is_any_of(text[stop], ".!?")) return kUnknown;
  std::size_t begin = stop + 1;
  while (const std::size_t width = width_of_close(text, begin)) begin += width;
  while (begin < text.size() && text[begin] == ' ') ++begin;
  if (begin == text.size()) return kUnknown;
  if (is_any_of(text[begin], ".!?,-:")) return kNone;
  const bool is_full_stop = text[stop] == '.';
  if (begin == stop + 1 && is_full_stop) {
    if (is_ascii_digit(text[begin])) return kNone;
    const char before = stop == 0 ? '\0' : text[stop - 1];
    if (is_ascii_letter(text[begin])) {
      if (is_ascii_letter(before)) return kNone;  // U.S.
      if (static_cast<unsigned char>(before) < ' ' || static_cast<unsigned char>(before) > '~') return kUnknown;
    }
  }
  for (std::size_t at = begin; at < text.size();) {
    if (is_ascii_letter(text[at])) {
      const bool goes_on = is_full_stop && text[at] >= 'a';
      return goes_on ? kNone : PlainBreak{.is_known = true, .place = static_cast<std::uint32_t>(begin)};
    }
    const std::size_t width = width_of_neutral(text, at);
    if (width == 0) return kUnknown;
    at += width;
  }
  return kUnknown;
}

std::size_t find_last_word(std::string_view text) {
  for (std::size_t at = text.size(); at > 0;) {
    const std::size_t end = at;
    const char32_t c = previous_code_point(text, at);
    if (is_letter(c) || is_digit(c)) return end;
  }
  return 0;
}

std::uint32_t find_missed_place(std::string_view text, std::uint32_t from, std::uint32_t to) {
  for (std::size_t at = from;;) {
    at = find_special<'.'>(text.substr(0, to), at);
    if (at >= to) return to;
    if (text[at] != '.' && text[at] != '\xE2') {
      ++at;
      continue;
    }
    const char32_t mark = next_code_point(text, at);
    if (mark != '.' && mark != 0x2026) continue;
    const std::uint32_t place = place_behind(text, at);
    if (place != 0 && (mark == 0x2026 || begins_number(text, place))) return place;
  }
}

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at) {
  std::size_t end = at;
  for (std::size_t next = at; next < text.size() && is_space(next_code_point(text, next));) end = next;
  return static_cast<std::uint32_t>(end);
}

}  // namespace whosaid
