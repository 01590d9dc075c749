#include "quotes/quotes_stage.h"

#include <array>

#include "quotes/marks.h"
#include "quotes/pairing.h"

namespace whosaid {
namespace {

class QuotesScratch final : public Scratch {
 public:
  std::vector<Mark> marks;
  std::vector<Pair> pairs;
};

/// Appends the kept pairs, each with the innermost quotation around it as its parent.
void append(const std::vector<Pair>& pairs, std::uint32_t block, std::pmr::vector<Quote>& quotes) {
  std::array<std::uint32_t, kDeepest> around{};
  std::size_t depth = 0;
  for (const Pair& pair : pairs) {
    if (!pair.kept) continue;
    while (depth > 0 && quotes[around[depth - 1]].outer.end <= pair.outer.begin) --depth;
    const std::uint32_t parent = depth == 0 ? kNone : around[depth - 1];
    around[depth++] = static_cast<std::uint32_t>(quotes.size());
    quotes.push_back({.outer = pair.outer,
                      .inner = pair.inner,
                      .block = block,
                      .parent = parent,
                      .style = pair.style,
                      .unclosed = pair.unclosed});
  }
}

/// The quotation, outside all others, that is still open at the end of the block; null when there is none.
/// `first` is the index of the block's first quotation.
const Quote* left_open(const Document& document, const Block& block, std::size_t first) {
  for (std::size_t i = document.quotes.size(); i-- > first;) {
    const Quote& q = document.quotes[i];
    if (q.parent == kNone) return q.unclosed && q.outer.end == block.span.end ? &q : nullptr;
  }
  return nullptr;
}

class QuotesStage final : public Stage {
 public:
  explicit QuotesStage(const QuoteSettings& settings) {
    for (const MarkStyle s : settings.styles) styles_ = static_cast<StyleSet>(styles_ | style_bit(s));
  }

  std::unique_ptr<Scratch> make_scratch() const override { return std::make_unique<QuotesScratch>(); }

  void run(Document& document, Scratch* scratch) const override {
    auto& [marks, pairs] = static_cast<QuotesScratch&>(*scratch);
    const Quote* open = nullptr;
    for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
      const Block& block = document.blocks[i];
      const MarkFamily open_family = open == nullptr ? MarkFamily::doubles : family_of(open->style);
      const bool may_continue = open != nullptr && block.role == BlockRole::paragraph;
      const std::size_t first = document.quotes.size();
      marks.clear();
      find_marks(document.text, block.span, styles_, marks);
      open = nullptr;
      if (marks.empty()) continue;
      pair_marks(document.text, block.span, marks, pairs);
      append(pairs, i, document.quotes);
      if (first == document.quotes.size()) continue;
      Quote& begin = document.quotes[first];
      begin.continues = may_continue && begin.outer.begin == block.span.begin && family_of(begin.style) == open_family;
      open = left_open(document, block, first);
    }
  }

 private:
  StyleSet styles_ = 0;
};

}  // namespace

std::unique_ptr<Stage> make_quotes_stage(const QuoteSettings& settings) {
  return std::make_unique<QuotesStage>(settings);
}

}  // namespace whosaid
