#include "sentences/sentences_stage.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <limits>

#include "base/unicode.h"
#include "sentences/break_judge.h"

namespace whosaid {
namespace {

/// A worker's own iterator and its window on the text of a block.
class SentencesScratch final : public Scratch {
 public:
  explicit SentencesScratch(std::unique_ptr<icu::BreakIterator> iterator) : iterator_(std::move(iterator)) {}
  ~SentencesScratch() override { utext_close(&window_); }

  /// The iterator set to `text`; null when ICU cannot hold it, as when it has more than 2^31 bytes.
  icu::BreakIterator* over(std::string_view text) {
    if (text.size() > std::numeric_limits<std::int32_t>::max()) return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&window_, text.data(), static_cast<std::int64_t>(text.size()), &status);
    iterator_->setText(&window_, status);
    return U_SUCCESS(status) ? iterator_.get() : nullptr;
  }

 private:
  std::unique_ptr<icu::BreakIterator> iterator_;
  UText window_ = UTEXT_INITIALIZER;
};

/// Cuts one block into sentences.
class Cutter {
 public:
  Cutter(Document& document, std::uint32_t block, const BreakWords& words, std::size_t& next_quote)
      : document_(document),
        index_(block),
        span_(document.blocks[block].span),
        judge_(document.text, document.blocks[block], words),
        next_quote_(next_quote),
        begin_(span_.begin),
        seen_(span_.begin) {}

  void run(icu::BreakIterator* iterator) {
    if (iterator != nullptr) {
      for (std::int32_t i = iterator->next(); i != icu::BreakIterator::DONE; i = iterator->next()) {
        offer_all_until(span_.begin + static_cast<std::uint32_t>(i));
      }
    }
    cut(span_.end);
  }

 private:
  void offer_all_until(std::uint32_t at) {
    for (std::uint32_t found; (found = judge_.find_end_before_number(seen_, at)) < at; seen_ = found) offer(found);
    seen_ = at;
    if (at < span_.end) offer(at);
  }

  /// Cuts at `at`, or behind the quotation that it would cut, if a sentence ends there.
  void offer(std::uint32_t at) {
    const Quote* quote = quote_before(at);
    if (quote != nullptr && at < quote->outer.end) {
      at = behind(*quote, at);
      if (at == span_.end) return;
    }
    if (at > begin_ && judge_.is_end({.begin = begin_, .at = at, .closed = quote})) cut(at);
  }

  /// The last quotation outside all others that begins before `at`; null when there is none in this sentence.
  const Quote* quote_before(std::uint32_t at) {
    const auto& quotes = document_.quotes;
    for (; next_quote_ < quotes.size() && quotes[next_quote_].outer.begin < at; ++next_quote_) {
      if (quotes[next_quote_].parent == kNone) last_ = &quotes[next_quote_];
    }
    return last_ != nullptr && last_->outer.end > begin_ ? last_ : nullptr;
  }

  /// Where the next sentence begins when nothing but blanks lies between `at` and the closing mark; else the block's
  /// end.
  std::uint32_t behind(const Quote& quote, std::uint32_t at) const {
    const std::string_view text = document_.text;
    for (std::size_t i = at; i < quote.inner.end;) {
      if (!is_space(next_code_point(text, i))) return span_.end;
    }
    std::size_t next = quote.outer.end;
    for (std::size_t i = next; i < span_.end && is_space(next_code_point(text, i));) next = i;
    return static_cast<std::uint32_t>(next);
  }

  void cut(std::uint32_t end) {
    document_.sentences.push_back({.span = {begin_, end}, .block = index_});
    begin_ = end;
  }

  Document& document_;
  std::uint32_t index_;
  Span span_;
  BreakJudge judge_;
  std::size_t& next_quote_;
  const Quote* last_ = nullptr;
  std::uint32_t begin_;  // of the sentence that is not cut yet
  std::uint32_t seen_;   // behind the last place that was offered
};

void give_tokens(Document& document) {
  std::uint32_t token = 0;
  for (Sentence& s : document.sentences) {
    const auto& tokens = document.tokens;
    while (token < tokens.size() && tokens[token].span.begin < s.span.begin) ++token;
    s.first_token = token;
    while (token < tokens.size() && tokens[token].span.begin < s.span.end) ++token;
    s.end_token = token;
  }
}

class SentencesStage final : public Stage {
 public:
  SentencesStage(const Lexicon& lexicon, std::unique_ptr<icu::BreakIterator> iterator)
      : words_(lexicon), iterator_(std::move(iterator)) {}

  std::unique_ptr<Scratch> make_scratch() const override {
    return std::make_unique<SentencesScratch>(std::unique_ptr<icu::BreakIterator>(iterator_->clone()));
  }

  void run(Document& document, Scratch* scratch) const override {
    auto& own = static_cast<SentencesScratch&>(*scratch);
    std::size_t next_quote = 0;
    for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
      Cutter(document, i, words_, next_quote).run(own.over(document.slice(document.blocks[i].span)));
    }
    give_tokens(document);
  }

 private:
  BreakWords words_;
  std::unique_ptr<icu::BreakIterator> iterator_;
};

}  // namespace

Result<std::unique_ptr<Stage>> make_sentences_stage(const Lexicon& lexicon) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getUS(), status));
  if (U_FAILURE(status) || iterator == nullptr) {
    return std::unexpected(one_error("", std::string("ICU has no sentence rules: ") + u_errorName(status)));
  }
  return std::make_unique<SentencesStage>(lexicon, std::move(iterator));
}

}  // namespace whosaid
