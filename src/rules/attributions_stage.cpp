#include "rules/attributions_stage.h"

namespace whosaid {
namespace {
class Nothing final : public Stage {
 public:
  void run(Document&, Scratch*) const override {}
};
}  // namespace

Result<AttributionRules> make_attributions_stage(const AttributionSettings&, const Lexicon&) {
  return AttributionRules{std::make_unique<Nothing>(), {}};
}

}  // namespace whosaid
