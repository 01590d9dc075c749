#include "exchange/formats.h"

#include <doctest/doctest.h>

#include <random>

#include "format_cases.h"
#include "small_import.h"

using namespace whosaid;

TEST_CASE("each format is told by its content, and read") {
  for (const FormatCase& c : format_cases()) {
    CAPTURE(c.file);
    SmallImport import;
    const std::string skips = import.read(c.file, c.text, {}, c.choice);
    CHECK(import.guessed == c.format);
    CHECK(import.rows(c.list) == c.rows);
    CHECK(skips == c.skips);
  }
}

TEST_CASE("a folder of GATE is read as its lists.def says, and no file elsewhere is") {
  SmallImport import;
  import.folder.write("jobs.lst", "roe keeper:minor=x\r\nminister\n");
  import.folder.write("people.lst", "Ada Roe:gender=female\n");
  const std::string skips = import.read("lists.def",
                                        "jobs.lst:jobtitle\npeople.lst:person_full:government\nday.lst:date:day\n"
                                        "../people.lst:person_full\nnone.lst:title:male\n");
  CHECK(import.guessed == "gate");
  CHECK(import.rows("roles") == "roe keeper\n");
  CHECK(import.rows("people") == "ada-roe / Ada Roe / Roe /  / f\n");
  CHECK(skips ==
        "a type that is no list of ours, or not asked for: day.lst:date:day\na file elsewhere is not read: "
        "../people.lst\n"
        "the file is not there, or cannot be read: none.lst\n");
}

TEST_CASE("what cannot be read at all is told in one line") {
  const struct {
    std::string_view file, text;
    std::string format;
    std::string_view why;
    ImportChoice choice = kNothingSaid;
  } cases[] = {
      {"x.csv", "a,b\n1,2\n", "table", "--list people"},
      {"x.csv", "a,b\n1,2\n", "table", "--map name=COLUMN", choice_of(lists::kPeople)},
      {"x.csv", "a,b\n1,2\n", "table", "no column \"labels\"", choice_of(lists::kPeople, {{"name", "labels"}})},
      {"x.csv", "a,b\n1,2\n", "table", "has no column \"shoes\"", choice_of(lists::kPeople, {{"shoes", "a"}})},
      {"x.csv", "", "table", "no header line", choice_of(lists::kPeople)},
      {"x.json", "{\"entities\": [", "wikidata", "not JSON"},
      {"x.json", std::string_view("[[[["), "popolo", "not JSON"},
      {"x.yaml", "a: [1", "us-congress", "line"},
      {"x.txt", "Ada\n", "words", "--list roles"},
      {"x.lst", "Ada\n", "gate", "--list roles"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    SmallImport import;
    const std::string told = import.read(c.file, c.text, c.format, c.choice);
    CHECK(told.starts_with("failed: "));
    CHECK_MESSAGE(told.find(c.why) != std::string::npos, told);
    CHECK(std::ranges::count(told, '\n') == 0);
  }
}

TEST_CASE("records too long, quotation marks never closed and empty fields are told, and the rest is read") {
  SmallImport import;
  const std::string text = "name,gender\n" + std::string(2 << 20, 'x') + ",f\nAda Roe,f\n,m\n\"Ben Doe,m\n";
  CHECK(
      import.read("x.csv", text, {}, choice_of(lists::kPeople)) ==
      "a record longer than 1 MiB: \nno name: \na quotation mark that is never closed: nothing behind it was read: \n");
  CHECK(import.rows("people") == "ada-roe / Ada Roe / Roe /  / f\n");
}

TEST_CASE("a map of columns is read or refused") {
  CHECK(parse_column_map("name=label,aliases=altLabels") == ColumnMap{{"name", "label"}, {"aliases", "altLabels"}});
  CHECK(parse_column_map("")->empty());
  for (const std::string_view bad : {"name", "=x", "name=", "name=a,,b=c"}) CHECK_FALSE(parse_column_map(bad));
}

TEST_CASE("whatever is broken in a file, what is written passes the check") {
  std::mt19937 random(1);  // the same each time
  constexpr std::string_view kBytes = "\"',;:|\t\n\r[]{}<>~#@=\\\0\xFF\x1A aZ0";
  for (const FormatCase& c : format_cases()) {
    CAPTURE(c.file);
    for (int round = 0; round < 25; ++round) {
      std::string text(c.text);
      for (int i = 0; i < 4; ++i) {
        const std::size_t at = random() % text.size();
        if (random() % 3 == 0)
          text.erase(at, random() % 40);
        else
          text[at] = kBytes[random() % kBytes.size()];
        if (text.empty()) text = " ";
      }
      CAPTURE(text);
      SmallImport import;
      import.read(c.file, text, std::string(c.format), c.choice);  // checks what it writes
    }
  }
}
