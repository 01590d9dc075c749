#pragma once
/// How many on which dates, by week, month or year.

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

/// Counts over time without holes.
struct DateChart {
  struct Bar {
    std::string begin;  ///< its first day, month or year: 2024-03-04, 2024-03, 2024
    std::uint64_t count = 0;
  };
  std::string_view unit;    ///< week, month or year; empty: no date is known
  std::vector<Bar> bars;    ///< one after the other
  std::uint64_t known = 0;  ///< what the bars add up to
};

/// Counts dates.
class DateCounts {
 public:
  /// 2024-03-04, 2024-03 or 2024, perhaps with a time behind. What is no date from 1900 to 2100 is not counted.
  void add(std::string_view date);
  /// By week when all dates have a day and half a year holds them, else by month when five years do, else by year.
  /// Dates that do not tell the month are in no bar of a month.
  DateChart chart() const;

 private:
  std::map<std::chrono::sys_days, std::uint64_t> days_;
  std::map<std::chrono::year_month, std::uint64_t> months_;  ///< those without a day
  std::map<std::chrono::year, std::uint64_t> years_;         ///< those without a month
};

}  // namespace whosaid
