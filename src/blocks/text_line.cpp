#include "blocks/text_line.h"

#include <algorithm>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::string_view kBullets[] = {"•", "-", "*", "·", "‣", "»", "▪", "●", "◦"};
constexpr std::string_view kClosers[] = {"\"", "'", "”", "’", ")", "]", "»"};

/// Bytes that end a line or may begin a character that does.
constexpr auto kBreakBytes = [] {
  std::array<bool, 256> is = {};
  for (const std::size_t c : {0x0A, 0x0D, 0xC2, 0xE2}) is[c] = true;
  return is;
}();

/// Length of the line break at `at`, 0 when there is none.
std::size_t break_length(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 3);
  if (rest[0] == '\n') return 1;
  if (rest[0] == '\r') return rest.starts_with("\r\n") ? 2 : 1;
  if (rest.starts_with("\xC2\x85")) return 2;
  return rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9" ? 3 : 0;
}

constexpr std::size_t kStep = 32;
constexpr std::size_t kLongestBreak = 3;

/// Does a line break begin among the kStep bytes from `bytes`, behind which kLongestBreak - 1 follow? Curly quotation
/// marks, which are many, begin as U+2028 does. Written for the vectorizer.
bool has_break(const char* bytes) {
  unsigned char any = 0;
  for (std::size_t i = 0; i < kStep; ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]), third = static_cast<unsigned char>(bytes[i + 2]);
    any |= static_cast<unsigned char>((c == 0x0A) | (c == 0x0D) | (c == 0xC2) | ((c == 0xE2) & ((third | 1) == 0xA9)));
  }
  return any != 0;
}

std::size_t find_break(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text.size() - at >= kStep + kLongestBreak - 1 && !has_break(text.data() + at)) {
      at += kStep;
      continue;
    }
    for (const std::size_t end = std::min(at + kStep, text.size()); at < end; ++at) {
      if (kBreakBytes[static_cast<unsigned char>(text[at])] && break_length(text, at) != 0) return at;
    }
  }
  return at;
}

/// The first byte at or after `at` that is not white space.
std::size_t skip_space(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    std::size_t next = at;
    if (!is_space(next_code_point(text, next))) break;
    at = next;
  }
  return at;
}

std::size_t trim_back(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin) {
    std::size_t previous = end;
    if (!is_space(previous_code_point(text, previous))) break;
    end = previous;
  }
  return end;
}

/// Where the text of a line begins after its bullets; a bullet is followed by a blank or by nothing.
std::size_t skip_bullets(std::string_view text, std::size_t begin, std::size_t end) {
  for (;;) {
    const std::string_view rest = text.substr(begin, end - begin);
    const auto* bullet = std::ranges::find_if(kBullets, [&](auto b) { return rest.starts_with(b); });
    if (bullet == std::end(kBullets)) return begin;
    const std::size_t behind = begin + bullet->size();
    const std::size_t next = skip_space(text, behind, end);
    if (next == behind && behind != end) return begin;
    begin = next;
  }
}

LineEnd end_of(std::string_view line) {
  bool bracket = false;
  for (;;) {
    const auto* closer = std::ranges::find_if(kClosers, [&](auto c) { return line.ends_with(c); });
    if (closer == std::end(kClosers)) break;
    bracket = bracket || *closer == ")";
    line.remove_suffix(closer->size());
  }
  if (line.ends_with('.') || line.ends_with("…")) return LineEnd::sentence;
  if (line.ends_with('?') || line.ends_with('!')) return LineEnd::question;
  if (line.ends_with(':')) return LineEnd::colon;
  return bracket ? LineEnd::bracket : LineEnd::open;
}

bool is_numbered(std::string_view line) {
  std::size_t digits = 0;
  while (digits < line.size() && digits < 3 && line[digits] >= '0' && line[digits] <= '9') ++digits;
  if (digits == 0 || digits > 2 || digits + 1 >= line.size()) return false;
  return (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
}

std::uint16_t count_words(std::string_view line) {
  const auto blank = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
  line = line.substr(0, kSeenBytes);
  std::uint16_t words = line.empty() || blank(line[0]) ? 0 : 1;
  for (std::size_t i = 1; i < line.size(); ++i) {  // for the vectorizer
    words = static_cast<std::uint16_t>(words + (blank(line[i - 1]) & !blank(line[i]) ? 1 : 0));
  }
  return words;
}

}  // namespace

void split_lines(std::string_view text, std::vector<TextLine>& lines) {
  lines.clear();
  bool gap = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t line_end = find_break(text, at);
    const std::size_t begin = skip_space(text, at, line_end);
    const std::size_t end = trim_back(text, begin, line_end);
    const std::size_t content = skip_bullets(text, begin, end);
    at = line_end == text.size() ? line_end : line_end + break_length(text, line_end);
    if (content == end) {
      gap = true;
      continue;
    }
    const std::string_view line = text.substr(content, end - content);
    std::size_t first = 0;
    lines.push_back({.span = {static_cast<std::uint32_t>(content), static_cast<std::uint32_t>(end)},
                     .words = count_words(line),
                     .end = end_of(line),
                     .bullet = content != begin,
                     .numbered = is_numbered(line),
                     .gap_before = gap,
                     .capital = is_upper(next_code_point(line, first))});
    gap = false;
  }
}

bool reads_like_body(const TextLine& line) {
  if (line.bullet || line.words < 8 || line.body_rule() != kNoRule) return false;
  // Some sites drop the last full stop; a ticker's claims are as long, but those are told apart before.
  return line.end == LineEnd::open ? line.words >= 30 : line.end != LineEnd::bracket;
}

bool reads_like_headline(const TextLine& line) {
  return !line.bullet && line.words >= 4 && line.words <= 25 && line.end != LineEnd::sentence &&
         line.end != LineEnd::colon;
}

bool is_claim(std::string_view line) {
  const std::size_t colon = line.substr(0, 48).find(": ");
  if (colon == std::string_view::npos || colon < 2 || line.size() < colon + 12) return false;
  const std::string_view name = line.substr(0, colon);
  return name.find_first_of(".?!\",;") == std::string_view::npos && std::ranges::count(name, ' ') <= 5;
}

}  // namespace whosaid
