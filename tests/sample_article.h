#pragma once
/// A finished document made by hand, as the stages would leave it, for tests of what comes after them.

#include <memory_resource>
#include <string>
#include <string_view>

#include "document/document.h"
#include "records/record.h"

namespace whosaid {

/// An article of four blocks with one direct record, resolved from "Mr. Okoro" to a person of the lexicon.
struct SampleArticle {
  std::string text =
      "Home | News\n"
      "Trade talks stall in Abuja\n"
      "Ministers met on Friday. They left at noon.\n"
      "“We will not sign,” Mr. Okoro told reporters in Abuja. It is a “deal”.\n";
  std::pmr::monotonic_buffer_resource arena;
  Document document{"abuja", text, &arena};
  Lexicon lexicon;
  RecordRules rules{.ids = {"quote-speaker-cue"}, .confidence = {}};  // of which 87 % are right

  Span find(std::string_view part) const {
    const auto at = static_cast<std::uint32_t>(text.find(part));
    return {at, at + static_cast<std::uint32_t>(part.size())};
  }
  Attribution& attribution() { return document.attributions.front(); }

  SampleArticle() {
    rules.confidence.set(Sign::rule, "quote-speaker-cue", 1.9);
    fill_lexicon();
    fill_page();
    fill_record();
  }

 private:
  void fill_lexicon() {
    lexicon.cues.push_back({.lemma = "tell", .cls = "speech", .stance = "say", .frames = 0});
    Entity okoro;
    okoro.id = "chidi-okoro", okoro.name = "Chidi Okoro", okoro.family = "Okoro", okoro.country = "NG";
    lexicon.entities.add(okoro);
    lexicon.titles.push_back({.text = "Mr.", .gender = Gender::male, .kind = "honorific"});
  }

  void add_block(std::string_view line, BlockRole role) { document.blocks.push_back({find(line), role}); }

  void fill_page() {
    document.published = {2024, 3, 1};
    add_block("Home | News", BlockRole::navigation);
    add_block("Trade talks stall in Abuja", BlockRole::title);
    add_block("Ministers met on Friday. They left at noon.", BlockRole::paragraph);
    add_block("“We will not sign,” Mr. Okoro told reporters in Abuja. It is a “deal”.", BlockRole::paragraph);
    const struct {
      std::string_view text;
      std::uint32_t block;
    } sentences[] = {{"Home | News", 0},
                     {"Trade talks stall in Abuja", 1},
                     {"Ministers met on Friday. ", 2},
                     {"They left at noon.", 2},
                     {"“We will not sign,” Mr. Okoro told reporters in Abuja. ", 3},
                     {"It is a “deal”.", 3}};
    for (const auto& s : sentences) document.sentences.push_back({find(s.text), s.block, 0, 0});
    document.quotes.push_back(
        {find("“We will not sign,”"), find("We will not sign,"), 3, kNone, MarkStyle::curly, false, false});
    document.quotes.push_back({find("“deal”"), find("deal"), 3, kNone, MarkStyle::curly, false, false});
    document.verdicts = {Verdict::record, Verdict::scare};
    document.mentions.push_back({find("Mr."), Kind::title, 0, false, 0, 0, 0});
    document.mentions.push_back({find("Okoro"), Kind::person, 0, false, 0, 0, 0});
    document.mentions.push_back({find("told"), Kind::cue, 0, false, 0, 0, 0});
    document.mentions.push_back({find("deal"), Kind::name, 0, false, kNone, 0, 0});
  }

  void fill_record() {
    Attribution a(&arena);
    a.content.push_back(find("“We will not sign,”"));
    a.cue = find("told");
    a.cue_row = 0;
    a.source = find("Mr. Okoro");
    a.addressee = find("reporters");
    a.rule = 0;
    a.block = 3;
    a.sentence = 4;
    a.type = AttributionType::direct;
    document.attributions.push_back(std::move(a));
    Speakers s(&arena);
    s.list.push_back({std::pmr::string("Chidi Okoro", &arena), 0, EntityType::person,
                      std::pmr::string("Minister of Trade", &arena)});
    s.source_kind = SourceKind::name;
    s.by = ResolvedBy::resolved;
    document.speakers.push_back(std::move(s));
  }
};

}  // namespace whosaid
