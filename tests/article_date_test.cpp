#include "articles/article_date.h"

#include <doctest/doctest.h>

#include <string>

using namespace whosaid;

TEST_CASE("a date field names its day in any of the forms that programs write") {
  const struct {
    std::string_view text, date;
  } cases[] = {
      {"2024-03-01", "2024-3-1"},
      {"2024-03-01T10:00:00Z", "2024-3-1"},
      {"2024-03-01T23:30:00-05:00", "2024-3-1"},
      {" 2024-03-01 10:00:00.123", "2024-3-1"},
      {"20240301", "2024-3-1"},
      {"20240301T100000Z", "2024-3-1"},
      {"20240301100000", "2024-3-1"},
      {"Fri, 01 Mar 2024 10:00:00 +0000", "2024-3-1"},
      {"March 1, 2024", "2024-3-1"},
      {"1 March 2024", "2024-3-1"},
      {"1709287200", "2024-3-1"},
      {"1709287200.5", "2024-3-1"},
      {"1709287200000", "2024-3-1"},
      {"946684799", "1999-12-31"},
      {"None", "0-0-0"},
      {"", "0-0-0"},
      {"20241301", "0-0-0"},
      {"2024-02-30", "0-0-0"},
      {"99999999999999999999999999", "0-0-0"},
      {"yesterday", "0-0-0"},
      {"2024", "0-0-0"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const Date d = read_article_date(c.text);
    CHECK(std::to_string(d.year) + "-" + std::to_string(d.month) + "-" + std::to_string(d.day) == c.date);
  }
}
