#include "articles/article_date.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "document/shown_date.h"

namespace whosaid {
namespace {

/// `20240301`, which must be a day of the years 1900 to 2099.
Date compact_date(std::string_view digits) {
  const std::string text = std::string(digits.substr(0, 4)) + "-" + std::string(digits.substr(4, 2)) + "-" +
                           std::string(digits.substr(6, 2));
  return find_shown_date(text).value_or(Date{});
}

/// Of seconds since 1970.
Date day_of(std::int64_t seconds) {
  const std::chrono::year_month_day day(
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds))));
  return {static_cast<std::uint16_t>(static_cast<int>(day.year())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.month())),
          static_cast<std::uint8_t>(static_cast<unsigned>(day.day()))};
}

}  // namespace

Date read_article_date(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  text.remove_prefix(begin);
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view rest = text.substr(digits);
  if ((digits == 8 && (rest.empty() || rest.front() == 'T')) || (digits == 14 && rest.empty())) {
    return compact_date(text);
  }
  if ((digits == 9 || digits == 10 || digits == 13) && (rest.empty() || rest.front() == '.')) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + digits, number);
    return day_of(digits == 13 ? number / 1000 : number);
  }
  return find_shown_date(text).value_or(Date{});
}

}  // namespace whosaid
