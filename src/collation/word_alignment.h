#pragma once
/// Which words of a quotation stand where in a text, in order.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "collation/quote_words.h"

namespace whosaid {

/// Index of a word of the quotation, index of the same word of the text; both ascending.
using WordPairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Quotations of more words are not compared.
inline constexpr std::size_t kMostQuoteWords = 2000;

/// The best pairs: equal words count for, words left out, added or replaced against. Words of the text before and
/// behind the quotation cost nothing, nor do those where the quotation says that it left some out: before the words of
/// `elided`, ascending. Takes time and memory in the product of the sizes; the text is a window, as find_passages()
/// gives. No pairs when a product is above 32 million.
WordPairs align_words(std::span<const std::uint32_t> quotation, std::span<const std::uint32_t> text,
                      std::span<const std::uint32_t> elided, const NormalWords& words);

/// Words of a text, half-open, and how much of a quotation's weight stands among them, from 0 to 1.
struct Passage {
  std::uint32_t begin = 0, end = 0;
  double share = 0;
};

/// Finds where in texts a quotation may stand.
class PassageFinder {
 public:
  /// Passages will have `room` words more than the quotation has. Copies `quotation`.
  PassageFinder(std::span<const std::uint32_t> quotation, std::size_t room, const NormalWords& words);
  /// Could find() find anything in a text that has these words (by number)? Much cheaper, and never wrongly no.
  bool may_find(const std::vector<bool>& present, double least) const;
  /// Up to `most` passages of `text` that share the most with the quotation, best first, all of a share of `least` or
  /// more; they do not overlap. Linear.
  std::vector<Passage> find(std::span<const std::uint32_t> text, std::size_t most, double least);

 private:
  struct Needed {
    std::uint32_t number, count;  ///< how often the quotation has it
    unsigned weight;
    std::uint32_t seen = 0;  ///< in the window
  };
  struct Hit {
    std::uint32_t at;
    std::uint32_t needed;  ///< index
  };
  Needed* find_needed(std::uint32_t number);
  Passage best_in(std::span<const Hit> hits, std::size_t size);

  std::vector<Needed> needed_;  ///< by number
  std::size_t window_ = 0, total_ = 0;
};

}  // namespace whosaid
