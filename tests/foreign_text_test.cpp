#include "exchange/foreign_text.h"

#include <doctest/doctest.h>

#include "exchange/foreign_json.h"
#include "exchange/foreign_yaml.h"
#include "temporary_folder.h"

using namespace whosaid;

TEST_CASE("a file is read as UTF-8 without its BOM, or as Windows-1252, or not at all") {
  const TemporaryFolder folder;
  const struct {
    std::string_view bytes, text;
    bool was_windows_1252;
  } cases[] = {
      {"Jos\xC3\xA9", "José", false},
      {"\xEF\xBB\xBFname", "name", false},
      {"Jos\xE9 \x80\x93 \x81", "José €“ \uFFFD", true},
      {"a\r\nb", "a\r\nb", false},
      {"", "", false},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto file = read_foreign_text(folder.write("f", c.bytes));
    REQUIRE(file);
    CHECK(file->text == c.text);
    CHECK(file->was_windows_1252 == c.was_windows_1252);
  }
  const auto utf16 = read_foreign_text(folder.write("f", std::string_view("n\0a\0", 4)));
  REQUIRE_FALSE(utf16);
  CHECK(utf16.error().find("not a text in UTF-8") != std::string::npos);
  CHECK_FALSE(read_foreign_text(folder.path("nowhere")));
}

TEST_CASE("lines come with their numbers, whatever ends them, and one too long is cut") {
  const std::string text = "a\r\n\n" + std::string(ForeignLines::kLongest - 1, 'x') + "éé\nb";
  ForeignLines lines(text);
  REQUIRE(lines.next());
  CHECK(lines.line() == "a");
  REQUIRE(lines.next());
  CHECK(lines.line().empty());
  REQUIRE(lines.next());
  CHECK(lines.is_cut());
  CHECK(lines.line().size() == ForeignLines::kLongest - 1);  // no half é
  REQUIRE(lines.next());
  CHECK(lines.line() == "b");
  CHECK_FALSE(lines.is_cut());
  CHECK(lines.place() == "line 4");
  CHECK_FALSE(lines.next());
}

TEST_CASE("JSON that is deep, broken or beyond numbers is refused with its place") {
  const std::pair<std::string, std::string_view> cases[] = {
      {std::string(100'000, '['), "nested deeper"},
      {"{\"a\": [1, 2]\n \"b\": 3}", "line 2"},
      {"", "line 1"},
      {"1e999999", "number"},
  };
  for (const auto& [text, why] : cases) {
    CAPTURE(why);
    const auto json = read_foreign_json(text);
    REQUIRE_FALSE(json);
    CHECK_MESSAGE(json.error().find(why) != std::string::npos, json.error());
  }
  const auto json = read_foreign_json(R"({"a": "[[[", "n": 7, "l": ["x", "y"], "deep": [["z"]]})");
  REQUIRE(json);
  CHECK(text_of(*json, "a") == "[[[");
  CHECK(text_of(*json, "n") == "7");
  CHECK(text_of(*json, "l") == "x");
  CHECK(text_of(*json, "deep").empty());
  CHECK(text_of(member(member(*json, "none"), "none"), "a").empty());
  CHECK(items_of(member(*json, "l")).size() == 2);
  CHECK(items_of(member(*json, "none")).empty());
}

TEST_CASE("YAML is read as a tree of texts; bombs of aliases, depth and mistakes are refused") {
  const auto yaml = read_foreign_yaml("- id: {n: '007', none: null}\n  list: [1, two]\n- plain\n");
  REQUIRE(yaml);
  CHECK(yaml->dump() == R"([{"id":{"n":"007","none":null},"list":["1","two"]},"plain"])");
  const std::pair<std::string, std::string_view> cases[] = {
      {"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "aliases are not read"},
      {std::string(200, '['), "line 1"},
      {std::string(100'000, '['), "line 1"},
      {"a: [1\nb: 2", "line"},
      {"? [a, b]\n: c\n", "a key is a text"},
  };
  for (const auto& [text, why] : cases) {
    CAPTURE(text.substr(0, 30));
    const auto read = read_foreign_yaml(text);
    REQUIRE_FALSE(read);
    CHECK_MESSAGE(read.error().find(why) != std::string::npos, read.error());
  }
}
