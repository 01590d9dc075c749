#include "articles/json_reader.h"

#include <doctest/doctest.h>

using namespace whosaid;

namespace {

std::string repeated(std::string_view unit, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += unit;
  return text;
}

}  // namespace

TEST_CASE("an article is a JSON object with a text, whatever else stands in it") {
  const std::string deep = repeated("[", 100'000) + repeated("]", 100'000);
  const struct {
    std::string_view name;
    std::string json;
    std::string_view id, text;
  } cases[] = {
      {"plain", R"({"id":"a","text":"We won."})", "a", "We won."},
      {"a number as id", R"({"id": 17 ,"text":"X"})", "17", "X"},
      {"escapes", R"({"text":"\u201cWe\u201d\nwon\ud83d\ude00\/","id":"a"})", "a", "“We”\nwon😀/"},
      {"an escaped name", R"({"te\u0078t":"X","id":"a"})", "a", "X"},
      {"a NUL", R"({"text":"a\u0000b","id":"a"})", "a", {"a\0b", 3}},
      {"deep lists beside it", R"({"tags":)" + deep + R"(,"text":"X","id":"a"})", "a", "X"},
      {"null is none", R"({"maintext":null,"text":"X","id":null})", "", "X"},
      {"a list is none", R"({"maintext":["a"],"text":"X","id":"a"})", "a", "X"},
      {"fields of an inner object are not its own", R"({"x":{"text":"no"},"text":"X","id":"a"})", "a", "X"},
      {"bytes that are no UTF-8", "{\"text\":\"caf\xE9\",\"id\":\"a\"}", "a", "caf\uFFFD"},
  };
  const FieldNames names;
  JsonReader reader(names);
  ArticleFields fields;
  for (const auto& c : cases) {
    CAPTURE(c.name);
    std::string json = c.json;
    const auto read = reader.read_article(json, fields);
    REQUIRE_MESSAGE(read, read.error());
    CHECK(*read == (c.name == "bytes that are no UTF-8" ? 1 : 0));
    CHECK(fields[Field::id] == c.id);
    CHECK(fields[Field::text] == c.text);
  }
}

TEST_CASE("what is no article says why") {
  const struct {
    std::string_view name, json, error;
  } cases[] = {
      {"nothing", "", "no JSON object: "},
      {"words", "We won.", "no JSON object: "},
      {"a list", R"([{"text":"X"}])", "no JSON object: "},
      {"cut off", R"({"text":"X","id":)", "no JSON object: "},
      {"an open string", R"({"text":"X)", "no JSON object: "},
      {"more behind it", R"({"text":"X"} {"text":"Y"})", "no JSON object: "},
      {"half a surrogate", R"({"text":"\ud83d"})", "no JSON object: "},
      {"brackets without end", R"({"text":[[[[[[[[)", "no JSON object: "},
      {"a number", R"({"text":7})", "no text: \"text\" is a number; say which field holds it with --text-field"},
      {"a list of paragraphs", R"({"body":["a","b"]})", "no text: \"body\" is a list; say which field holds it"},
      {"no text", R"({"txt":"X","n":1})",
       "no field of a usual name holds a text; it has \"txt\", \"n\"; say which with --text-field"},
      {"no fields", "{}", "no field of a usual name holds a text; it has no fields"},
  };
  const FieldNames names;
  JsonReader reader(names);
  ArticleFields fields;
  for (const auto& c : cases) {
    CAPTURE(c.name);
    std::string json(c.json);
    const auto read = reader.read_article(json, fields);
    REQUIRE_FALSE(read);
    CHECK_MESSAGE(read.error().starts_with(c.error), read.error());
  }
}

TEST_CASE("JSON-LD gives the first headline and date, also in a graph") {
  const struct {
    std::string_view name, json, title, date;
  } cases[] = {
      {"plain", R"({"@type":"NewsArticle","headline":"T","datePublished":"2024-03-01"})", "T", "2024-03-01"},
      {"a graph", R"({"@graph":[{"@type":"WebSite","name":"A"},{"headline":"T","datePublished":"d"}]})", "T", "d"},
      {"a list", R"([{"headline":"T"},{"headline":"U","datePublished":"d"}])", "T", "d"},
      {"no text", R"({"headline":["T"],"datePublished":7})", "", ""},
      {"no JSON", "headline", "", ""},
      {"a scalar", "7", "", ""},
      {"cut off", R"({"headline":"T","datePub)", "", ""},
  };
  const FieldNames names;
  JsonReader reader(names);
  for (const auto& c : cases) {
    CAPTURE(c.name);
    ArticleFields fields;
    std::string json(c.json);
    reader.read_json_ld(json, fields);
    CHECK(fields[Field::title] == c.title);
    CHECK(fields[Field::date] == c.date);
  }
  ArticleFields deep;
  std::string json = repeated("[", 200'000) + R"({"headline":"T"})" + repeated("]", 200'000);
  reader.read_json_ld(json, deep);
  CHECK(deep[Field::title].empty());
}
