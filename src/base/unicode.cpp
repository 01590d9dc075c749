#include "base/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>
#include <cstring>

namespace whosaid {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Length of the well-formed character at `at`, or 0.
std::size_t well_formed(std::string_view s, std::size_t at) {
  const auto* p = reinterpret_cast<const std::uint8_t*>(s.data());
  auto i = static_cast<std::int64_t>(at);
  UChar32 c = 0;
  U8_NEXT(p, i, static_cast<std::int64_t>(s.size()), c);
  return c < 0 ? 0 : static_cast<std::size_t>(i) - at;
}

/// Length of the maximal ill-formed part at `at`: U8_NEXT stops behind it.
std::size_t ill_formed(std::string_view s, std::size_t at) {
  const auto* p = reinterpret_cast<const std::uint8_t*>(s.data());
  auto i = static_cast<std::int64_t>(at);
  UChar32 c = 0;
  U8_NEXT(p, i, static_cast<std::int64_t>(s.size()), c);
  return static_cast<std::size_t>(i) - at;
}

bool eight_ascii(const char* p) {
  std::uint64_t word = 0;
  std::memcpy(&word, p, sizeof word);
  return (word & 0x8080808080808080ULL) == 0;
}

bool is_ascii(std::string_view text) {
  std::size_t at = 0;
  while (at + 8 <= text.size() && eight_ascii(text.data() + at)) at += 8;
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at == text.size();
}

constexpr std::array<char, 128> kAsciiFold = [] {
  std::array<char, 128> fold{};
  for (std::size_t c = 0; c < 128; ++c) fold[c] = static_cast<char>(c);
  for (std::size_t c = 'A'; c <= 'Z'; ++c) fold[c] = static_cast<char>(c + 32);
  for (const char blank : {'\t', '\n', '\r'}) fold[static_cast<std::size_t>(blank)] = ' ';
  fold['`'] = '\'';
  return fold;
}();

/// The first byte at or after `at` that starts something not well-formed, or the size.
std::size_t valid_until(std::string_view s, std::size_t at) {
  while (at < s.size()) {
    if (at + 8 <= s.size() && eight_ascii(s.data() + at)) {
      at += 8;
      continue;
    }
    const std::size_t n = well_formed(s, at);
    if (n == 0) return at;
    at += n;
  }
  return at;
}

char fold_mark(char32_t c) {  // apostrophes and dashes
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0x02BC:
    case 0x02BB:
    case 0x0060:
    case 0x00B4:
      return '\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return '-';
    default:
      return 0;
  }
}

/// Fold of letters that have no decomposition.
std::string_view fold_letter(char32_t c) {
  switch (c) {
    case 0xF8:
    case 0xD8:
      return "o";
    case 0x142:
    case 0x141:
      return "l";
    case 0xF0:
    case 0xD0:
    case 0x111:
    case 0x110:
      return "d";
    case 0xDF:
    case 0x1E9E:
      return "ss";
    case 0xE6:
    case 0xC6:
      return "ae";
    case 0x153:
    case 0x152:
      return "oe";
    case 0xFE:
    case 0xDE:
      return "th";
    case 0x131:
    case 0x130:
      return "i";
    case 0x127:
    case 0x126:
      return "h";
    case 0x259:
    case 0x18F:
      return "a";
    default:
      return {};
  }
}

}  // namespace

bool is_utf8(std::string_view text) { return valid_until(text, 0) == text.size(); }

std::string mend_utf8(std::string_view bytes, std::vector<Mend>& mends) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t good = valid_until(bytes, at);
    out.append(bytes.substr(at, good - at));
    if (good == bytes.size()) break;
    const std::size_t bad = ill_formed(bytes, good);
    mends.push_back({static_cast<std::uint32_t>(out.size()), static_cast<std::uint32_t>(bad)});
    append_utf8(out, kReplacement);
    at = good + bad;
  }
  return out;
}

char32_t next_beyond_ascii(std::string_view text, std::size_t& at) {
  const auto* p = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(p, at, text.size(), c);
  return static_cast<char32_t>(c);
}

char32_t previous_beyond_ascii(std::string_view text, std::size_t& at) {
  const std::size_t window = at < 4 ? at : 4;  // ICU counts in int32
  const auto* p = reinterpret_cast<const std::uint8_t*>(text.data()) + (at - window);
  auto i = static_cast<std::int32_t>(window);
  UChar32 c = 0;
  U8_PREV_OR_FFFD(p, 0, i, c);
  at = at - window + static_cast<std::size_t>(i);
  return static_cast<char32_t>(c);
}

void append_utf8(std::string& out, char32_t c) {
  std::array<std::uint8_t, 4> bytes{};
  std::size_t n = 0;
  U8_APPEND_UNSAFE(bytes.data(), n, static_cast<UChar32>(c));
  out.append(reinterpret_cast<const char*>(bytes.data()), n);
}

std::size_t count_code_points(std::string_view text) {
  std::size_t n = 0;
  for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

bool is_letter_beyond_ascii(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}
bool is_digit_beyond_ascii(char32_t c) { return u_isdigit(static_cast<UChar32>(c)) != 0; }
bool is_upper_beyond_ascii(char32_t c) {
  return u_isupper(static_cast<UChar32>(c)) != 0 || u_istitle(static_cast<UChar32>(c)) != 0;
}
char32_t to_lower(char32_t c) { return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))); }
bool is_lower_beyond_ascii(char32_t c) { return u_islower(static_cast<UChar32>(c)) != 0; }
bool is_space_beyond_ascii(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == 0x200B || c == 0xFEFF;
}

std::string_view fold_code_point(char32_t c, char (&buffer)[32]) {
  if (c < 0x80) return buffer[0] = kAsciiFold[c], std::string_view(buffer, 1);
  if (const char mark = fold_mark(c); mark != 0) return buffer[0] = mark, std::string_view(buffer, 1);
  if (is_space(c)) return buffer[0] = ' ', std::string_view(buffer, 1);
  if (const std::string_view letter = fold_letter(c); !letter.empty()) return letter;
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const nfkd = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString decomposed;
  if (U_FAILURE(status) || nfkd == nullptr || !nfkd->getDecomposition(static_cast<UChar32>(c), decomposed)) {
    decomposed = icu::UnicodeString(static_cast<UChar32>(c));
  }
  std::size_t n = 0;
  for (std::int32_t i = 0; i < decomposed.length() && n + 8 < sizeof buffer; i = decomposed.moveIndex32(i, 1)) {
    const UChar32 part = decomposed.char32At(i);
    if ((U_GET_GC_MASK(part) & U_GC_M_MASK) != 0) continue;
    const UChar32 lower = u_tolower(part);
    auto* out = reinterpret_cast<std::uint8_t*>(buffer);
    U8_APPEND_UNSAFE(out, n, lower);
  }
  return {buffer, n};
}

void append_folded(std::string& out, std::string_view text) {
  char buffer[32];
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = out.size();
    out.resize(size + text.size() - at);
    char* to = out.data() + size;
    for (; at < text.size() && static_cast<unsigned char>(text[at]) < 0x80; ++at) {
      *to++ = kAsciiFold[static_cast<unsigned char>(text[at])];
    }
    out.resize(static_cast<std::size_t>(to - out.data()));
    while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) {
      out.append(fold_code_point(next_code_point(text, at), buffer));
    }
  }
}

std::string folded(std::string_view text) {
  std::string out;
  append_folded(out, text);
  return out;
}

bool is_nfc(std::string_view text) {
  if (is_ascii(text)) return true;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  return U_SUCCESS(status) &&
         nfc->isNormalizedUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), status) &&
         U_SUCCESS(status);
}

std::string to_nfc(std::string_view text) {
  if (is_nfc(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  if (U_SUCCESS(status)) {
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    nfc->normalizeUTF8(0, piece, sink, nullptr, status);
  }
  return out;
}

}  // namespace whosaid
