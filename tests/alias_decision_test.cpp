/// What is told of the matcher is what it did.

#include "gazetteers/alias_decision.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <memory_resource>

#include "gazetteers/mentions_stage.h"
#include "shipped_pipeline.h"
#include "test_texts.h"

using namespace whosaid;

namespace {

std::string content(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool is_same(const Mention& a, const Mention& b) {
  return a.span == b.span && a.kind == b.kind && a.form == b.form && a.weak == b.weak && a.row == b.row &&
         a.first_token == b.first_token && a.end_token == b.end_token;
}

/// Was it asked about and turned down, whatever else stands in the text?
bool is_refused(Fate fate) {
  return fate != Fate::won && fate != Fate::in_longer_name && fate != Fate::shorter && fate != Fate::inside &&
         fate != Fate::blocked && fate != Fate::outranked && fate != Fate::less_likely;
}

/// The candidates before the winner were refused, and those that were not refused could not win any more.
void check_order(const AliasDecision& decision) {
  bool is_won = false;
  for (const AliasCandidate& c : decision.candidates) {
    const bool wins = c.fate == Fate::won || c.fate == Fate::in_longer_name;
    if (c.fate == Fate::inside) continue;
    CHECK_FALSE((wins && is_won));
    const bool waits_for_likelier = c.fate == Fate::less_likely;
    CHECK((wins || is_won || is_refused(c.fate) || waits_for_likelier));
    is_won = is_won || wins;
  }
}

void check_text(const Pipeline& pipeline, const AliasIndex& index, std::string_view text) {
  auto scratches = pipeline.make_scratches();
  std::pmr::monotonic_buffer_resource arena;
  Document ran("ran", text, &arena), told("told", text, &arena);
  pipeline.run(ran, scratches);
  pipeline.run_before("mentions", told, scratches);
  const std::vector<AliasDecision> decisions = explain_mentions(told, pipeline.lexicon(), index);
  REQUIRE(told.mentions.size() == ran.mentions.size());
  std::size_t next = 0;
  for (const AliasDecision& decision : decisions) {
    check_order(decision);
    std::vector<const AliasCandidate*> winners;
    for (const AliasCandidate& c : decision.candidates) {
      if (c.fate == Fate::won) winners.push_back(&c);
    }
    if (decision.mention == kNone) {
      for (const AliasCandidate* winner : winners) CHECK(winner->entry.kind == Kind::blocked);
      continue;
    }
    REQUIRE(decision.mention == next);
    const Mention& mention = ran.mentions[next++];
    CHECK(is_same(mention, told.mentions[decision.mention]));
    CHECK(decision.span == mention.span);
    REQUIRE(winners.size() == (mention.row == kNone ? 0 : 1));
    if (winners.empty()) continue;
    const AliasEntry& entry = winners.front()->entry;
    CHECK((winners.front()->span == mention.span && entry.kind == mention.kind && entry.row == mention.row &&
           entry.form == mention.form && entry.weak == mention.weak));
  }
  CHECK(next == ran.mentions.size());
}

}  // namespace

TEST_CASE("the winner that is told is the mention that came out, and the first that could win") {
  const Pipeline& pipeline = shipped_pipeline(false);
  const AliasIndex index(pipeline.lexicon());
  const auto texts = texts_below(kSourceDir / "corpus");
  REQUIRE_FALSE(texts.empty());
  for (const std::filesystem::path& text : texts) {
    CAPTURE(text);
    check_text(pipeline, index, content(text));
  }
}

TEST_CASE("the same holds for annotated articles, when they are there") {
  const auto texts = shared_texts();
  if (texts.empty()) {
    MESSAGE("skipped: no folder of annotated articles beside the source");
    return;
  }
  const Pipeline& pipeline = shipped_pipeline(false);
  const AliasIndex index(pipeline.lexicon());
  for (std::size_t i = 0; i < texts.size(); i += texts.size() / 40 + 1) {
    CAPTURE(texts[i]);
    check_text(pipeline, index, content(texts[i]));
  }
}
