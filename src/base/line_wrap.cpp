#include "base/line_wrap.h"

#include <algorithm>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::size_t kLeastWidth = 20;  // of a column, however narrow the terminal is

/// Does a terminal act on it instead of showing it? C0, DEL, C1 and the marks that turn the direction of writing.
bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;  // code points in the last line
  std::string word;
  std::size_t word_size = 0;
  const auto flush = [&] {
    if (word_size == 0) return;
    if (used != 0 && used + 1 + word_size > width) lines.emplace_back(), used = 0;
    if (used != 0) lines.back() += ' ', ++used;
    lines.back() += word;
    used += word_size;
    word.clear(), word_size = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_control(c) || is_space(c)) {
      flush();
      continue;
    }
    if (word_size == width) flush();
    append_utf8(word, c);
    ++word_size;
  }
  flush();
  return lines;
}

void append_wrapped(std::string& out, std::string_view text, std::size_t indent, std::size_t width) {
  const std::size_t room = std::max(width, indent + kLeastWidth) - indent;
  bool first = true;
  for (const std::string& line : wrapped(text, room)) {
    if (!first) out.append(indent, ' ');
    out.append(line).append("\n");
    first = false;
  }
}

}  // namespace whosaid
