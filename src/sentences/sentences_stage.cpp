#include "sentences/sentences_stage.h"

#include <unicode/brkiter.h>

#include <span>

#include "sentences/break_judge.h"
#include "sentences/break_places.h"
#include "sentences/sentence_breaks.h"

namespace whosaid {
namespace {

struct SentencesScratch final : Scratch {
  explicit SentencesScratch(std::unique_ptr<icu::BreakIterator> iterator) : breaks(std::move(iterator)) {}
  SentenceBreaks breaks;
};

/// Cuts one block into sentences.
class Cutter {
 public:
  Cutter(Document& document, std::uint32_t block, const BreakWords& words, std::size_t& next_quote)
      : document_(document),
        index_(block),
        span_(document.blocks[block].span),
        text_(document.text.substr(0, span_.end)),
        judge_(document.text, document.blocks[block], words),
        next_quote_(next_quote),
        begin_(span_.begin) {}

  void run(SentenceBreaks& breaks) {
    last_word_ = span_.begin + static_cast<std::uint32_t>(find_last_word(document_.slice(span_)));
    const std::string_view words = text_.substr(0, last_word_);
    const std::size_t stop = find_stop(words, span_.begin);
    if (stop < last_word_)
      offer_all(words, static_cast<std::uint32_t>(stop), breaks);  // else one sentence: many blocks
    cut(span_.end);
  }

 private:
  /// Offers the breaks of the general rules from the first possible end to the last word, and between them those that
  /// the rules miss.
  void offer_all(std::string_view words, std::uint32_t stop, SentenceBreaks& breaks) {
    breaks.start(words, span_.begin, stop);
    for (std::uint32_t seen = stop; seen < last_word_;) {
      const std::uint32_t at = breaks.next();
      for (std::uint32_t found; (found = find_missed_place(text_, seen, at)) < at; seen = found) offer(found);
      seen = at;
      offer(at);
    }
  }

  /// Cuts at `at`, or behind the quotation that it would cut, if a sentence ends there.
  void offer(std::uint32_t at) {
    const Quote* quote = quote_before(at);
    if (quote != nullptr && at < quote->outer.end) at = behind(*quote, at);
    if (at >= last_word_) return;
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
    const bool last = skip_blanks(text_, at) >= quote.inner.end;
    return last ? skip_blanks(text_, quote.outer.end) : span_.end;
  }

  void cut(std::uint32_t end) {
    document_.sentences.push_back({.span = {begin_, end}, .block = index_});
    begin_ = end;
  }

  Document& document_;
  std::uint32_t index_;
  Span span_;
  std::string_view text_;  // up to the end of the block
  BreakJudge judge_;
  std::size_t& next_quote_;
  const Quote* last_ = nullptr;
  std::uint32_t begin_;          // of the sentence that is not cut yet
  std::uint32_t last_word_ = 0;  // where the last letter or digit ends: nothing behind it is a sentence
};

/// The first of `tokens` from `token` that does not begin before `place`.
std::uint32_t find_token(std::span<const Token> tokens, std::uint32_t token, std::uint32_t place) {
  constexpr std::uint32_t kStep = 8;
  while (token + kStep < tokens.size() && tokens[token + kStep].span.begin < place) token += kStep;
  while (token < tokens.size() && tokens[token].span.begin < place) ++token;
  return token;
}

void give_tokens(Document& document) {
  std::uint32_t token = 0;
  for (Sentence& s : document.sentences) {
    s.first_token = find_token(document.tokens, token, s.span.begin);
    s.end_token = token = find_token(document.tokens, s.first_token, s.span.end);
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
    SentenceBreaks& breaks = static_cast<SentencesScratch&>(*scratch).breaks;
    std::size_t next_quote = 0;
    for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
      Cutter(document, i, words_, next_quote).run(breaks);
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
