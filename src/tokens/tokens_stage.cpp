#include "tokens/tokens_stage.h"

#include <algorithm>

#include "tokens/scanner.h"
#include "tokens/word_classes.h"

namespace whosaid {
namespace {

struct TokensScratch final : Scratch {
  std::vector<std::uint32_t> marks;  ///< where quotation marks begin, sorted
  std::shared_ptr<Vocabulary> vocabulary = std::make_shared<Vocabulary>();
};

Abbreviations short_ones(const ViewMap<bool>& abbreviations) {
  Abbreviations out(abbreviations.size());
  for (const auto& [word, may_end] : abbreviations) {
    if (!word.empty() && word.size() <= ShortWord::kLongest) out.insert(short_word(word, 0, word.size()), may_end);
  }
  return out;
}

class TokensStage final : public Stage {
 public:
  explicit TokensStage(const Lexicon& lexicon)
      : words_{short_ones(lexicon.abbreviations), WordClasses(lexicon.words)} {}

  std::unique_ptr<Scratch> make_scratch() const override { return std::make_unique<TokensScratch>(); }

  void run(Document& document, Scratch* scratch) const override {
    auto& [marks, vocabulary] = static_cast<TokensScratch&>(*scratch);
    collect_marks(document, marks);
    vocabulary->begin_document();
    document.vocabulary = vocabulary;
    document.tokens.reserve(document.text.size() / 5);
    for (const Block& block : document.blocks) {
      Scanner(document.text, block.span, words_, marks, *vocabulary, document.tokens).run();
    }
  }

 private:
  static void collect_marks(const Document& document, std::vector<std::uint32_t>& marks) {
    marks.clear();
    for (const Quote& quote : document.quotes) {
      marks.push_back(quote.outer.begin);
      if (!quote.unclosed) marks.push_back(quote.inner.end);
    }
    std::ranges::sort(marks);
  }

  TokenWords words_;
};

}  // namespace

Result<std::unique_ptr<Stage>> make_tokens_stage(const Lexicon& lexicon) {
  return std::make_unique<TokensStage>(lexicon);
}

}  // namespace whosaid
