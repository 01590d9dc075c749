// Changes of articles that change their records in a known way: other marks, line ends, names, more text.

#include <doctest/doctest.h>

#include "base/text_file.h"
#include "metamorphic/trials.h"
#include "shipped_pipeline.h"
#include "test_texts.h"

using namespace whosaid;

TEST_CASE("records change as their articles do") {
  std::vector<std::string> articles;
  for (const std::filesystem::path& file : texts_below(kSourceDir / "corpus")) {
    REQUIRE(read_text_file(file, articles.emplace_back()));
  }
  for (const RelationOutcome& outcome : try_relations(shipped_pipeline(false), articles, 1000, 1)) {
    std::string text = outcome.text();
    for (const std::string& example : outcome.examples) text += "\n  " + example;
    CHECK_MESSAGE(outcome.holds(), text);
    CHECK(outcome.cases > 20);
  }
}

TEST_CASE("a changed text tells where its places went") {
  const std::string_view text = "one two three";
  ChangedText change(text);
  change.insert("zero ");
  change.keep(4);
  change.replace(7, "2");
  change.insert("!");
  change.keep_rest();
  CHECK(change.text() == "zero one 2! three");
  const struct {
    std::string_view name;
    Span from;
    std::optional<Span> to;
  } cases[] = {{"kept", {0, 3}, Span{5, 8}},
               {"replaced", {4, 7}, Span{9, 10}},
               {"without what was put behind it", {0, 7}, Span{5, 10}},
               {"behind", {7, 13}, Span{11, 17}},
               {"cut", {5, 7}, std::nullopt},
               {"cut at the end", {0, 5}, std::nullopt},
               {"empty", {0, 0}, Span{}}};
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(change.place_of(c.from) == c.to);
  }
}
