#include "rules/attributions_stage.h"

#include "rules/attributor.h"
#include "rules/confidence.h"
#include "rules/verdicts.h"

namespace whosaid {
namespace {

/// Writes down what the rules do, sentence by sentence.
class NoteTaker final : public RuleListener {
 public:
  explicit NoteTaker(Notes& notes) : notes_(notes) {}
  void on_sentence(const Document& document, std::uint32_t sentence, const Sketch& sketch) override {
    notes_.push_back({document.sentences[sentence].span, "sketch  " + std::string(sketch.letters())});
  }
  void on_match(const Rule& rule, std::size_t, bool taken, std::string_view why_not) override {
    notes_.back().text += "\nrule    " + rule.text.id.text;
    if (!taken) notes_.back().text += " matched, but " + std::string(why_not);
  }

 private:
  Notes& notes_;
};

class AttributionsStage final : public Stage {
 public:
  AttributionsStage(RuleTable table, const Lexicon& lexicon, CueClasses classes)
      : table_(std::move(table)), lexicon_(lexicon), classes_(std::move(classes)) {}

  std::unique_ptr<Scratch> make_scratch() const override {
    return std::make_unique<Attributor>(table_, lexicon_, classes_);
  }
  void run(Document& document, Scratch* scratch) const override {
    static_cast<Attributor*>(scratch)->run(document);
    set_flags(document);
  }
  void explain(Document& document, Scratch* scratch, Notes& notes) const override {
    NoteTaker taker(notes);
    static_cast<Attributor*>(scratch)->run(document, &taker);
    set_flags(document);
  }

 private:
  void set_flags(Document& document) const {
    for (Attribution& a : document.attributions) {
      if (table_.rules[a.rule].text.second_hand) a.set(Flag::second_hand);
      if (is_question(document, lexicon_, a)) a.set(Flag::question);
    }
  }

  RuleTable table_;
  const Lexicon& lexicon_;
  CueClasses classes_;
};

RuleInfo info_of(const RuleText& text) {
  RuleInfo info;
  info.id = text.id.text;
  info.family = text.family;
  info.about = text.about;
  info.makes_records = text.action == RuleAction::match;
  info.headline = text.headline;
  for (const PlacedText& pattern : text.patterns) info.pattern += (info.pattern.empty() ? "" : "\n") + pattern.text;
  for (const PlacedText& yes : text.yes) info.examples.push_back({yes.text, true, yes.place.error({})});
  for (const PlacedText& no : text.no) info.examples.push_back({no.text, false, no.place.error({})});
  return info;
}

}  // namespace

Result<AttributionRules> make_attributions_stage(const AttributionSettings& settings, const Lexicon& lexicon) {
  auto table = read_rules(settings.slots, settings.rules, lexicon);
  if (!table) return std::unexpected(std::move(table.error()));
  AttributionRules out;
  for (const Rule& rule : table->rules) out.rules.push_back(info_of(rule.text));
  if (!settings.confidence.empty()) {
    auto read = read_confidence(settings.confidence, out.rules);
    if (!read) return std::unexpected(std::move(read.error()));
    out.confidence = *std::move(read);
  }
  out.stage = std::make_unique<AttributionsStage>(std::move(*table), lexicon, settings.cue_classes);
  return out;
}

}  // namespace whosaid
