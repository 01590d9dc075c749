#include "document/shown_date.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>

namespace whosaid {
namespace {

constexpr std::string_view kMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                        "july",    "august",   "september", "october", "november", "december"};

constexpr std::size_t kSeenBytes = 400;  // of a line: dates stand at its beginning

/// A number, a word or one mark of a line.
struct Piece {
  std::string_view text;
  int number = -1;    ///< of digits, at most four
  char before = ' ';  ///< byte before the piece, to tell `2024-12-07` from `2024 12 07`
};

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The next number or word at or after `at`; empty at the end.
Piece next_piece(std::string_view line, std::size_t& at) {
  while (at < line.size() && !digit(line[at]) && !letter(line[at])) ++at;
  Piece piece;
  if (at == line.size()) return piece;
  const std::size_t begin = at;
  const bool number = digit(line[at]);
  while (at < line.size() && (number ? digit(line[at]) : letter(line[at]))) ++at;
  piece.text = line.substr(begin, at - begin);
  if (begin > 0) piece.before = line[begin - 1];
  if (number && piece.text.size() <= 4) {
    piece.number = 0;
    for (const char c : piece.text) piece.number = piece.number * 10 + (c - '0');
  }
  return piece;
}

/// 1 to 12 for a month's name or an abbreviation of three letters or more (also `Sept`), else 0.
int month_of(std::string_view word) {
  if (word.size() < 3 || word.size() > 9) return 0;
  std::string lower(word);
  std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (int m = 0; m < 12; ++m) {
    const std::string_view name = kMonths[m];
    if (name.starts_with(lower) && (lower.size() <= 4 || lower == name)) return m + 1;
  }
  return 0;
}

std::optional<Date> make_date(int year, int month, int day) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return std::nullopt;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int days = kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
  if (day > days) return std::nullopt;
  return Date{static_cast<std::uint16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

bool is_ordinal(std::string_view s) { return s == "st" || s == "nd" || s == "rd" || s == "th" || s == "of"; }

std::optional<Date> numeric_date(const Piece& a, const Piece& b, const Piece& c) {
  if (a.number < 0 || b.number < 0 || c.number < 0 || b.before != c.before) return std::nullopt;
  if (b.before != '-' && b.before != '/' && b.before != '.') return std::nullopt;
  if (a.text.size() == 4 && b.text.size() == 2 && c.text.size() == 2) return make_date(a.number, b.number, c.number);
  if (a.text.size() > 2 || b.text.size() > 2 || c.text.size() != 4) return std::nullopt;
  if (a.number > 12 || a.number == b.number) return make_date(c.number, b.number, a.number);
  return b.number > 12 ? make_date(c.number, a.number, b.number) : std::nullopt;
}

std::optional<Date> date_of(const Piece& a, const Piece& b, const Piece& c) {
  if (const auto date = numeric_date(a, b, c)) return date;
  if (c.text.size() != 4) return std::nullopt;
  if (const int month = month_of(b.text); month != 0 && a.text.size() <= 2) {
    return make_date(c.number, month, a.number);
  }
  if (const int month = month_of(a.text); month != 0 && b.text.size() <= 2) {
    return make_date(c.number, month, b.number);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Date> find_shown_date(std::string_view line) {
  line = line.substr(0, kSeenBytes);
  std::array<Piece, 3> last;
  for (std::size_t at = 0;;) {
    Piece piece = next_piece(line, at);
    if (piece.text.empty()) return std::nullopt;
    if (is_ordinal(piece.text)) continue;
    last = {last[1], last[2], piece};
    if (const auto date = date_of(last[0], last[1], last[2])) return date;
  }
}

}  // namespace whosaid
