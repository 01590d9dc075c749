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
  explicit MentionsStage(const Lexicon& lexicon)
      : lexicon_(lexicon), index_(lexicon.aliases, lexicon.cues), words_(lexicon) {}

  std::unique_ptr<Scratch> make_scratch() const override {
    return std::make_unique<MentionsScratch>(MentionFinder(lexicon_, index_, words_));
  }

  void run(Document& document, Scratch* scratch) const override {
    static_cast<MentionsScratch*>(scratch)->finder.run(document);
  }

 private:
  const Lexicon& lexicon_;
  AliasIndex index_;
  KnownWords words_;
};

}  // namespace

Result<std::unique_ptr<Stage>> make_mentions_stage(const Lexicon& lexicon) {
  return std::make_unique<MentionsStage>(lexicon);
}

}  // namespace whosaid
