#include "collation/word_alignment.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::size_t kMostCells = 32'000'000;
constexpr int kGap = -1, kOther = -1;  // a word too many on one side; one word for another
enum Step : std::uint8_t { both, quotation_only, text_only };

/// The table of steps, walked back from the best end.
class Table {
 public:
  Table(std::span<const std::uint32_t> quotation, std::span<const std::uint32_t> text)
      : quotation_(quotation), text_(text), steps_((quotation.size() + 1) * (text.size() + 1)) {}

  void fill(std::span<const std::uint32_t> elided, const NormalWords& words) {
    std::vector<int> above(text_.size() + 1, 0), row(text_.size() + 1);
    for (std::size_t i = 1; i <= quotation_.size(); ++i) {
      const bool elision_behind = std::ranges::binary_search(elided, i);
      const int equal = words.is_function_word(quotation_[i - 1]) ? 2 : 3;
      row[0] = above[0] + kGap;
      step(i, 0) = quotation_only;
      for (std::size_t j = 1; j <= text_.size(); ++j) {
        const int diagonal = above[j - 1] + (quotation_[i - 1] == text_[j - 1] ? equal : kOther);
        const int up = above[j] + kGap, left = row[j - 1] + (elision_behind ? 0 : kGap);
        row[j] = std::max({diagonal, up, left});
        step(i, j) = row[j] == diagonal ? both : row[j] == up ? quotation_only : text_only;
      }
      std::swap(above, row);
    }
    end_ = static_cast<std::size_t>(std::ranges::max_element(above) - above.begin());
  }

  WordPairs pairs() {
    WordPairs found;
    for (std::size_t i = quotation_.size(), j = end_; i != 0;) {
      const std::uint8_t taken = step(i, j);
      if (taken == both && quotation_[i - 1] == text_[j - 1]) {
        found.emplace_back(static_cast<std::uint32_t>(i - 1), static_cast<std::uint32_t>(j - 1));
      }
      i -= taken == text_only ? 0 : 1;
      j -= taken == quotation_only ? 0 : 1;
    }
    std::ranges::reverse(found);
    return found;
  }

 private:
  std::uint8_t& step(std::size_t i, std::size_t j) { return steps_[i * (text_.size() + 1) + j]; }

  std::span<const std::uint32_t> quotation_, text_;
  std::vector<std::uint8_t> steps_;
  std::size_t end_ = 0;
};

}  // namespace

WordPairs align_words(std::span<const std::uint32_t> quotation, std::span<const std::uint32_t> text,
                      std::span<const std::uint32_t> elided, const NormalWords& words) {
  if (quotation.size() * text.size() > kMostCells) return {};
  Table table(quotation, text);
  table.fill(elided, words);
  return table.pairs();
}

PassageFinder::PassageFinder(std::span<const std::uint32_t> quotation, std::size_t room, const NormalWords& words)
    : window_(quotation.size() + room) {
  std::vector<std::uint32_t> sorted(quotation.begin(), quotation.end());
  std::ranges::sort(sorted);
  for (const std::uint32_t number : sorted) {
    if (needed_.empty() || needed_.back().number != number) needed_.push_back({number, 0, words.weight(number)});
    ++needed_.back().count;
    total_ += needed_.back().weight;
  }
}

PassageFinder::Needed* PassageFinder::find_needed(std::uint32_t number) {
  const auto found = std::ranges::lower_bound(needed_, number, {}, &Needed::number);
  return found != needed_.end() && found->number == number ? &*found : nullptr;
}

/// The window of the greatest share, the first of equals; it begins and ends with a hit.
Passage PassageFinder::best_in(std::span<const Hit> hits, std::size_t size) {
  for (Needed& needed : needed_) needed.seen = 0;
  std::size_t held = 0, most = 0, first = 0;
  Passage best;
  for (std::size_t last = 0; last < hits.size(); ++last) {
    Needed& entering = needed_[hits[last].needed];
    held += entering.seen++ < entering.count ? entering.weight : 0;
    for (; hits[last].at - hits[first].at >= window_; ++first) {
      Needed& leaving = needed_[hits[first].needed];
      held -= --leaving.seen < leaving.count ? leaving.weight : 0;
    }
    if (held <= most) continue;
    most = held;
    best = {hits[first].at, hits[last].at + 1, static_cast<double>(most) / static_cast<double>(total_)};
  }
  const auto slack = static_cast<std::uint32_t>(window_ - std::min<std::size_t>(window_, best.end - best.begin));
  best.begin -= std::min(best.begin, slack);
  best.end = static_cast<std::uint32_t>(std::min<std::size_t>(size, best.end + slack));
  return best;
}

bool PassageFinder::may_find(const std::vector<bool>& present, double least) const {
  std::size_t held = 0;
  for (const Needed& needed : needed_) {
    const bool is_present = needed.number < present.size() && present[needed.number];
    held += is_present ? needed.weight * needed.count : 0;
  }
  return static_cast<double>(held) >= least * static_cast<double>(total_);
}

std::vector<Passage> PassageFinder::find(std::span<const std::uint32_t> text, std::size_t most, double least) {
  std::vector<Hit> hits;
  std::size_t present = 0;
  for (Needed& needed : needed_) needed.seen = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    Needed* const needed = find_needed(text[at]);
    if (needed == nullptr) continue;
    present += needed->seen++ < needed->count ? needed->weight : 0;
    hits.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(needed - needed_.data())});
  }
  std::vector<Passage> found;
  if (static_cast<double>(present) < least * static_cast<double>(total_)) return found;
  while (found.size() < most && !hits.empty()) {
    const Passage best = best_in(hits, text.size());
    if (best.share < least) break;
    found.push_back(best);
    std::erase_if(hits, [&](const Hit& hit) { return hit.at >= best.begin && hit.at < best.end; });
  }
  return found;
}

}  // namespace whosaid
