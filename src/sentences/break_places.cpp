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

std::size_t find_possible_end(std::string_view text) {
  const std::size_t stop = find_stop(text, 0);
  if (stop == text.size()) return stop;
  const std::size_t blank = text.substr(0, stop).rfind(' ');
  return blank == std::string_view::npos ? 0 : blank + 1;
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
