/// Attributor: a heading that quotes what the text below it quotes.

#include <algorithm>

#include "document/same_words.h"
#include "rules/attributor.h"

namespace whosaid {
namespace {

constexpr std::size_t kFewestWords = 2;
constexpr std::size_t kMostQuotes = 400;  // below the heading that are looked at

}  // namespace

/// Does a quotation of the contents come again, as a part of a quotation in a later block?
bool Attributor::is_echoed(const Document& d) {
  for (const PieceRange r : contents_) {
    const Span content = now_->sketch.origin(r.first, r.last);
    auto quote = std::lower_bound(d.quotes.begin(), d.quotes.end(), content.begin,
                                  [](const Quote& q, std::uint32_t at) { return q.outer.begin < at; });
    for (; quote != d.quotes.end() && quote->outer.end <= content.end; ++quote) {
      words_.clear();
      append_words(d, quote->inner, words_);
      if (words_.size() < kFewestWords) continue;
      std::size_t left = kMostQuotes;
      for (auto other = quote + 1; other != d.quotes.end() && left > 0; ++other, --left) {
        if (other->parent != kNone || other->block == quote->block) continue;
        said_.clear();
        append_words(d, other->inner, said_);
        if (has_words_in_a_row(said_, words_)) return true;
      }
    }
  }
  return false;
}

}  // namespace whosaid
