#include "report/date_counts.h"

#include <charconv>
#include <optional>

namespace whosaid {
namespace {

namespace ch = std::chrono;

constexpr ch::weeks kWeeks(26);
constexpr ch::years kYears(5);

/// The digits of `text` at [at, at + size) as a number.
std::optional<unsigned> number(std::string_view text, std::size_t at, std::size_t size) {
  if (text.size() < at + size) return std::nullopt;
  unsigned value = 0;
  const char* const end = text.data() + at + size;
  const auto read = std::from_chars(text.data() + at, end, value);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return value;
}

std::string padded(unsigned value, std::size_t size) {
  std::string digits = std::to_string(value);
  return std::string(size - std::min(size, digits.size()), '0') + digits;
}

std::string text(ch::year year) { return padded(static_cast<unsigned>(static_cast<int>(year)), 4); }
std::string text(ch::year_month month) {
  return text(month.year()) + "-" + padded(static_cast<unsigned>(month.month()), 2);
}
std::string text(ch::sys_days day) {
  const ch::year_month_day date(day);
  return text(date.year() / date.month()) + "-" + padded(static_cast<unsigned>(date.day()), 2);
}

ch::sys_days monday(ch::sys_days day) { return day - ch::days(ch::weekday(day).iso_encoding() - 1); }
ch::year_month month(ch::sys_days day) { return ch::year_month_day(day).year() / ch::year_month_day(day).month(); }

/// A bar for each step from the first to the last time of `counts`.
template <class Time, class Step>
DateChart bars(std::string_view unit, const std::map<Time, std::uint64_t>& counts, Step step) {
  DateChart chart{.unit = counts.empty() ? std::string_view() : unit, .bars = {}, .known = 0};
  if (counts.empty()) return chart;
  for (Time time = counts.begin()->first; time <= counts.rbegin()->first; time += step) {
    const auto found = counts.find(time);
    chart.bars.push_back({text(time), found == counts.end() ? 0 : found->second});
    chart.known += chart.bars.back().count;
  }
  return chart;
}

}  // namespace

void DateCounts::add(std::string_view date) {
  const auto year = number(date, 0, 4);
  if (!year || *year < 1900 || *year > 2100) return;
  const ch::year y(static_cast<int>(*year));
  const auto m = date.substr(4).starts_with('-') ? number(date, 5, 2) : std::nullopt;
  if (!m || !ch::month(*m).ok()) {
    ++years_[y];
    return;
  }
  const auto d = date.substr(7).starts_with('-') ? number(date, 8, 2) : std::nullopt;
  const ch::year_month_day day = y / ch::month(*m) / ch::day(d.value_or(0));
  if (day.ok()) {
    ++days_[ch::sys_days(day)];
  } else {
    ++months_[y / ch::month(*m)];
  }
}

DateChart DateCounts::chart() const {
  std::map<ch::sys_days, std::uint64_t> weeks;
  std::map<ch::year_month, std::uint64_t> months = months_;
  for (const auto& [day, count] : days_) {
    weeks[monday(day)] += count;
    months[month(day)] += count;
  }
  if (!weeks.empty() && months_.empty() && years_.empty() && weeks.rbegin()->first - weeks.begin()->first < kWeeks) {
    return bars("week", weeks, ch::weeks(1));
  }
  std::map<ch::year, std::uint64_t> years = years_;
  for (const auto& [m, count] : months) years[m.year()] += count;
  if (!months.empty() && years.rbegin()->first - years.begin()->first < kYears)
    return bars("month", months, ch::months(1));
  return bars("year", years, ch::years(1));
}

}  // namespace whosaid
