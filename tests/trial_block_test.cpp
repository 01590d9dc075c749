#include "rules/trial_block.h"

#include <doctest/doctest.h>

#include <bit>

#include "temporary_folder.h"

using namespace whosaid;

namespace {

constexpr std::string_view kSlots =
    "slot source [PN]\nslot cue V\nslot content .+\nslot quote [QZL]\nslot colon :\nslot clause t .+\n";

constexpr std::string_view kRules = R"(rule needs-that
about With a frame.
needs that
match {source} {cue} {content:clause}
yes A.
no A.

rule any-class
about Of any class.
cues all
match ^ {source} {cue} , {content:quote}
match ^ {source} {cue} : {content:quote}
yes A.
no A.

rule headline
about Without a cue.
only headline
match ^ {source} {cue:colon} {content:quote}
yes A.
no A.

rule carry
about Carries on.
from same
only line-start
carry {content:quote}
yes A.
no A.
)";

/// The numbers of the rules in a set: "0 2".
std::string numbers(TrialBlock::Set set) {
  std::string out;
  for (; set != 0; set &= set - 1) out += (out.empty() ? "" : " ") + std::to_string(std::countr_zero(set));
  return out;
}

}  // namespace

TEST_CASE("a cue, a sentence and its place leave some rules") {
  const TemporaryFolder folder;
  Lexicon lexicon;
  lexicon.cues = {{.lemma = "say", .cls = "speech", .stance = "say", .frames = static_cast<std::uint32_t>(Frame::that)},
                  {.lemma = "ask", .cls = "question", .stance = "ask"},
                  {.lemma = "hope", .cls = "attitude", .stance = "hope"}};
  const auto table = read_rules(folder.write("slots.txt", kSlots), {folder.write("some.rules", kRules)}, lexicon);
  if (!table) FAIL(to_text(table.error()));
  const std::vector<Trial> trials(table->rules.begin(), table->rules.end());
  const LetterSets& sets = table->expressions.sets();
  const TrialBlock block(trials, sets, lexicon.cues, {true, true, false});

  const struct {
    std::uint32_t row;
    char focus, after;
    std::string_view rules;
  } cues[] = {
      {0, 'V', 't', "0"}, {0, 'V', ',', "1"}, {0, 'V', ':', "1"}, {0, 'V', 'w', ""},  {0, 'V', '\0', ""},
      {0, 'G', 't', ""},  {0, '\0', 't', ""}, {1, 'V', 't', ""},  {1, 'V', ',', "1"}, {2, 'V', ',', "1"},
  };
  for (const auto& c : cues) {
    CAPTURE(c.row);
    CAPTURE(c.after);
    CHECK(numbers(block.with_cue(c.row, c.focus, c.after)) == c.rules);
  }
  CHECK(numbers(block.without_cue(sets.met_by("P:Q."))) == "2 3");
  CHECK(numbers(block.without_cue(sets.met_by("wQ."))) == "3");
  CHECK(numbers(block.without_cue(sets.met_by("wkw."))) == "");
  CHECK(numbers(block.without_cue()) == "2 3");
  CHECK(numbers(block.carries()) == "3");
  constexpr TrialBlock::Set kFour = 15;
  CHECK(numbers(block.fitting(true, true) & kFour) == "0 1 2 3");
  CHECK(numbers(block.fitting(false, true) & kFour) == "0 1 3");
  CHECK(numbers(block.fitting(true, false) & kFour) == "0 1 2");
}
