// What came of whole sentences, through the whole pipeline with the example names.
#include <doctest/doctest.h>

#include <memory_resource>

#include "pipeline/pipeline.h"
#include "shipped_pipeline.h"
#include "temporary_folder.h"

using namespace whosaid;

namespace {

const Pipeline& shipped() { return shipped_pipeline(true); }

/// The shipped pipeline with `count` rules before all others that never match, with and without a cue.
Pipeline with_more_rules(int count) {
  const std::filesystem::path top = WHOSAID_SOURCE_DIR;
  const TemporaryFolder folder;
  std::filesystem::copy(top / "rules", folder.path("rules"), std::filesystem::copy_options::recursive);
  std::filesystem::create_directory_symlink(top / "gazetteers", folder.path("gazetteers"));
  std::string rules;
  for (int i = 0; i < count; ++i) {
    rules += "rule never-" + std::to_string(i) + "\nabout Nothing.\nmatch ~ ~ ~ " +
             (i % 2 == 0 ? "{source:name} {cue} {content}" : "{content:quotes}") + "\nyes A.\nno A.\n";
  }
  folder.write("rules/more.rules", rules);
  std::ifstream shipped_file(top / "pipeline/political_news.json");
  std::string json{std::istreambuf_iterator<char>(shipped_file), {}};
  json.insert(json.find("\"rules/headlines.rules\""), "\"rules/more.rules\", ");
  auto pipeline = load_pipeline(folder.write("pipeline/p.json", json), {top / "rules/example_names"});
  if (!pipeline) FAIL(to_text(pipeline.error()));
  return std::move(*pipeline);
}

/// Runs the pipeline over `body` as the middle of an article, and hands the document to `look`.
template <class Look>
void read(std::string_view body, Look look, const Pipeline& pipeline = shipped()) {
  const std::string text =
      "The second day of the talks\n\n" + std::string(body) + "\n\nThe talks will go on in the old hall.\n";
  std::pmr::monotonic_buffer_resource arena;
  Document d("test", text, &arena);
  auto scratches = pipeline.make_scratches();
  pipeline.run(d, scratches);
  look(d);
}

/// Each attribution as `source | cue | content … content`, one a line.
std::string said(std::string_view body, const Pipeline& pipeline = shipped()) {
  std::string out;
  const auto look = [&](const Document& d) {
    for (const Attribution& a : d.attributions) {
      out += (out.empty() ? "" : "\n") + std::string(d.slice(a.source)) + " | " + std::string(d.slice(a.cue)) + " | ";
      for (std::size_t i = 0; i < a.content.size(); ++i)
        out += (i == 0 ? "" : " … ") + std::string(d.slice(a.content[i]));
    }
  };
  read(body, look, pipeline);
  return out;
}

/// The verdicts of all quotations.
std::string verdicts(std::string_view body) {
  std::string out;
  read(body, [&](const Document& d) {
    for (const Verdict v : d.verdicts)
      out += (out.empty() ? "" : " ") + std::string(kVerdictNames[static_cast<std::size_t>(v)]);
  });
  return out;
}

/// The contents that have `flag`, between brackets; other contents as they are. One a line.
std::string flagged(std::string_view body, Flag flag) {
  std::string out;
  read(body, [&](const Document& d) {
    for (const Attribution& a : d.attributions) {
      const std::string content(d.slice(a.content.back()));
      out += (out.empty() ? "" : "\n") + (a.has(flag) ? "[" + content + "]" : content);
    }
  });
  return out;
}

}  // namespace

TEST_CASE("who says what, in the shapes that news uses") {
  const struct {
    std::string_view text, said;
  } cases[] = {
      {"\"We won,\" Ada Lovelace, a countess, said.", "Ada Lovelace, a countess | said | \"We won,\""},
      {"\"We won,\" said Ada Lovelace. \"We will win again.\"",
       "Ada Lovelace | said | \"We won,\" … \"We will win again.\""},
      {"\"We,\" said Ada Lovelace, \"will win again.\"", "Ada Lovelace | said | \"We,\" … \"will win again.\""},
      {"Ada Lovelace noted the delay and said the deal was dead.",
       "Ada Lovelace | noted | the delay\nAda Lovelace | said | the deal was dead"},
      {"Ada Lovelace left early, stressing that the deal was dead.",
       "Ada Lovelace | stressing | that the deal was dead"},
      {"The deal was dead, according to Ada Lovelace.", "Ada Lovelace | according to | The deal was dead"},
      {"According to Ada Lovelace, the deal was dead.", "Ada Lovelace | According to | the deal was dead"},
      {"Ada Lovelace did not say that the deal was dead.", "Ada Lovelace | did not say | that the deal was dead"},
      {"‘We won’t go,’ Ada Lovelace said.", "Ada Lovelace | said | ‘We won’t go,’"},
      {"Reached by telephone, the party leader, Ada Lovelace, said the deal was dead.",
       "the party leader, Ada Lovelace | said | the deal was dead"},
      {"The rally said the deal was dead.", "The rally | said | the deal was dead"},
      {"In May Ada Lovelace said the deal was dead.", "Ada Lovelace | said | the deal was dead"},
      {"“We won.” ― Ada Lovelace", "Ada Lovelace | ― | “We won.”"},
      {"LOVELACE: We won. It was late.", "LOVELACE | : | We won. It was late."},
      {"Ada Lovelace said: \"We won.\n\n\"We will win again.\"",
       "Ada Lovelace | said | \"We won. … \"We will win again.\""},
      {"The hall was empty.", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(said(c.text) == c.said);
  }
}

TEST_CASE("there may be any number of rules") {
  for (const int count : {1, 63, 64, 65, 200}) {
    CAPTURE(count);
    const Pipeline more = with_more_rules(count);
    CHECK(said("\"We won,\" said Ada Lovelace. \"We will win again.\"", more) ==
          "Ada Lovelace | said | \"We won,\" … \"We will win again.\"");
    CHECK(said("Ada Lovelace noted the delay and said the deal was dead.", more) ==
          "Ada Lovelace | noted | the delay\nAda Lovelace | said | the deal was dead");
    CHECK(said("“We won.” ― Ada Lovelace", more) == "Ada Lovelace | ― | “We won.”");
  }
}

TEST_CASE("every quotation gets a verdict") {
  const struct {
    std::string_view text, verdicts;
  } cases[] = {
      {"\"We won,\" Ada Lovelace said.", "record"},
      {"The \"winners\" left the hall.", "scare"},
      {"Charles \"Wheels\" Babbage left the hall.", "nickname"},
      {"She wrote the book \"The Art of the Engine\" in a year.", "title"},
      {"She looked back in her memoir, \"Tough Engines,\" in May.", "title"},
      {"\"We say 'never' to this,\" Ada Lovelace said.", "record nested"},
      {"\"We will win this vote again and again.\"", "no_speaker"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(verdicts(c.text) == c.verdicts);
  }
}

TEST_CASE("questions and what comes at second hand are flagged") {
  const struct {
    Flag flag;
    std::string_view text, flagged;
  } cases[] = {
      {Flag::question, "\"Did we win?\" Ada Lovelace asked.", "[\"Did we win?\"]"},
      {Flag::question, "\"Did,\" Ada Lovelace asked, \"we win?\"", "[\"we win?\"]"},
      {Flag::question, "\"Who said 'We won?'\" Ada Lovelace said.", "[\"Who said 'We won?'\"]"},
      {Flag::question, "Ada Lovelace asked whether the party had won.", "[whether the party had won]"},
      {Flag::question, "Ada Lovelace asked who had won the vote.", "[who had won the vote]"},
      {Flag::question, "Ada Lovelace said whether she won did not matter.", "whether she won did not matter"},
      {Flag::question, "\"Did we win? We did,\" Ada Lovelace said.", "\"Did we win? We did,\""},
      {Flag::question, "\"We won,\" Ada Lovelace said.", "\"We won,\""},
      {Flag::second_hand, "The paper quoted Ada Lovelace as saying that the party had won.",
       "[that the party had won]"},
      {Flag::second_hand, "Ada Lovelace said that the party had won.", "that the party had won"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(flagged(c.text, c.flag) == c.flagged);
  }
}
