#include "gazetteers/mentions_stage.h"

namespace whosaid {
namespace {
class Nothing final : public Stage {
 public:
  void run(Document&, Scratch*) const override {}
};
}  // namespace

Result<std::unique_ptr<Stage>> make_mentions_stage(const Lexicon&) { return std::make_unique<Nothing>(); }

}  // namespace whosaid
