// What came of whole sentences, through the whole pipeline with the example names.
#include <doctest/doctest.h>

#include <memory_resource>

#include "pipeline/pipeline.h"

using namespace whosaid;

namespace {

const Pipeline& pipeline() {
  static const Pipeline loaded = [] {
    const std::filesystem::path top = WHOSAID_SOURCE_DIR;
    auto p = load_pipeline(top / "pipeline/political_news.json", {top / "rules/example_names"});
    REQUIRE(p);
    return std::move(*p);
  }();
  return loaded;
}

/// Each attribution as `source | cue | content … content`, one a line, then the verdicts of the quotations.
std::string said(std::string_view body, bool verdicts) {
  const std::string text =
      "The second day of the talks\n\n" + std::string(body) + "\n\nThe talks will go on in the old hall.\n";
  std::pmr::monotonic_buffer_resource arena;
  Document d("test", text, &arena);
  auto scratches = pipeline().make_scratches();
  pipeline().run(d, scratches);
  std::string out;
  if (verdicts) {
    for (const Verdict v : d.verdicts)
      out += (out.empty() ? "" : " ") + std::string(kVerdictNames[static_cast<std::size_t>(v)]);
    return out;
  }
  for (const Attribution& a : d.attributions) {
    out += (out.empty() ? "" : "\n") + std::string(d.slice(a.source)) + " | " + std::string(d.slice(a.cue)) + " | ";
    for (std::size_t i = 0; i < a.content.size(); ++i)
      out += (i == 0 ? "" : " … ") + std::string(d.slice(a.content[i]));
  }
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
      {"“We won.” ― Ada Lovelace", "Ada Lovelace | ― | “We won.”"},
      {"LOVELACE: We won. It was late.", "LOVELACE | : | We won. It was late."},
      {"Ada Lovelace said: \"We won.\n\n\"We will win again.\"",
       "Ada Lovelace | said | \"We won. … \"We will win again.\""},
      {"The hall was empty.", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(said(c.text, false) == c.said);
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
      {"\"We say 'never' to this,\" Ada Lovelace said.", "record nested"},
      {"\"We will win this again and again.\"", "no_speaker"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(said(c.text, true) == c.verdicts);
  }
}
