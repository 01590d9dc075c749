#include "rules/rule_file.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"

using namespace whosaid;

namespace {

std::string errors_of(std::string_view text) {
  const TemporaryFolder folder;
  const auto rules = read_rule_file(folder.write("x.rules", text));
  if (rules) return {};
  std::string out;
  for (const Error& e : rules.error()) {
    out += std::to_string(e.line) + ":" + std::to_string(e.column) + " " + e.message + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("a rule file is read into rules with their lines") {
  const TemporaryFolder folder;
  const auto rules = read_rule_file(folder.write("direct.rules",
                                                 "# comment\n"
                                                 "rule   one\n"
                                                 "about  First.\n"
                                                 "needs  quote that\n"
                                                 "ends   clause\n"
                                                 "flags  second_hand\n"
                                                 "match  {source} {cue}\n"
                                                 "match  {cue} {source}\n"
                                                 "yes    <content>a</content>\n"
                                                 "no     b\n"
                                                 "\n"
                                                 "rule   two\n"
                                                 "about  Second.\n"
                                                 "from   paragraph\n"
                                                 "carry  ^ {content}\n"
                                                 "yes    <content>a</content>\n"
                                                 "no     b\n"));
  REQUIRE(rules);
  REQUIRE(rules->size() == 2);
  const RuleText& one = rules->front();
  CHECK(one.id.text == "one");
  CHECK(one.family == "direct");
  CHECK(one.patterns.size() == 2);
  CHECK(one.ends_clause);
  CHECK(one.second_hand);
  CHECK(one.needs == (static_cast<std::uint32_t>(Frame::quote) | static_cast<std::uint32_t>(Frame::that)));
  CHECK(rules->back().action == RuleAction::carry);
  CHECK(rules->back().source == SourceFrom::paragraph);
}

TEST_CASE("every problem of a rule file is named with its place") {
  constexpr std::string_view whole = "about x\nmatch P\nyes a\nno b\n";
  const struct {
    std::string text, errors;
  } cases[] = {
      {"about x\n", "1:7 expected a line `rule <id>` before anything else\n"},
      {"rule a\n" + std::string(whole) + "mach P\n", "6:1 unknown key \"mach\"; did you mean \"match\"?\n"},
      {"rule a\n" + std::string(whole) + "needs qoute\n", "6:7 unknown frame \"qoute\"; did you mean \"quote\"?\n"},
      {"rule a\n" + std::string(whole) + "flags second-hand\n",
       "6:7 unknown value \"second-hand\"; did you mean \"second_hand\"?\n"},
      {"rule a\nabout x\nmatch P\nyes a\n", "1:6 rule \"a\" has no `no` example\n"},
      {"rule a\n" + std::string(whole) + "carry Q\n", "6:7 a rule has one of `match`, `carry` and `cut`, not two\n"},
      {"rule a\n" + std::string(whole) + "about \xFF\n", "6:0 not UTF-8; save the file as UTF-8\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(errors_of(c.text) == c.errors);
  }
}

TEST_CASE("slots.txt takes only slot lines") {
  const TemporaryFolder folder;
  const auto slots = read_slot_file(folder.write("slots.txt", "slot a  [PN]\nslott b P\n"));
  REQUIRE_FALSE(slots);
  CHECK(slots.error().front().message == "expected `slot <name> <pattern>`");
  CHECK(slots.error().front().line == 2);
}
