#include "document/shown_date.h"

#include <doctest/doctest.h>

#include <string>

using namespace whosaid;

namespace {

std::string date_text(const Date& d) {
  return std::to_string(d.year) + "-" + std::to_string(d.month) + "-" + std::to_string(d.day);
}

}  // namespace

TEST_CASE("a date is found as articles write it, and only one that exists and cannot be mistaken") {
  const struct {
    std::string_view line, date;
  } cases[] = {
      {"7 Dec 2024 19:22", "2024-12-7"},
      {"Dec. 7, 2024", "2024-12-7"},
      {"December 7th, 2024", "2024-12-7"},
      {"Saturday, 7 December 2024", "2024-12-7"},
      {"Published: 2024-12-07T19:22:00Z", "2024-12-7"},
      {"Updated Sept. 3, 2024, 7 p.m.", "2024-9-3"},
      {"13/12/2024", "2024-12-13"},
      {"12/13/2024", "2024-12-13"},
      {"07/07/2024", "2024-7-7"},
      {"07/12/2024", "none"},
      {"30 Feb 2024", "none"},
      {"Feb 29, 2023", "none"},
      {"29 Feb 2024", "2024-2-29"},
      {"7 Dec", "none"},
      {"14:32", "none"},
      {"WASHINGTON, March 3 (Reuters)", "none"},
      {"", "none"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.line);
    const auto date = find_shown_date(c.line);
    CHECK((date ? date_text(*date) : "none") == c.date);
  }
}
