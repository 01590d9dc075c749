// The page of `whosaid report`: what its bytes promise. How it behaves in a browser is tested in tests/report.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <regex>

#include "program.h"
#include "report/date_counts.h"
#include "report/page_table.h"
#include "report/page_text.h"

using namespace whosaid;
using nlohmann::json;

namespace {

json record(const std::string& text, const std::string& speaker = "Ada Lovelace") {
  return {{"id", "1"},
          {"doc", "a"},
          {"type", "direct"},
          {"text", text},
          {"content", {{{"start", 10}, {"end", 20}, {"text", text}}}},
          {"cue", {{{"start", 25}, {"end", 29}, {"text", "said"}, {"stance", "say"}}}},
          {"source", {{{"start", 21}, {"end", 24}, {"text", "she"}}}},
          {"speakers", {{{"name", speaker}, {"wikidata", "Q7259"}, {"type", "person"}}}},
          {"rule", "quote-source-cue"},
          {"confidence", 0.97},
          {"published", "2024-03-04"},
          {"flags", json::array()},
          {"context", {{"pre", "Before. "}, {"post", " After."}}}};
}

std::string lines(const std::vector<json>& values) {
  std::string out;
  for (const json& value : values) out += value.dump() + "\n";
  return out;
}

/// What the page holds between its data's script element and the end of it.
json data_of(const std::string& page) {
  const std::string begin = R"(<script type="application/json" id="data">)";
  const std::size_t at = page.find(begin) + begin.size();
  return json::parse(page.substr(at, page.find("</script>", at) - at));
}

/// The cells of a quote by the names of their columns.
json quote_of(const json& data, std::size_t at = 0) {
  json quote;
  for (std::size_t i = 0; i < data["columns"].size(); ++i) quote[data["columns"][i]] = data["quotes"][at][i];
  return quote;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("whatever an article says stays data, and comes back as it was") {
  const std::string texts[] = {"<script>alert(1)</script>",
                               "</script><script>alert(1)</script>",
                               "<!-- <script>",
                               "]]>",
                               "line\u2028separator\u2029",
                               "=cmd(1)",
                               "\u202Eright to left",
                               "\"\\\b\x01",
                               "<img src=x onerror=alert(1)>",
                               "{{data}}"};
  const ProgramFolder place;
  for (const std::string& text : texts) {
    CAPTURE(text);
    place.folder.write("records.jsonl", lines({record(text, text)}));
    const Ended plain = place.run("whosaid report records.jsonl");
    REQUIRE(plain.code == 0);
    const json data = data_of(plain.out);
    CHECK(quote_of(data)["text"] == text);
    CHECK(quote_of(data)["pieces"][0] == json{0, 0, text});
    CHECK(data["speakers"][0][0] == text);
    CHECK(count(plain.out, "<script") == 2);
    CHECK(count(plain.out, "</script") == 2);
    CHECK(count(plain.out, "<!--") == 0);
    CHECK(count(plain.out, "<img") == 0);
  }
}

TEST_CASE("the page loads nothing, and says so to the browser") {
  const ProgramFolder place;
  place.folder.write("records.jsonl", lines({record("No.")}));
  const std::string page = place.run("whosaid report records.jsonl").out;
  CHECK(page.find("Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-") != std::string::npos);
  CHECK(page.find("{{") == std::string::npos);
  const std::regex address("(https?:)?//[A-Za-z][A-Za-z0-9.-]*");
  for (std::sregex_iterator it(page.begin(), page.end(), address), end; it != end; ++it) {
    const std::string found = it->str();
    CAPTURE(found);
    CHECK((found == "https://www.wikidata.org" || found == "http://www.w3.org"));  // a link, a namespace of XML
  }
  for (const char* loads : {"src=", "@import", "url(", "fetch(", "XMLHttpRequest", "innerHTML", "eval("}) {
    CAPTURE(loads);
    CHECK(page.find(loads) == std::string::npos);
  }
}

TEST_CASE("the same dataset gives the same page, on standard output and in a file, as a folder and as records") {
  const ProgramFolder place;
  place.folder.write("d/records.jsonl", lines({record("No."), record("Yes.", "Bob"), record("Perhaps.")}));
  place.folder.write("d/documents.jsonl",
                     R"({"id":"a","title":"T","url":null,"outlet":"The Post","published":"2024-03-04","records":3})"
                     "\n");
  const std::string page = place.run("whosaid report d").out;
  CHECK(place.run("whosaid report d/records.jsonl -o report.html").code == 0);
  CHECK(place.folder.read("report.html") == page);
  const json totals = data_of(page)["totals"];
  CHECK(totals["documents"] == 1);
  CHECK(totals["quotes"] == 3);
  CHECK(totals["speakers"] == json::parse(R"({"known":3,"names":2,"most":[["Ada Lovelace",2],["Bob",1]]})"));
  CHECK(totals["outlets"] == json::parse(R"({"known":3,"names":1,"most":[["The Post",3]]})"));
  CHECK(totals["dates"] == json::parse(R"({"unit":"week","known":3,"bars":[["2024-03-04",3]]})"));
  CHECK(data_of(page)["documents"] == json::parse(R"([["a","T","","The Post"]])"));
}

TEST_CASE("pieces stand in the order of the article, and tell how much lies between them") {
  const ProgramFolder place;
  json nested = record("She said \"no\".");
  nested["source"][0]["start"] = 12;  // in the content, which shows it
  nested["source"][0]["end"] = 15;
  place.folder.write("records.jsonl", lines({record("No."), nested}));
  const json data = data_of(place.run("whosaid report records.jsonl").out);
  CHECK(quote_of(data)["pieces"] == json::parse(R"([[0,0,"No."],[1,1,"she"],[2,1,"said"]])"));
  CHECK(quote_of(data)["pre"] == "Before. ");
  CHECK(quote_of(data)["post"] == " After.");
  CHECK(quote_of(data, 1)["pieces"] == json::parse(R"([[0,0,"She said \"no\"."],[2,5,"said"]])"));
}

TEST_CASE("a long text is cut with a mark at a whole character") {
  const ProgramFolder place;
  std::string text = "x";
  for (int i = 0; i < 500'000; ++i) text += "é";
  place.folder.write("records.jsonl", lines({record(text)}));
  const json quote = quote_of(data_of(place.run("whosaid report records.jsonl").out));
  CHECK(quote["cut"] == 1);
  CHECK(quote["text"].get<std::string>().size() == 3999 + std::string(" […]").size());
  CHECK(quote["text"].get<std::string>().ends_with("é […]"));
}

TEST_CASE("of too many quotes the page shows a sample, and tells so") {
  const ProgramFolder place;
  std::vector<json> records;
  for (int i = 0; i < 100; ++i) records.push_back(record("No " + std::to_string(i) + "."));
  place.folder.write("records.jsonl", lines(records));
  const Ended ended = place.run("whosaid report records.jsonl --limit 30");
  const json data = data_of(ended.out);
  CHECK(data["every"] == 4);
  CHECK(data["totals"]["quotes"] == 100);
  REQUIRE(data["quotes"].size() == 25);
  CHECK(quote_of(data, 0)["text"] == "No 0.");
  CHECK(quote_of(data, 24)["text"] == "No 96.");
  CHECK(ended.err.find("100 quotes; the page shows a sample of 25, one in 4") != std::string::npos);
}

TEST_CASE("a line that cannot be read is told of, and the page is made of the others") {
  const ProgramFolder place;
  place.folder.write("records.jsonl", "{broken\n" + lines({record("No.")}));
  const Ended ended = place.run("whosaid report records.jsonl -o report.html");
  CHECK(ended.code == 1);
  CHECK(ended.err.find("records.jsonl:1: ") != std::string::npos);
  CHECK(data_of(place.folder.read("report.html"))["quotes"].size() == 1);
  CHECK(place.run("whosaid report").code == 2);
  CHECK(place.run("whosaid report nowhere").code == 3);
  CHECK(place.run("whosaid report records.jsonl -o nowhere/report.html").code == 4);
}

TEST_CASE("dates are shown by week, month or year, as they are known, without holes") {
  const struct {
    std::vector<std::string_view> dates;
    std::string_view unit;
    std::size_t bars;
    std::string_view first;
    std::uint64_t known;
  } cases[] = {
      {{}, "", 0, "", 0},
      {{"2024-03-06", "2024-03-20"}, "week", 3, "2024-03-04", 2},
      {{"2023-12-31", "2024-01-01"}, "week", 2, "2023-12-25", 2},
      {{"2024-03-06T10:00:00Z"}, "week", 1, "2024-03-04", 1},
      {{"2024-01-06", "2024-12-20"}, "month", 12, "2024-01", 2},
      {{"2024-03-06", "2024-04"}, "month", 2, "2024-03", 2},
      {{"2024-03-06", "2024"}, "month", 1, "2024-03", 1},
      {{"2010-03-06", "2024"}, "year", 15, "2010", 2},
      {{"0001-01-01", "9999-12-31", "soon", "", "2024-13-01"}, "year", 1, "2024", 1},
      {{"2024-02-31"}, "month", 1, "2024-02", 1},
  };
  for (const auto& c : cases) {
    DateCounts counts;
    for (const std::string_view date : c.dates) counts.add(date);
    const DateChart chart = counts.chart();
    CAPTURE(c.first);
    CHECK(chart.unit == c.unit);
    REQUIRE(chart.bars.size() == c.bars);
    CHECK((c.bars == 0 || chart.bars.front().begin == c.first));
    CHECK(chart.known == c.known);
  }
}

TEST_CASE("only values that are used are written, in the order of their first use") {
  PageTable table;
  const std::uint32_t one = table.number("1"), two = table.number("2"), three = table.number("3");
  CHECK(table.number("2") == two);
  CHECK(one != two);
  CHECK(table.place(three) == 0);
  CHECK(table.place(one) == 1);
  CHECK(table.place(three) == 0);
  std::string out;
  table.append_json(out);
  CHECK(out == "[3,1]");
}

TEST_CASE("ill-formed bytes in a text become U+FFFD") {
  std::string out;
  CHECK_FALSE(append_page_text(out, "a\xFFz"));
  CHECK(out == "\"a\uFFFDz\"");
}
