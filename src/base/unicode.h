#pragma once
/// UTF-8 and the Unicode properties we need; the one door to ICU's character data outside the sentence stage.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

/// A place where bytes of the input were replaced while it was made valid.
struct Mend {
  std::uint32_t at = 0;        ///< byte in the mended text where U+FFFD stands
  std::uint32_t replaced = 0;  ///< bytes of the input that it stands for (the mended text has 3)
};

/// Is all of `text` well-formed UTF-8? Linear, no allocation.
bool is_utf8(std::string_view text);

/// A copy of `bytes` in which every maximal ill-formed part is U+FFFD (as Python's errors="replace" does); what was
/// replaced is appended to `mends`.
std::string mend_utf8(std::string_view bytes, std::vector<Mend>& mends);

// Of characters beyond ASCII, which are few; the functions below take all.
char32_t next_beyond_ascii(std::string_view text, std::size_t& at);
char32_t previous_beyond_ascii(std::string_view text, std::size_t& at);
bool is_letter_beyond_ascii(char32_t c);
bool is_digit_beyond_ascii(char32_t c);
bool is_upper_beyond_ascii(char32_t c);
bool is_lower_beyond_ascii(char32_t c);
bool is_space_beyond_ascii(char32_t c);

/// The code point at `at`, which must be the first byte of a character of valid UTF-8; `at` moves behind it.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  return first < 0x80 ? (++at, first) : next_beyond_ascii(text, at);
}

/// The code point that ends at `at` (0 < at <= size) of valid UTF-8; `at` moves to its first byte.
inline char32_t previous_code_point(std::string_view text, std::size_t& at) {
  const auto last = static_cast<unsigned char>(text[at - 1]);
  return last < 0x80 ? (--at, last) : previous_beyond_ascii(text, at);
}

/// Appends one code point as UTF-8.
void append_utf8(std::string& out, char32_t c);

/// Number of code points of valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// General category L or M.
inline bool is_letter(char32_t c) {
  return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : is_letter_beyond_ascii(c);
}
/// General category Nd.
inline bool is_digit(char32_t c) { return c < 0x80 ? c >= '0' && c <= '9' : is_digit_beyond_ascii(c); }
/// Upper or title case letter.
inline bool is_upper(char32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : is_upper_beyond_ascii(c); }
/// Lower case letter.
inline bool is_lower(char32_t c) { return c < 0x80 ? c >= 'a' && c <= 'z' : is_lower_beyond_ascii(c); }
/// White_Space, also NUL and zero-width space and BOM.
inline bool is_space(char32_t c) {
  return c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) || c == 0 : is_space_beyond_ascii(c);
}
/// The simple mapping; other characters stay.
char32_t to_lower(char32_t c);

/// Appends `text` folded for matching: lower case, accents and combining marks dropped, all dashes `-`, all apostrophes
/// and single quotation marks `'`, all white space one blank, ligatures and other compatibility forms taken apart.
/// Length may change. Never fails on valid UTF-8.
void append_folded(std::string& out, std::string_view text);

/// append_folded into a new string.
std::string folded(std::string_view text);

/// Folds one code point as append_folded does; at most 8 bytes, returned as a view into a static table or `buffer`.
std::string_view fold_code_point(char32_t c, char (&buffer)[32]);

/// Is `text` in normalization form C? (Data files must be.)
bool is_nfc(std::string_view text);

/// Valid UTF-8 in normalization form C.
std::string to_nfc(std::string_view text);

}  // namespace whosaid
