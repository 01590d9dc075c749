// The examples that rules carry: they hold, and they name nobody but the people made up for them.

#include "pipeline/rule_examples.h"

#include <doctest/doctest.h>

#include "shipped_pipeline.h"

using namespace whosaid;

TEST_CASE("every example of every rule holds") {
  for (const RuleTestResult& result : test_rules(shipped_pipeline(true), "")) {
    CAPTURE(result.rule->id);
    CHECK(result.examples >= 2);
    CHECK_MESSAGE(result.failures.empty(), to_text(result.failures));
    if (result.failures.empty() && !result.is_shown) MESSAGE("no `yes` example makes the rule match");
  }
}

TEST_CASE("examples name only people and organizations of rules/example_names") {
  const Pipeline& pipeline = shipped_pipeline(true);
  const std::filesystem::path names = std::filesystem::path(WHOSAID_SOURCE_DIR) / "rules/example_names";
  Pipeline::Scratches scratches = pipeline.make_scratches();
  for (const RuleInfo& rule : pipeline.rules()) {
    for (const RuleExample& example : rule.examples) {
      const auto read = read_example(example.text);
      REQUIRE_MESSAGE(read.has_value(), (rule.id + ": " + read.error()));
      std::pmr::monotonic_buffer_resource arena;
      Document document("example", read->text, &arena);
      pipeline.run(document, scratches);
      for (const Mention& mention : document.mentions) {
        if (mention.kind != Kind::person && mention.kind != Kind::organization) continue;
        const std::string_view id = pipeline.lexicon().entities[mention.row].id;
        CAPTURE(rule.id);
        CAPTURE(document.slice(mention.span));
        CHECK_MESSAGE((id.starts_with("example-") || id == "analytical-society"), id);
      }
    }
  }
}

TEST_CASE("marks are read from an example and written back") {
  const std::string_view examples[] = {
      "<content>\"We won,\"</content> <source>Ada Lovelace</source> <cue>said</cue>.",
      "<source>Ada</source><cue>:</cue> <content>We won.</content>",
      "<source>Ada</source> <cue>said</cue>: <content>\"We won.</content> ¶ <content>\"We will.\"</content>",
      "<content>His</content> <source>aide</source> <cue>told</cue> <addressee>us</addressee> <content>so</content>",
      "<content>Was <source>he</source> wrong</content>, he <cue>asked</cue>.",
      "Nobody said a word.",
  };
  for (const std::string_view example : examples) {
    CAPTURE(example);
    const auto read = read_example(example);
    REQUIRE(read);
    Attribution a;
    a.content.assign(read->content.begin(), read->content.end());
    a.cue = read->cue, a.source = read->source, a.addressee = read->addressee, a.medium = read->medium;
    CHECK(mark_parts(read->text, {0, static_cast<std::uint32_t>(read->text.size())}, a) == example);
  }
}

TEST_CASE("wrong marks are named") {
  const struct {
    std::string_view example, error;
  } cases[] = {
      {"<content>We won", "<content> is not closed"},
      {"We won</content>", "</content> closes nothing"},
      {"<content>We <cue>won</content></cue>", "</content> closes nothing"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.example);
    const auto read = read_example(c.example);
    REQUIRE_FALSE(read);
    CHECK(read.error() == c.error);
  }
}
