#include "rules/attributions_stage.h"

#include "rules/attributor.h"
#include "rules/confidence.h"

namespace whosaid {
namespace {

class AttributionsStage final : public Stage {
 public:
  AttributionsStage(RuleTable table, const Lexicon& lexicon, CueClasses classes)
      : table_(std::move(table)), lexicon_(lexicon), classes_(std::move(classes)) {}

  std::unique_ptr<Scratch> make_scratch() const override {
    return std::make_unique<Attributor>(table_, lexicon_, classes_);
  }
  void run(Document& document, Scratch* scratch) const override { static_cast<Attributor*>(scratch)->run(document); }

 private:
  RuleTable table_;
  const Lexicon& lexicon_;
  CueClasses classes_;
};

}  // namespace

Result<AttributionRules> make_attributions_stage(const AttributionSettings& settings, const Lexicon& lexicon) {
  auto table = read_rules(settings.slots, settings.rules, lexicon);
  if (!table) return std::unexpected(std::move(table.error()));
  AttributionRules out;
  for (const Rule& rule : table->rules) {
    out.rules.push_back({rule.text.id.text, rule.text.family, rule.text.about, kUnmeasuredConfidence});
  }
  if (!settings.confidence.empty()) {
    if (auto read = read_confidence(settings.confidence, out.rules); !read)
      return std::unexpected(std::move(read.error()));
  }
  out.stage = std::make_unique<AttributionsStage>(std::move(*table), lexicon, settings.cue_classes);
  return out;
}

}  // namespace whosaid
