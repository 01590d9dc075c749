#include "gazetteers/mentions_stage.h"

#include "gazetteers/mention_finder.h"

namespace whosaid {
namespace {

struct MentionsScratch final : Scratch {
  explicit MentionsScratch(MentionFinder f) : finder(std::move(f)) {}
  MentionFinder finder;
};

class MentionsStage final : public Stage {
 public:
  MentionsStage(const Lexicon& lexicon, std::shared_ptr<const AliasIndex> index)
      : lexicon_(lexicon), index_(std::move(index)), words_(lexicon) {}

  std::unique_ptr<Scratch> make_scratch() const override {
    return std::make_unique<MentionsScratch>(MentionFinder(lexicon_, *index_, words_));
  }

  void run(Document& document, Scratch* scratch) const override {
    static_cast<MentionsScratch*>(scratch)->finder.run(document);
  }

  void explain(Document& document, Scratch* scratch, Notes& notes) const override {
    for (const AliasDecision& decision : static_cast<MentionsScratch*>(scratch)->finder.explain(document)) {
      if (std::string losers = shown_losers(document, lexicon_, decision); !losers.empty()) {
        notes.push_back({decision.span, std::move(losers)});
      }
    }
  }

 private:
  const Lexicon& lexicon_;
  std::shared_ptr<const AliasIndex> index_;
  KnownWords words_;
};

}  // namespace

std::vector<AliasDecision> explain_mentions(Document& document, const Lexicon& lexicon, const AliasIndex& index) {
  const KnownWords words(lexicon);
  return MentionFinder(lexicon, index, words).explain(document);
}

Result<std::unique_ptr<Stage>> make_mentions_stage(const Lexicon& lexicon, std::shared_ptr<const AliasIndex> index) {
  if (index == nullptr) index = std::make_shared<const AliasIndex>(lexicon);
  return std::make_unique<MentionsStage>(lexicon, std::move(index));
}

}  // namespace whosaid
