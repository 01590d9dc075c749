#include "gazetteers/list_edit.h"

#include <doctest/doctest.h>

#include "gazetteers/gazetteer_file.h"
#include "temporary_folder.h"
#include "test_texts.h"

using namespace whosaid;

namespace {

/// What people made: a comment on top, one that parts sections, an own order of columns.
constexpr std::string_view kMade =
    "# our people\n"
    "\n"
    "id\tname\tgender\taliases\n"
    "# those with b\n"
    "ben-roe\tBen Roe\tm\t~Ben|Benny Roe\n"
    "\n"
    "zoe-roe\tZoe Roe\tf\t\n"
    "# the end\n";

ListEdit opened(const std::filesystem::path& file, const ListTable& list = lists::kPeople) {
  Result<ListEdit> edit = ListEdit::open(file, list);
  REQUIRE_MESSAGE(edit.has_value(), to_text(edit.error()));
  return std::move(*edit);
}

std::string without(std::string text, std::string_view part) {
  const std::size_t at = text.find(part);
  REQUIRE(at != std::string::npos);
  return text.erase(at, part.size());
}

}  // namespace

TEST_CASE("every shipped list is written as it was read") {
  for (const ListTable* list : list_tables()) {
    CAPTURE(list->name);
    const std::filesystem::path file = kSourceDir / "gazetteers" / list->file;
    const ListEdit edit = opened(file, *list);
    CHECK(edit.size() > 10);
    CHECK(edit.text() == read_bytes(file));
    CHECK(find_list_table(list->name) == list);
  }
  CHECK(find_list_table("persons") == nullptr);
}

TEST_CASE("every cell of the shipped lists may stand in a new list") {
  for (const ListTable* list : list_tables()) {
    Errors errors;
    const GazetteerFile rows({kSourceDir / "gazetteers"}, *list, errors);
    REQUIRE(errors.empty());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (std::size_t c = 0; c < list->columns.size(); ++c) {
        const auto allowed = check_cell(list->columns[c], rows.cell(i, c));
        CHECK_MESSAGE(allowed.has_value(), allowed.error());
      }
    }
  }
}

TEST_CASE("a row is added at its place, and all else stays") {
  const TemporaryFolder folder;
  const auto file = folder.write("people.tsv", kMade);
  const struct {
    std::vector<std::string> cells;
    std::string_view line, before;
  } cases[] = {
      {{"abe", "Abe", "", "", "m"}, "abe\tAbe\tm\t\n", "# those with b"},
      {{"moe", "Moe", "", "M.|~Moe"}, "moe\tMoe\t\tM.|~Moe\n", "\nzoe-roe"},
      {{"zoe-roe-us", "Zoe Roe"}, "zoe-roe-us\tZoe Roe\t\t\n", "# the end"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.cells[0]);
    ListEdit edit = opened(file);
    REQUIRE(edit.add(c.cells));
    CHECK(edit.has(c.cells[0]));
    const std::string text = edit.text();
    CHECK(without(text, c.line) == kMade);
    CHECK(text.substr(text.find(c.line) + c.line.size()).starts_with(c.before));
    REQUIRE(edit.save());
    CHECK(folder.read("people.tsv") == text);
    folder.write("people.tsv", kMade);
  }
}

TEST_CASE("a cell is changed, and a column that it needs is put behind the others") {
  const TemporaryFolder folder;
  ListEdit edit = opened(folder.write("people.tsv", kMade));
  REQUIRE(edit.set("zoe-roe", person::aliases, "Z. Roe"));
  CHECK(edit.cell("zoe-roe", person::aliases) == "Z. Roe");
  CHECK(edit.text().find("\nzoe-roe\tZoe Roe\tf\tZ. Roe\n") != std::string::npos);
  REQUIRE(edit.set("zoe-roe", person::aliases, ""));
  REQUIRE(edit.set("zoe-roe", person::wikidata, ""));
  CHECK(edit.text() == kMade);
  REQUIRE(edit.set("ben-roe", person::wikidata, "Q999"));
  CHECK(edit.text().find("id\tname\tgender\taliases\twikidata\n") != std::string::npos);
  CHECK(edit.text().find("ben-roe\tBen Roe\tm\t~Ben|Benny Roe\tQ999\n") != std::string::npos);
  CHECK(edit.text().find("zoe-roe\tZoe Roe\tf\t\t\n") != std::string::npos);
  CHECK(edit.cell("ben-roe", person::note).empty());
  CHECK(edit.cell("nobody", person::name).empty());
}

TEST_CASE("a missing file begins with all columns") {
  const TemporaryFolder folder;
  ListEdit edit = opened(folder.path("titles.tsv"), lists::kTitles);
  REQUIRE(edit.put_comment_on_top("where from\nand when"));
  REQUIRE(edit.add(std::vector<std::string>{"Dr.", "", "academic"}));
  CHECK_FALSE(std::filesystem::exists(folder.path("titles.tsv")));
  REQUIRE(edit.save());
  CHECK(folder.read("titles.tsv") == "# where from\n# and when\ntitle\tgender\tkind\tsource\nDr.\t\tacademic\t\n");
}

TEST_CASE("a last line without its end gets one") {
  const TemporaryFolder folder;
  CHECK(opened(folder.write("people.tsv", "id\tname\na\tA")).text() == "id\tname\na\tA\n");
}

TEST_CASE("what would break the list is refused, and the list stays as it was") {
  const TemporaryFolder folder;
  ListEdit edit = opened(folder.write("people.tsv", kMade));
  const struct {
    std::vector<std::string> cells;
    std::string_view why;
  } cases[] = {
      {{"ben-roe", "Ben"}, "is in"},         {{"", "Nobody"}, "needs its id"},
      {{"#x", "X"}, "begins with #"},        {{"x", "X\tY"}, "a tab"},
      {{"x", "X\nY"}, "line break"},         {{"x", "X\rY"}, "line break"},
      {{"x", "X|Y"}, "one value only"},      {{"x", "X", "", "A||B"}, "empty value"},
      {{"x", "X", "", "A|"}, "empty value"}, {{"x", "X", "", "A| B"}, "blanks around"},
      {{"x", " X"}, "blanks around"},        {{"x", "Cafe\u0301"}, "normalization form C"},
      {{"x", "\xFF"}, "not UTF-8"},          {{"x", "X", "", "", "", "", "", "", "", "", "", "too many"}, "more cells"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.why);
    const auto added = edit.add(c.cells);
    REQUIRE_FALSE(added);
    CHECK_MESSAGE(added.error().find(c.why) != std::string::npos, added.error());
    CHECK(edit.text() == kMade);
  }
  CHECK_FALSE(edit.set("nobody", person::name, "X"));
  CHECK_FALSE(edit.set("ben-roe", person::id, "x"));
  CHECK_FALSE(edit.set("ben-roe", 99, "x"));
  CHECK_FALSE(edit.set("ben-roe", person::name, "X|Y"));
  CHECK_FALSE(edit.put_comment_on_top("a\rb"));
  CHECK(edit.text() == kMade);
}

TEST_CASE("a file that is not sound is not opened") {
  const TemporaryFolder folder;
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"id\tname\nb\tB\na\tA\n", "not sorted"},       {"id\tname\na\tA\na\tA\n", "stands twice"},
      {"id\tname\tshoes\n", "unknown column"},        {"id\tname\na\n", "has 1 cells"},
      {"# nothing else\n", "the file has no header"}, {"id\tname\r\n", "carriage return"},
  };
  for (const auto& [text, why] : cases) {
    CAPTURE(why);
    const auto edit = ListEdit::open(folder.write("people.tsv", text), lists::kPeople);
    REQUIRE_FALSE(edit);
    CHECK(edit.error().front().message.find(why) != std::string::npos);
  }
}
