// Scores of a few invented articles: every figure is the one that an independent program gives (score.py, whose output
// tests/fixtures/evaluation/scores*.json is); and the readers of gold.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/text_file.h"
#include "evaluation/brat.h"
#include "evaluation/citron.h"
#include "evaluation/evaluation_json.h"
#include "evaluation/expected_tsv.h"
#include "evaluation/gold.h"
#include "evaluation/quoted_regions.h"
#include "evaluation/record_lines.h"
#include "same_figures.h"
#include "temporary_folder.h"
#include "test_texts.h"

using namespace whosaid;
using nlohmann::json;

namespace {

const std::filesystem::path kFixture = kSourceDir / "tests/fixtures/evaluation";

std::string content_of(const std::filesystem::path& file) {
  std::string text;
  REQUIRE(read_text_file(file, text));
  return text;
}

EvaluatedArticles fixture_articles() {
  Result<EvaluatedArticles> articles = read_gold({(kFixture / "gold").native()}, {});
  REQUIRE_MESSAGE(articles.has_value(), to_text(articles.error()));
  const auto added = add_records("records.jsonl", content_of(kFixture / "records.jsonl"), *articles);
  REQUIRE_MESSAGE(added.has_value(), to_text(added.error()));
  CHECK(*added == 0);
  return *std::move(articles);
}

/// `source|cue|content` of each statement.
std::vector<std::string> shown_all(const ArticleText& article, const std::vector<Statement>& statements) {
  std::vector<std::string> out;
  for (const Statement& s : statements) {
    out.push_back(shown(article, s.spans[0]) + "|" + shown(article, s.spans[1]) + "|" + shown(article, s.spans[2]));
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("all figures are those of the independent program") {
  const EvaluatedArticles articles = fixture_articles();
  const struct {
    const char* scores;
    EvaluationSettings settings;
  } cases[] = {
      {"scores.json", {.score = {}, .resamples = 40, .seed = 1}},
      {"scores_focus.json",
       {.score = {.dice = 0.6,
                  .min_words = 3,
                  .focus = {"according", "added", "announced", "asked", "called", "denied", "recalled", "said", "say",
                            "says", "told", "urged", "warned", "wrote"}},
        .resamples = 40,
        .seed = 5}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.scores);
    const json ours = json::parse(evaluation_json(evaluate(articles, c.settings), articles));
    check_same_figures(json::parse(content_of(kFixture / c.scores)), ours, "");
  }
}

TEST_CASE("rules, confidence and mistakes of the invented articles") {
  const EvaluatedArticles articles = fixture_articles();
  const Evaluation evaluation = evaluate(articles, {});
  const Reliability& r = evaluation.reliability;
  CHECK(r.all.records == 19);
  CHECK(r.all.right == 13);
  CHECK(r.all.close == 11);
  CHECK(r.rules.at("quote-source-cue").records == 5);
  CHECK(r.rules.at("quote-source-cue").right == 2);
  CHECK(r.confident.records == 7);
  CHECK(r.confident.right == 4);
  CHECK(r.bins[9].hits.records == 7);
  CHECK(r.bins[4].hits.records == 2);
  std::size_t lines = 0;
  const std::string text = mistake_lines(evaluation, articles);
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
    const json line = json::parse(text.substr(at, text.find('\n', at) - at));
    CHECK(line["at"].size() == 2);
    ++lines;
  }
  CHECK(lines == 8 + 6 + 2 + 2 + 1 + 4);  // missed, false, wrong source; the same of quotations
}

TEST_CASE("random places are those of Python's generator") {
  const struct {
    std::uint32_t seed, bound;
    std::vector<std::uint32_t> places;
  } cases[] = {{1, 84, {17, 72, 8, 32, 15, 63}}, {7, 3, {1, 0, 1, 2, 0, 0}}};
  for (const auto& c : cases) {
    RandomPlaces random(c.seed);
    for (const std::uint32_t place : c.places) CHECK(random.below(c.bound) == place);
  }
}

TEST_CASE("quoted regions are found by marks alone, a line at a time") {
  const struct {
    std::string_view text;
    Lines regions;
  } cases[] = {
      {"“One,” he said, \"two\" and ''three''.", {"One,", "two", "three"}},
      {"“Left open\n“and closed”", {"Left open", "and closed"}},
      {"“She said “no” twice,” he said", {"She said “no” twice,"}},
      {"“Open and “opened again” here", {"Open and ", "opened again"}},
      {"a stray” mark and 'single' ones", {}},
      {"<tweet text=\"no\"> \"yes\"", {"yes"}},
      {"“…” has no word", {}},
      {"''He said 'go''' and left", {"He said 'go'"}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    Lines found;
    for (const Span s : find_quoted_regions(c.text, find_pseudo_tags(c.text))) {
      found.emplace_back(c.text.substr(s.begin, s.size()));
    }
    CHECK(found == c.regions);
  }
}

TEST_CASE("tokens are runs of letters, numbers and underscores; words keep their joints") {
  const ArticleText article("a_b", "Göran's 2½ l <br x> did_not e\u0301t");
  Lines tokens;
  for (std::uint32_t i = 0; i < article.token_count(); ++i) tokens.emplace_back(article.token(i));
  CHECK(tokens == Lines{"Göran", "s", "2½", "l", "did_not", "e", "t"});
  CHECK(article.outlet() == "a");
  CHECK(count_words("don't, 1,000 well-made - ends.") == 4);
}

TEST_CASE("brat standoff is read by code points, and what is wrong is named with its line") {
  const ArticleText article("a", "“Né,” she said.");
  const auto read =
      read_brat("a.ann",
                "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\nT1\tSource 6 9\tshe\n"
                "T2\tCue 10 14\tsaid\nT3\tContent 0 1;1 5\tx\nT4\tAttribution 10 14\tsaid\nT5\tOther 0 1\t“\n",
                article);
  REQUIRE(read.has_value());
  CHECK(shown_all(article, *read) == Lines{"she|said|“ ... Né,”"});
  const struct {
    std::string_view line, error;
  } bad[] = {
      {"T1\tSource 6 99\tshe", "a.ann:1: the offsets 6 to 99 do not lie in the text of 15 characters"},
      {"T1\tSource 9 6\tshe", "a.ann:1: the offsets 9 to 6"},
      {"T1\tSource 99999999999999999999999 6\tshe", "a.ann:1: not a span"},
      {"T1\tSource\tshe", "a.ann:1: not a span; expected `T1`"},
      {"#1\tnote\nE1\tAttribution:T4 Source:T9", "a.ann:2: E1 refers to T9, which is not there"},
  };
  for (const auto& c : bad) {
    CAPTURE(c.line);
    const auto failed = read_brat("a.ann", c.line, article);
    REQUIRE(!failed.has_value());
    CHECK(to_text(failed.error()).starts_with(c.error));
  }
}

TEST_CASE("sizes that no article has are refused") {
  const ArticleText article("a", "No.");
  std::string parts = "E1\tAttribution:T1", events = "T1\tContent 0 2\tNo\n";
  for (std::size_t i = 0; i <= kMostSpans; ++i) parts += " Content:T1";
  for (std::size_t i = 0; i <= kMostStatements; ++i)
    events += "E" + std::to_string(i) + "\tAttribution:T1 Content:T1\n";
  CHECK(
      to_text(read_brat("a.ann", "T1\tContent 0 2\tNo\n" + parts, article).error()).starts_with("a.ann:2: more than"));
  CHECK(to_text(read_brat("a.ann", events, article).error()).starts_with("a.ann:1002: more than 1000 attributions"));
}

TEST_CASE("Citron's annotations are read, and offsets that do not fit are refused") {
  const std::string begin = R"({"text": "“Né,” she said.", "quotes": [{"cue": )";
  const auto article = read_citron("a.json", "a", begin + R"({"start": 10, "end": 14, "text": "said"},
      "sources": [{"start": 6, "end": 9, "text": "she"}], "contents": [{"start": 0, "end": 5, "text": "“Né,”"}]}]})");
  REQUIRE_MESSAGE(article.has_value(), to_text(article.error()));
  CHECK(shown_all(article->text, article->gold) == Lines{"she|said|“Né,”"});
  const struct {
    std::string json, error;
  } bad[] = {
      {"{", "a.json: not JSON"},
      {"[]", "a.json: no Citron annotation"},
      {begin + R"({"start": 10, "end": 99}}]})", "a.json: quotes[0].cue: the offsets 10 to 99"},
      {begin + R"({"start": -1, "end": 4}}]})", "a.json: quotes[0].cue: expected"},
      {begin + R"({"start": 11, "end": 15, "text": "said"}}]})", "a.json: quotes[0].cue: its text is \"said\""},
      {R"({"text": "a", "quotes": [7]})", "a.json: quotes[0]: expected an object"},
  };
  for (const auto& c : bad) {
    CAPTURE(c.json);
    const auto failed = read_citron("a.json", "a", c.json);
    REQUIRE(!failed.has_value());
    CHECK(to_text(failed.error()).starts_with(c.error));
  }
}

TEST_CASE("our own tables are placed in the article") {
  const ArticleText article("a", "She said no.\n“Yes,” said\r\nAda. “Not  now.”\nHe said then that she said yes.");
  const auto read = read_expected_tsv("a.expected.tsv",
                                      "type\tspeaker\trule\tsource\tcue\tcontent\n"
                                      "direct\tAda\t-\tAda\tsaid\t“Yes,” … “Not now.”\n"
                                      "indirect\t\t!some-rule\tx\ty\tz\n"
                                      "indirect\t\t-\tHe\tsaid\tthat she said yes\n",
                                      article);
  REQUIRE_MESSAGE(read.has_value(), to_text(read.error()));
  REQUIRE(read->size() == 2);
  CHECK(shown_all(article, *read) == Lines{"Ada|said|“Yes,” ... “Not  now.”", "He|said|that she said yes"});
  CHECK(read->front().spans[1].front().begin > 13);
  const struct {
    std::string_view table, error;
  } bad[] = {
      {"source\tcue\tcontent\nAda\tsaid\tMaybe", "a.expected.tsv:2: \"Maybe\" does not stand in the article"},
      {"source\tcue\tcontent\nAd\tsaid\t“Yes,”", "a.expected.tsv:2: \"Ad\" does not stand"},
      {"source\tcue\n", "a.expected.tsv:1: no column \"content\""},
      {"source\tcue\tcontents\n", "a.expected.tsv:1: unknown column \"contents\"; did you mean \"content\"?"},
      {"source\tcue\tcontent\nAda\tsaid", "a.expected.tsv:2: expected 3 cells"},
      {"", "a.expected.tsv: no header"},
  };
  for (const auto& c : bad) {
    CAPTURE(c.table);
    const auto failed = read_expected_tsv("a.expected.tsv", c.table, article);
    REQUIRE(!failed.has_value());
    CHECK(to_text(failed.error()).starts_with(c.error));
  }
}

TEST_CASE("all of our corpus can be read as gold") {
  const auto articles = read_gold({(kSourceDir / "corpus").native()}, {});
  REQUIRE_MESSAGE(articles.has_value(), to_text(articles.error()));
  CHECK(articles->size() == texts_below(kSourceDir / "corpus").size());
}

TEST_CASE("records that do not belong to the text are refused with their line") {
  const struct {
    std::string_view line, error;
  } bad[] = {
      {"{", "r.jsonl:1: not a JSON object"},
      {"\n[]", "r.jsonl:2: not a JSON object"},
      {R"({"doc": "a"})", "r.jsonl:1: no \"schema\""},
      {R"({"schema": "whosaid/1", "doc": "a", "offsets": "utf16"})", "r.jsonl:1: offsets in utf16; write"},
      {R"({"schema": "whosaid/1", "doc": "x/a", "offsets": "byte", "source": [], "cue": [], "content": []})",
       "r.jsonl:1: empty \"content\""},
      {R"({"schema": "whosaid/1", "doc": "a", "offsets": "byte", "source": [{"start": 1, "end": 3}]})",
       "r.jsonl:1: the offsets 1 to 3 are no part of the text of a"},
      {R"({"schema": "whosaid/1", "doc": "a", "offsets": "codepoint", "source": [{"start": 3, "end": 3}]})",
       "r.jsonl:1: the offsets 3 to 3"},
      {R"({"schema": "whosaid/1", "doc": "a", "offsets": "codepoint", "source": [{"start": 1.5, "end": 3}]})",
       "r.jsonl:1: \"start\" and \"end\" must be numbers"},
  };
  for (const auto& c : bad) {
    CAPTURE(c.line);
    EvaluatedArticles articles;
    articles.push_back({ArticleText("a", "“Né,” she said."), {}, {}});
    const auto failed = add_records("r.jsonl", c.line, articles);
    REQUIRE(!failed.has_value());
    CHECK(to_text(failed.error()).starts_with(c.error));
  }
}

TEST_CASE("gold without a text, twice or nowhere is named") {
  const TemporaryFolder folder;
  folder.write("a.ann", "");
  folder.write("b/c.expected.tsv", "source\tcue\tcontent\n");
  folder.write("b/c.txt", "Text.");
  folder.write("b/c.json", "{}");
  folder.write("b/d_x.ann", "");
  folder.write("b/d_x.txt", "Text.");
  folder.write("e/e.ann", "");
  folder.write("e/e.txt", "\xFF");
  folder.write("none/x.txt", "Text.");
  const auto failure = [&](std::string_view path) {
    const auto failed = read_gold({folder.path(path).native()}, {});
    return failed ? "read " + std::to_string(failed->size()) : to_text(failed.error());
  };
  CHECK(failure("a.ann").find("no a.txt beside it or in ../text; say where with --text DIR") != std::string::npos);
  CHECK(failure("b").find("c.json: is gold of an article that") != std::string::npos);
  CHECK(failure("b/d_x.ann") == "read 1");
  CHECK(failure("e").find("not UTF-8") != std::string::npos);
  CHECK(failure("none").find("no gold in it") != std::string::npos);
  CHECK(failure("gone").find("no such file or folder") != std::string::npos);
  CHECK(failure("b/c.txt").find("is no gold: expected *.ann") != std::string::npos);
}
