#include "records/json_text.h"

#include <algorithm>
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

/// Is one of kStops among the kStep bytes from `bytes`? Written for the vectorizer.
constexpr std::size_t kStep = 16;
bool has_stop(const char* bytes) {
  unsigned any = 0;
  for (std::size_t i = 0; i < kStep; ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    any |= static_cast<unsigned>((c < 0x20) | (c == '"') | (c == '\\') | (c == 0x7F) | (c == 0xE2));
  }
  return any != 0;
}

constexpr std::string_view kLineSeparator = "\u2028", kParagraphSeparator = "\u2029";

/// The escape for the character that `rest` begins with.
void append_escape(std::string& out, std::string_view rest) {
  const auto c = static_cast<unsigned char>(rest[0]);
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
    case 0xE2:
      out += rest == kLineSeparator ? "\\u2028" : "\\u2029";
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
  for (std::size_t at = 0; at < text.size();) {
    if (text.size() - at >= kStep && !has_stop(text.data() + at)) {
      at += kStep;
      continue;
    }
    for (const std::size_t end = std::min(at + kStep, text.size()); at < end; ++at) {
      const auto c = static_cast<unsigned char>(text[at]);
      if (!kStops[c]) continue;
      const std::string_view rest = text.substr(at, 3);
      if (c == 0xE2 && rest != kLineSeparator && rest != kParagraphSeparator) continue;
      out.append(text, run, at - run);
      append_escape(out, rest);
      if (c == 0xE2) at += 2;
      run = at + 1;
    }
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
