#include "records/json_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace whosaid {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

/// True for the bytes at which a plain run may have to stop; 0xE2 begins U+2028 among many others.
constexpr auto kStops = [] {
  std::array<bool, 256> stops{};
  for (std::size_t c = 0; c < 0x20; ++c) stops[c] = true;
  stops['"'] = stops['\\'] = stops[0x7F] = stops[0xE2] = true;
  return stops;
}();

void append_escape(std::string& out, unsigned char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += "\\u00";
      out += kHexDigits[c >> 4];
      out += kHexDigits[c & 15];
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t run = 0;  // where the plain run begins
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (!kStops[c]) continue;
    if (c == 0xE2) {
      const std::string_view rest = text.substr(at, 3);
      if (rest != "\u2028" && rest != "\u2029") continue;
      out.append(text, run, at - run);
      out += rest == "\u2028" ? "\\u2028" : "\\u2029";
      at += 2;
    } else {
      out.append(text, run, at - run);
      append_escape(out, c);
    }
    run = at + 1;
  }
  out.append(text, run);
  out += '"';
}

void append_json_string_or_null(std::string& out, std::string_view text) {
  if (text.empty()) {
    out += "null";
  } else {
    append_json_string(out, text);
  }
}

void append_integer(std::string& out, std::uint64_t value) {
  std::array<char, 20> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

void append_share(std::string& out, double value) {
  std::array<char, 32> digits;
  const double rounded = std::round(value * 100) / 100;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), rounded).ptr;
  out.append(digits.data(), end);
}

void append_hex(std::string& out, std::uint64_t value) {
  for (int shift = 60; shift >= 0; shift -= 4) out += kHexDigits[value >> shift & 15];
}

}  // namespace whosaid
