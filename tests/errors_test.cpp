#include "base/errors.h"

#include <doctest/doctest.h>

using namespace whosaid;

TEST_CASE("an error shows file, line, column, and a caret under the column, tabs and wide characters counted") {
  const Error e{"g/people.tsv", 3, 4, "unknown gender \"x\"", "é\tbx"};
  CHECK(to_text(e) == "g/people.tsv:3:4: unknown gender \"x\"\n  é\tbx\n   \t ^\n");
}

TEST_CASE("an error without a line shows only the file") {
  CHECK(to_text(one_error("rules/a.rules", "no such file")) == "rules/a.rules: no such file\n");
}

TEST_CASE("a slip of the pen gets the nearest known name, anything else the list") {
  CHECK(suggestion("sorce", {"source", "cue"}) == "; did you mean \"source\"?");
  CHECK(suggestion("zzzzzz", {"source", "cue"}) == "; known: source, cue");
}
