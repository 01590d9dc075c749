#pragma once
/// Writes JSON straight into a string that is used again. Checked against a parser in the tests.

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace whosaid {

/// Appends the bytes that `write(to)` writes and counts, at most `most` of them. Cheaper than several appends.
template <class Write>
void append_bytes(std::string& out, std::size_t most, Write write) {
  const std::size_t size = out.size();
  out.resize_and_overwrite(size + most, [&](char* data, std::size_t) { return size + write(data + size); });
}

/// Appends `text` (valid UTF-8) as a JSON string with its quotation marks. Escaped: `"`, `\`, control characters, DEL,
/// and U+2028/U+2029, which would end a line of JavaScript. Everything else stays UTF-8.
void append_json_string(std::string& out, std::string_view text);

/// Writes the same of a text in which nothing must be escaped, and returns how many bytes these are; 0 for another
/// text. Needs room for kPlainRoom bytes more than the text has, since it is looked at in blocks.
inline constexpr std::size_t kPlainRoom = 18;
std::size_t write_plain_json_string(char* to, std::string_view text);
/// Appends the same of any text, bit by bit.
void append_escaped_json_string(std::string& out, std::string_view text);

/// Writes an integer in decimal digits, at most kDigits, and returns how many.
inline constexpr std::size_t kDigits = 20;
inline std::size_t write_integer(char* to, std::uint64_t value) {
  return static_cast<std::size_t>(std::to_chars(to, to + kDigits, value).ptr - to);
}

/// Appends an integer in decimal digits.
void append_integer(std::string& out, std::uint64_t value);

/// Appends a number from 0 to 1 with at most two decimals: `1`, `0.9`, `0.97`.
void append_share(std::string& out, double value);

/// Appends 16 hex digits.
void append_hex(std::string& out, std::uint64_t value);

}  // namespace whosaid
