#include "speakers/speakers_stage.h"

#include "speakers/resolver.h"

namespace whosaid {
namespace {

class SpeakersStage final : public Stage {
 public:
  explicit SpeakersStage(const Lexicon& lexicon) : knowledge_(lexicon) {}
  std::unique_ptr<Scratch> make_scratch() const override { return std::make_unique<Resolver>(knowledge_); }
  void run(Document& document, Scratch* scratch) const override { static_cast<Resolver*>(scratch)->run(document); }

 private:
  Knowledge knowledge_;
};

}  // namespace

Result<std::unique_ptr<Stage>> make_speakers_stage(const Lexicon& lexicon) {
  return std::make_unique<SpeakersStage>(lexicon);
}

}  // namespace whosaid
