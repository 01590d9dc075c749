#include "base/split.h"

#include <doctest/doctest.h>

using namespace whosaid;

TEST_CASE("a text is cut at each separator, and empty parts count") {
  const struct {
    std::string_view text, by;
    std::vector<std::string_view> parts;
  } cases[] = {
      {"a\tb\tc", "\t", {"a", "b", "c"}}, {"", "\t", {""}},         {"a", "\t", {"a"}}, {"\ta\t", "\t", {"", "a", ""}},
      {"a … b", " … ", {"a", "b"}},       {"aaa", "aa", {"", "a"}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(split(c.text, c.by) == c.parts);
  }
}
