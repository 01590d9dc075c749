// The articles of corpus/ give exactly the records that their expected files say they give.

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text_file.h"
#include "golden.h"
#include "shipped_pipeline.h"

using namespace whosaid;

TEST_CASE("every article of the corpus gives the records that its expected file says") {
  const Pipeline& pipeline = shipped_pipeline(false);
  GoldenScore score;
  for (const auto& file : golden_files()) {
    const auto rows = read_golden(file);
    REQUIRE_MESSAGE(rows.has_value(), rows.error());
    std::string text;
    const auto given = given_rows(pipeline, file, text);
    REQUIRE_MESSAGE(given.has_value(), given.error());
    const std::string difference = golden_difference(*rows, refreshed(*rows, *given, text, score));
    CHECK_MESSAGE(difference.empty(), (file.filename().native() + ":\n" + difference +
                                       "  when each of these is as it should be: " WHOSAID_REFRESH_CORPUS));
  }
  MESSAGE("corpus: " << score.text());
}

TEST_CASE("what a human wrote in the corpus stands in the article, in its order") {
  for (const auto& file : golden_files()) {
    const auto rows = read_golden(file);
    REQUIRE_MESSAGE(rows.has_value(), rows.error());
    std::string text;
    REQUIRE(read_text_file(article_of(file), text));
    text = one_blank_a_gap(text);
    std::size_t place = 0;
    for (const GoldenRow& row : *rows) {
      if (row.is_false()) continue;
      CAPTURE(file.filename().native());
      CAPTURE(row.content);
      CHECK(text.find(row.source) != std::string::npos);
      CHECK(text.find(row.cue) != std::string::npos);
      std::size_t at = text.find(parts_of(row.content).front(), place);
      REQUIRE(at != std::string::npos);
      place = at;
      for (const std::string& part : parts_of(row.content)) at = std::min(text.find(part, at), text.size());
      CHECK(at < text.size());
    }
  }
}

TEST_CASE("a row is found by its content, up to outer marks and white space, and by its speaker") {
  const std::string_view text = "“We won,” said Ada. “Twice.” She left. It rained.";
  const struct {
    std::string_view name, speaker, content, rule;
  } cases[] = {
      {"as it stands", "Ada", "“We won,” … “Twice.”", "tag"},
      {"without marks", "Ada", "We won … Twice", "tag"},
      {"other white space", "Ada", "“We  won,” … “Twice.”", "tag"},
      {"another part", "Ada", "“We won,”", "-"},
      {"other words", "Ada", "“We lost,” … “Twice.”", "-"},
      {"another speaker", "Charles", "“We won,” … “Twice.”", "-"},
  };
  const std::vector<GivenRow> given = {{{"direct", "Ada", "tag", "Ada", "said", "“We won,” … “Twice.”"}, 0}};
  for (const auto& c : cases) {
    CAPTURE(c.name);
    GoldenScore score;
    const GoldenRow human{"direct", std::string(c.speaker), "-", "", "", std::string(c.content)};
    const GoldenRows rows = refreshed({human}, given, text, score);
    REQUIRE_FALSE(rows.empty());
    const GoldenRow& row = *std::ranges::find_if(rows, [](const GoldenRow& r) { return !r.is_false(); });
    CHECK(row.rule == c.rule);
    CHECK(row.content == c.content);
    CHECK(rows.size() == (c.rule == "-" ? 2 : 1));
  }
}

TEST_CASE("refreshing twice changes nothing, and reading what was written gives the same rows") {
  const std::string_view text = "Ada said A. Ada said B. Ada said C.";
  const GoldenRows human = {{"indirect", "Ada", "-", "Ada", "said", "A"},
                            {"indirect", "Ada", "old", "Ada", "said", "C"}};
  const std::vector<GivenRow> given = {{{"indirect", "Ada", "tag", "Ada", "said", "A"}, 9},
                                       {{"indirect", "Ada", "tag", "Ada", "said", "B"}, 21}};
  GoldenScore score;
  const GoldenRows once = refreshed(human, given, text, score);
  CHECK(golden_text(once) ==
        "type\tspeaker\trule\tsource\tcue\tcontent\n"
        "indirect\tAda\ttag\tAda\tsaid\tA\n"
        "indirect\tAda\t!tag\tAda\tsaid\tB\n"
        "indirect\tAda\t-\tAda\tsaid\tC\n");
  CHECK(refreshed(once, given, text, score) == once);
  CHECK(golden_difference(once, once).empty());
  CHECK(golden_difference(human, once) ==
        "  new: tag now gives\n      Ada: A\n"
        "  lost: old no longer gives\n      Ada: C\n"
        "  new false record by tag\n      Ada: B\n");
}
