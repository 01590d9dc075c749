// One article that means harm, through every way out: what a terminal, a spreadsheet, a browser or a parser gets.

#include <doctest/doctest.h>

#include <chrono>

#include "json_lines.h"
#include "program.h"
#include "sql_answer.h"

using namespace whosaid;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// Quotations and names of kinds that have done harm elsewhere, among ordinary ones.
std::string hostile_article() {
  return "<script>alert(1)</script> \"Ha,\" said Ada Roe.\n\n"
         "\"</script><script>alert(2)</script> it is,\" said Ada Roe.\n\n"
         "\"=cmd('/c calc')!A0 is a sum,\" said Ada Roe. \"@SUM(1+1) is another,\" she said.\n\n"
         "\"+1 is one, and\t-1 none,\" said Ada Roe.\n\n"
         "\"\x1B[31mRed\x1B]0;title\x07 and \u202Etluaf\u202C on,\" said Ada Roe.\n\n"
         "\"Line\u2028breaks\u0085 and \u0001 bells,\" said Ada Roe.\n\n"
         "\"' OR 1=1; DROP TABLE records; --\" said Ada Roe.\n\n" +
         repeated("\"“‘", 2000) + "Deep,\" said Ada Roe.\n\n" + repeated("\"We will not,\" said Ada Roe. ", 300) +
         repeated("The sea is wide and nobody owns it. ", 30000) + "\n";
}

bool has_control(std::string_view text) {
  return std::ranges::any_of(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r'; });
}
/// Of what a terminal obeys.
bool is_obeyed(std::string_view text) {
  return has_control(text) || text.contains("\u202E") || text.contains("\u202C") || text.contains("\u0085");
}

}  // namespace

TEST_CASE("an article that means harm does none, whatever the format") {
  ProgramFolder place;
  place.folder.write("in/<b>&'bad'.txt", hostile_article());
  const auto begin = std::chrono::steady_clock::now();
  REQUIRE(place.run("whosaid extract in -q -o set/").code == 0);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
  const auto records = json_lines(place.folder.read("set/records.jsonl"));
  CHECK(records.size() > 300);

  // A terminal gets no control character.
  const Ended table = place.run("whosaid extract in -q -f table");
  CHECK(table.code == 0);
  CHECK_FALSE(is_obeyed(table.out));
  CHECK_FALSE(is_obeyed(place.run("whosaid stats set/").out));
  CHECK_FALSE(is_obeyed(place.run("whosaid cluster set/").out));
  CHECK_FALSE(is_obeyed(place.run("whosaid verify in --quote 'Red and on'").out));
  // A spreadsheet gets no formula.
  REQUIRE(place.run("whosaid extract in -q -o a.csv").code == 0);
  const std::string csv = place.folder.read("a.csv");
  for (const char* formula : {",=cmd", ",\"=cmd", ",@SUM", ",\"@SUM", ",+1", ",\"+1", ",-1", ",\"-1"}) {
    CAPTURE(formula);
    CHECK_FALSE(csv.contains(formula));
  }
  CHECK(csv.contains("'=cmd('/c calc')!A0 is a sum"));
  // A browser gets no markup but the page's own.
  REQUIRE(place.run("whosaid report set/ -o r.html").code == 0);
  const std::string page = place.folder.read("r.html");
  CHECK_FALSE(page.contains("<script>alert"));
  CHECK_FALSE(page.contains("<b>&"));
  CHECK(page.contains("alert(2)"));
  // A database stays whole.
  REQUIRE(place.run("whosaid extract in -q -o a.sqlite").code == 0);
  CHECK(sql_answer(place.folder.path("a.sqlite"), "PRAGMA integrity_check") == "ok");
  CHECK(sql_answer(place.folder.path("a.sqlite"), "SELECT count(*) FROM records") == std::to_string(records.size()));
  // Other formats are what they say.
  REQUIRE(place.run("whosaid extract in -q -f webanno -o a.jsonl").code == 0);
  CHECK(json_lines(place.folder.read("a.jsonl")).size() == records.size());
  REQUIRE(place.run("whosaid extract in -q -f tei -o tei").code == 0);
  for (const auto& file : std::filesystem::directory_iterator(place.folder.path("tei"))) {
    const std::string name = file.path().filename().native();
    CHECK_FALSE(name.contains('<'));
    CHECK_FALSE(has_control(place.folder.read("tei/" + name)));
  }
}
