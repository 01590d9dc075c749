#include "tokens/tokens_stage.h"

#include <algorithm>

#include "tokens/scanner.h"
#include "tokens/word_classes.h"

namespace whosaid {
namespace {

struct TokensScratch final : Scratch {
  std::vector<std::uint32_t> marks;  ///< where quotation marks begin, sorted
};

class TokensStage final : public Stage {
 public:
  explicit TokensStage(const Lexicon& lexicon) : abbreviations_(lexicon.abbreviations.size()), classes_(lexicon.words) {
    for (const auto& [word, may_end] : lexicon.abbreviations) {
      if (!word.empty() && word.size() <= ShortWord::kLongest)
        abbreviations_.insert(short_word(word, 0, word.size()), may_end);
    }
  }

  std::unique_ptr<Scratch> make_scratch() const override { return std::make_unique<TokensScratch>(); }

  void run(Document& document, Scratch* scratch) const override {
    auto& marks = static_cast<TokensScratch*>(scratch)->marks;
    collect_marks(document, marks);
    document.tokens.reserve(document.text.size() / 5);
    for (const Block& block : document.blocks) {
      Scanner scanner(document.text, block.span, abbreviations_, marks);
      for (Token token; scanner.next(token);) {
        token.word =
            has_class(token) ? classes_.find(document.text, token.span.begin, token.span.size()) : WordClass::other;
        document.tokens.push_back(token);
      }
    }
  }

 private:
  static bool has_class(const Token& token) {
    return token.shape == Shape::lower || token.shape == Shape::capital || token.shape == Shape::capitals;
  }

  static void collect_marks(const Document& document, std::vector<std::uint32_t>& marks) {
    marks.clear();
    for (const Quote& quote : document.quotes) {
      marks.push_back(quote.outer.begin);
      if (!quote.unclosed) marks.push_back(quote.inner.end);
    }
    std::ranges::sort(marks);
  }

  Abbreviations abbreviations_;
  WordClasses classes_;
};

}  // namespace

Result<std::unique_ptr<Stage>> make_tokens_stage(const Lexicon& lexicon) {
  return std::make_unique<TokensStage>(lexicon);
}

}  // namespace whosaid
