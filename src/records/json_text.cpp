#include "records/json_text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace whosaid {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

/// True for the bytes at which a plain run may have to stop. 0xA8 and 0xA9 end U+2028 and U+2029; 0xE2, with which
/// these begin, also begins the quotation marks and dashes of every text.
constexpr auto kStops = [] {
  std::array<bool, 256> stops{};
  for (std::size_t c = 0; c < 0x20; ++c) stops[c] = true;
  stops['"'] = stops['\\'] = stops[0x7F] = stops[0xA8] = stops[0xA9] = true;
  return stops;
}();

constexpr std::uint64_t kEveryByte = 0x0101010101010101;

/// The high bit of each byte below `limit`, at least of the first one; higher ones may be wrong. `limit` is at most
/// 0x80.
constexpr std::uint64_t below(std::uint64_t bytes, std::uint64_t limit) {
  return (bytes - limit * kEveryByte) & ~bytes & 0x80 * kEveryByte;
}

/// The index of the first stop among eight bytes, 8 when there is none. Flipping the bit 2 puts `"` below 0x21, and
/// keeps control characters below it.
std::size_t first_stop(const char* text) {
  std::uint64_t bytes;
  std::memcpy(&bytes, text, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) bytes = std::byteswap(bytes);
  const std::uint64_t stops = below(bytes ^ 0x02 * kEveryByte, 0x21) | below(bytes ^ '\\' * kEveryByte, 1) |
                              below(bytes ^ 0x7F * kEveryByte, 1) |
                              below((bytes & 0xFE * kEveryByte) ^ 0xA8 * kEveryByte, 1);
  return static_cast<std::size_t>(std::countr_zero(stops)) / 8;
}

/// U+2028 and U+2029 end a line of JavaScript.
bool is_line_end(std::string_view text) { return text.starts_with("\u2028") || text.starts_with("\u2029"); }

constexpr std::size_t kBlock = 16, kWide = 32;

/// Is there no stop among `size` bytes? Written for the vectorizer.
bool is_plain(const char* text, std::size_t size) {
  unsigned char stop = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const auto even = static_cast<unsigned char>(c & 0xFE);
    stop |= static_cast<unsigned char>((c < 0x20) | (c == '"') | (c == '\\') | (c == 0x7F) | (even == 0xA8));
  }
  return stop == 0;
}

/// The first stop from `at`, or the size of `text`.
std::size_t next_stop(std::string_view text, std::size_t at) {
  while (text.size() - at >= kWide && is_plain(text.data() + at, kWide)) at += kWide;
  for (; text.size() - at >= 8; at += 8) {
    if (const std::size_t stop = first_stop(text.data() + at); stop < 8) return at + stop;
  }
  if (text.size() >= 8 && first_stop(text.data() + text.size() - 8) == 8) return text.size();
  while (at < text.size() && !kStops[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

/// The bytes before the first that must be escaped.
std::size_t plain_size(std::string_view text) {
  for (std::size_t at = 0;; ++at) {
    at = next_stop(text, at);
    if (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xFE) != 0xA8) return at;
    if (at >= 2 && is_line_end(text.substr(at - 2))) return at - 2;
  }
}

/// Escapes the first character of `text` and returns how many bytes it has.
std::size_t append_escape(std::string& out, std::string_view text) {
  const auto c = static_cast<unsigned char>(text.front());
  switch (c) {
    case '"':
      out += "\\\"";
      return 1;
    case '\\':
      out += "\\\\";
      return 1;
    case '\n':
      out += "\\n";
      return 1;
    case '\r':
      out += "\\r";
      return 1;
    case '\t':
      out += "\\t";
      return 1;
    case 0xE2:
      out += text.starts_with("\u2028") ? "\\u2028" : "\\u2029";
      return 3;
    default:
      out += "\\u00";
      out += kHexDigits[c >> 4];
      out += kHexDigits[c & 15];
      return 1;
  }
}

}  // namespace

std::size_t write_plain_json_string(char* to, std::string_view text) {
  static_assert(kPlainRoom == 2 + kBlock);
  char* const begin = to + 1;
  std::ranges::copy(text, begin);
  std::memset(begin + text.size(), ' ', kBlock);
  if (!is_plain(begin, (text.size() + kBlock - 1) / kBlock * kBlock)) return 0;
  *to = begin[text.size()] = '"';
  return text.size() + 2;
}

void append_escaped_json_string(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const std::size_t run = plain_size(text);
    out.append(text, 0, run);
    text.remove_prefix(run);
    if (!text.empty()) text.remove_prefix(append_escape(out, text));
  }
  out += '"';
}

void append_json_string(std::string& out, std::string_view text) {
  const std::size_t before = out.size();
  append_bytes(out, text.size() + kPlainRoom, [&](char* to) { return write_plain_json_string(to, text); });
  if (out.size() == before) append_escaped_json_string(out, text);
}

void append_integer(std::string& out, std::uint64_t value) {
  append_bytes(out, kDigits, [&](char* to) { return write_integer(to, value); });
}

void append_share(std::string& out, double value) {
  const auto hundredths = static_cast<unsigned>(std::lround(value * 100));
  out += static_cast<char>('0' + hundredths / 100);
  if (hundredths % 100 == 0) return;
  out += '.';
  out += static_cast<char>('0' + hundredths / 10 % 10);
  if (hundredths % 10 != 0) out += static_cast<char>('0' + hundredths % 10);
}

void append_hex(std::string& out, std::uint64_t value) {
  std::array<char, 16> digits;
  for (char& digit : digits) {
    value = std::rotl(value, 4);
    digit = kHexDigits[value & 15];
  }
  out.append(digits.data(), digits.size());
}

}  // namespace whosaid
