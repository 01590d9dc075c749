#include "articles/field_names.h"

#include <doctest/doctest.h>

#include <vector>

using namespace whosaid;

namespace {

struct Row {
  std::string_view name, value;
};

/// `id|text|title|date|url|outlet` of the fields.
std::string chosen(const FieldNames& names, const std::vector<Row>& rows) {
  ArticleFields fields;
  FieldChoice choice;
  choice.start(fields);
  for (const Row& row : rows) choice.take(names.ranks(row.name), row.value);
  std::string line;
  for (const std::string& value : fields.values) line += value + "|";
  return line.substr(0, line.size() - 1);
}

}  // namespace

TEST_CASE("fields of other programs are known by their names") {
  const struct {
    std::string_view name;
    std::vector<Row> rows;
    std::string_view fields;
  } cases[] = {
      {"trafilatura",
       {{"title", "T"},
        {"hostname", "a.org"},
        {"date", "2024-03-01"},
        {"id", "7"},
        {"fingerprint", "x"},
        {"raw_text", "raw"},
        {"source", "https://a.org/1"},
        {"source-hostname", "The A"},
        {"text", "X"}},
       "7|X|T|2024-03-01|https://a.org/1|a.org"},
      {"news-please",
       {{"date_publish", "2024-03-01 10:00:00"},
        {"maintext", "X"},
        {"source_domain", "a.org"},
        {"text", "older"},
        {"title", "T"},
        {"title_page", "T - A"},
        {"url", "https://a.org/1"}},
       "|X|T|2024-03-01 10:00:00|https://a.org/1|a.org"},
      {"GDELT",
       {{"date", "2024-03-01T10:00:00Z"}, {"domain", "a.org"}, {"outletName", "A"}, {"text", "X"}},
       "|X||2024-03-01T10:00:00Z||a.org"},
      {"any case", {{"Published At", "d"}, {"ID", "7"}, {"TEXT", "X"}, {"Headline", "T"}}, "7|X|T|d||"},
      {"the first of two that are as good", {{"text", "X"}, {"Text", "Y"}, {"id", "1"}}, "1|X||||"},
      {"an empty one is none", {{"id", "1"}, {"maintext", ""}, {"text", "X"}}, "1|X||||"},
      {"source is an outlet or an address", {{"id", "1"}, {"source", "BBC"}, {"text", "X"}}, "1|X||||BBC"},
      {"a URL without a scheme is none", {{"id", "1"}, {"url", "a.org/1"}, {"text", "X"}}, "1|X||||"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(chosen({}, c.rows) == c.fields);
  }
}

TEST_CASE("a chosen name is the only one, letter by letter, and one name may be two fields") {
  FieldNames names;
  names.choose(Field::text, "Body Text");
  names.choose(Field::id, "link");
  CHECK(chosen(names, {{"text", "no"}, {"body text", "no"}, {"Body Text", "X"}, {"link", "https://a.org"}}) ==
        "https://a.org|X|||https://a.org|");
}

TEST_CASE("who has no text is told the fields there are, and the option") {
  FieldNames names;
  const std::vector<std::string> few = {"a", "b"};
  CHECK(names.why_no_text(few) ==
        "no field of a usual name holds a text; it has \"a\", \"b\"; say which with --text-field");
  CHECK(names.why_no_text({}) ==
        "no field of a usual name holds a text; it has no fields; say which with --text-field");
  const std::vector<std::string> hostile = {"a\x1B[2J\u009B\xFF"};
  CHECK(names.why_no_text(hostile).find("it has \"a?[2J?\uFFFD\";") != std::string::npos);
  names.choose(Field::text, "words");
  const std::vector<std::string> many(20, std::string(100, 'x'));
  const std::string why = names.why_no_text(many);
  CHECK(why.starts_with("no text in a field \"words\"; it has \"xxx"));
  CHECK(why.find(" and 8 more; say") != std::string::npos);
  CHECK(why.size() < 700);
}
