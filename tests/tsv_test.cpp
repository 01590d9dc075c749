#include "base/tsv.h"

#include <doctest/doctest.h>

using namespace whosaid;

namespace {

const std::vector<TsvColumn> kColumns = {{.name = "id"}, {.name = "aliases"}, {.name = "note", .required = false}};

std::string problems(std::string text) {
  Errors errors;
  const TsvTable table("f.tsv", std::move(text), kColumns, errors);
  return to_text(errors);
}

}  // namespace

TEST_CASE("cells are found by the header's names, comments and empty lines skipped, values parted") {
  Errors errors;
  TsvTable first("f.tsv", "# what it is\naliases\tid\n\nA B|C\ta\n\tb", kColumns, errors);
  const TsvTable table = std::move(first);
  CHECK(to_text(errors) == "");
  REQUIRE(table.size() == 2);
  CHECK(table.cell(0, 0) == "a");
  CHECK(values_of(table.cell(0, 1)) == std::vector<std::string_view>{"A B", "C"});
  CHECK(table.cell(0, 2) == "");
  CHECK(table.line(0) == 4);
  CHECK(table.cell(1, 0) == "b");
  CHECK(values_of(table.cell(1, 1)).empty());
}

TEST_CASE("every problem of a file is told with its place") {
  const struct {
    std::string_view text, errors;
  } cases[] = {
      {"", "f.tsv: the file has no header line; name the columns in its first line, with tabs between\n"},
      {"id\talias\n",
       "f.tsv:1:4: unknown column \"alias\"; did you mean \"aliases\"?\n  id\talias\n    \t^\n"
       "f.tsv:1: the column \"aliases\" is missing; add it to the header\n  id\talias\n"},
      {"id\taliases\tid\n",
       "f.tsv:1:12: the column \"id\" stands here twice; take one away\n  id\taliases\tid\n    \t       \t^\n"},
      {"id\taliases\né\tb\tc\n",
       "f.tsv:2:5: the row has 3 cells, the header has 2; mend the tabs\n  é\tb\tc\n   \t \t^\n"},
      {"id\taliases\na\n", "f.tsv:2:2: the row has 1 cells, the header has 2; mend the tabs\n  a\n   ^\n"},
      {"id\taliases\na\tb|c \n", "f.tsv:2:6: a blank at the edge of a value; take it away\n  a\tb|c \n   \t   ^\n"},
      {"id\taliases\na\tb||c\n", "f.tsv:2:5: an empty value beside a |; take the | away\n  a\tb||c\n   \t  ^\n"},
      {"id\taliases\r\n",
       "f.tsv:1: a carriage return; save the file with Unix line ends\nf.tsv: the file has no header line; name the "
       "columns in its first line, with tabs between\n"},
      {"id\taliases\n\xFF\ta\n", "f.tsv:2: the line is not UTF-8; save the file as UTF-8\n"},
      {"id\taliases\na\te\u0301\n",
       "f.tsv:2: the line is not in Unicode normalization form C; convert it, as `uconv -x any-nfc` does\n  "
       "a\te\u0301\n"},
      {"id\taliases\n \t\n", "f.tsv:2: the line holds nothing but blanks; take them away\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(problems(std::string(c.text)) == c.errors);
  }
}

TEST_CASE("an error at a value has its column") {
  Errors errors;
  const TsvTable table("f.tsv", "id\taliases\na\tx|yy\n", kColumns, errors);
  const std::string_view value = values_of(table.cell(0, 1))[1];
  CHECK(to_text(table.error(0, value, "bad")) == "f.tsv:2:5: bad\n  a\tx|yy\n   \t  ^\n");
  CHECK(to_text(table.error(0, table.cell(0, 2), "bad")) == "f.tsv:2: bad\n  a\tx|yy\n");
}
