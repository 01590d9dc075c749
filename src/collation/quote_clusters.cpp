#include "collation/quote_clusters.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace whosaid {
namespace {

constexpr std::size_t kShingle = 3;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {  // the finalizer of SplitMix64 over a running hash
  hash += value + 0x9E3779B97F4A7C15ULL;
  hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9ULL;
  hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBULL;
  return hash ^ (hash >> 31);
}

std::uint64_t hash_of(std::span<const std::uint32_t> numbers) {
  std::uint64_t hash = numbers.size();
  for (const std::uint32_t number : numbers) hash = mixed(hash, number);
  return hash;
}

/// The beginning of a text, as far as it is compared: one paragraph of a megabyte must not cost all others theirs.
std::string_view compared(std::string_view text) {
  std::size_t end = std::min(text.size(), kMostQuoteWords * 16);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

/// The most pairs that follow each other without a gap on either side.
std::size_t longest_run(const WordPairs& pairs) {
  std::size_t longest = 0, run = 0;
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    const bool goes_on =
        p != 0 && pairs[p].first == pairs[p - 1].first + 1 && pairs[p].second == pairs[p - 1].second + 1;
    run = goes_on ? run + 1 : 1;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace

void QuoteClusters::add(const ClusterQuote& quote) {
  WordReader(words_).read(compared(quote.text), read_);
  const std::size_t kept = std::min(read_.numbers.size(), kMostQuoteWords);
  numbers_.insert(numbers_.end(), read_.numbers.begin(), read_.numbers.begin() + static_cast<std::ptrdiff_t>(kept));
  begins_.push_back(static_cast<std::uint32_t>(numbers_.size()));
  quotes_.push_back(quote);
}

bool QuoteClusters::may_be_one_speaker(std::uint32_t a, std::uint32_t b) const {
  const std::uint32_t one = quotes_[a].speaker, other = quotes_[b].speaker;
  return one == other || one == kNone || other == kNone;
}

/// Makes quotations of the same words one: the leader is the first.
void QuoteClusters::join_equal() {
  const auto key = [&](std::uint32_t q) {
    const std::uint64_t hash = hash_of(numbers(q));
    if (word_count(q) >= kFewWords) return hash;
    const bool is_alone = quotes_[q].speaker == kNone || word_count(q) == 0;
    return mixed(hash, is_alone ? (std::uint64_t{1} << 32) + q : quotes_[q].speaker);
  };
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
  keys.reserve(size());
  for (std::uint32_t q = 0; q < size(); ++q) keys.emplace_back(key(q), q);
  std::ranges::sort(keys);
  for (std::size_t i = 1; i < keys.size(); ++i) {
    const std::uint32_t q = keys[i].second, leader = leaders_[keys[i - 1].second];
    if (keys[i].first == keys[i - 1].first && std::ranges::equal(numbers(q), numbers(leader))) leaders_[q] = leader;
  }
}

std::size_t QuoteClusters::slot(std::span<const std::uint32_t> shingle) const {
  return hash_of(shingle) & (heads_.size() - 1);
}

void QuoteClusters::note_shingles(std::uint32_t quote) {
  for (const std::size_t at : slots_) {
    if (counts_[at] == kMostBearers) continue;
    if (heads_[at] != kNone && bearers_[heads_[at]].quote == quote) continue;  // it has the shingle twice
    bearers_.push_back({quote, heads_[at]});
    heads_[at] = static_cast<std::uint32_t>(bearers_.size() - 1);
    ++counts_[at];
  }
}

/// The longest forms that share the most of the rarest shingles; by `slots_`.
std::vector<std::uint32_t> QuoteClusters::candidates() {
  std::vector<std::size_t> rare;
  for (const std::size_t at : slots_) {
    if (counts_[at] != 0) rare.push_back(at);
  }
  const std::size_t kept = std::min(rare.size(), kMostShingles);
  std::ranges::partial_sort(rare, rare.begin() + static_cast<std::ptrdiff_t>(kept), {},
                            [&](std::size_t at) { return std::pair(counts_[at], at); });
  votes_.clear();
  for (std::size_t i = 0; i < kept && (i == 0 || votes_.size() + counts_[rare[i]] <= kMostVotes); ++i) {
    for (std::uint32_t b = heads_[rare[i]]; b != kNone; b = bearers_[b].next) votes_.push_back(bearers_[b].quote);
  }
  std::ranges::sort(votes_);
  std::vector<std::pair<std::size_t, std::uint32_t>> counted;  // votes, most first; then the longer form
  for (std::size_t i = 0, begin = 0; i < votes_.size(); ++i) {
    if (i + 1 != votes_.size() && votes_[i + 1] == votes_[i]) continue;
    counted.emplace_back(i + 1 - begin, votes_[i]);
    begin = i + 1;
  }
  const std::size_t taken = std::min(counted.size(), kMostCandidates);
  std::ranges::partial_sort(
      counted, counted.begin() + static_cast<std::ptrdiff_t>(taken),
      [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  std::vector<std::uint32_t> found;
  for (std::size_t i = 0; i < taken; ++i) found.push_back(counted[i].second);
  return found;
}

/// The share of the quotation's weight that stands in `leader`; 0 when the two are not one.
double QuoteClusters::shared(std::uint32_t quote, std::uint32_t leader) const {
  const std::span<const std::uint32_t> ours = numbers(quote), theirs = numbers(leader);
  const auto passages = PassageFinder(ours, room_for(ours.size()), words_).find(theirs, 1, kLeastShare);
  if (passages.empty()) return 0;
  const Passage& passage = passages.front();
  const WordPairs pairs = align_words(ours, theirs.subspan(passage.begin, passage.end - passage.begin), {}, words_);
  if (pairs.empty()) return 0;
  double whole = 0, common = 0, around = 0;
  for (const std::uint32_t number : ours) whole += words_.weight(number);
  for (const auto& [i, j] : pairs) common += words_.weight(ours[i]);
  for (std::uint32_t j = pairs.front().second; j <= pairs.back().second; ++j) {
    around += words_.weight(theirs[passage.begin + j]);
  }
  const double share = common / std::max(whole, around);
  const bool is_whole = pairs.size() == ours.size() && pairs.back().second - pairs.front().second + 1 == ours.size();
  if (!is_whole && ours.size() < kSureWords && !may_be_one_speaker(quote, leader)) return 0;
  const std::size_t run = std::min(kFewWords, ours.size() / 2 + 1);
  return share >= kLeastShare && longest_run(pairs) >= std::min(run, ours.size()) ? share : 0;
}

void QuoteClusters::join_or_lead(std::uint32_t quote) {
  const std::span<const std::uint32_t> ours = numbers(quote);
  if (ours.size() < kFewWords) return;
  slots_.clear();
  for (std::size_t at = 0; at + kShingle <= ours.size(); ++at) slots_.push_back(slot(ours.subspan(at, kShingle)));
  double best = 0;
  std::uint32_t leader = quote;
  for (const std::uint32_t candidate : candidates()) {
    double share = shared(quote, candidate);
    if (share != 0 && quotes_[candidate].speaker == quotes_[quote].speaker) share += 0.001;  // among equals
    if (share <= best) continue;
    best = share;
    leader = candidate;
  }
  leaders_[quote] = leader;
  if (leader == quote) note_shingles(quote);
}

void QuoteClusters::group() {
  leaders_.resize(size());
  std::iota(leaders_.begin(), leaders_.end(), 0U);
  join_equal();
  const std::size_t slots = std::bit_ceil(std::clamp<std::size_t>(numbers_.size(), 1024, std::size_t{1} << 26));
  heads_.assign(slots, kNone);
  counts_.assign(slots, 0);
  std::vector<std::uint32_t> order;
  for (std::uint32_t q = 0; q < size(); ++q) {
    if (leaders_[q] == q) order.push_back(q);
  }
  std::ranges::stable_sort(order, std::ranges::greater(), [&](std::uint32_t q) { return word_count(q); });
  for (const std::uint32_t q : order) join_or_lead(q);
  for (std::uint32_t q = 0; q < size(); ++q) leaders_[q] = leaders_[leaders_[q]];  // copies of what joined another
  heads_ = {}, counts_ = {}, bearers_ = {};
}

bool QuoteClusters::is_copy(std::uint32_t quote) const {
  return std::ranges::equal(numbers(quote), numbers(leaders_[quote]));
}

std::vector<Change> QuoteClusters::changes(std::uint32_t quote) {
  const std::uint32_t leader = leaders_[quote];
  const std::span<const std::uint32_t> ours = numbers(quote), theirs = numbers(leader);
  const auto passages = PassageFinder(ours, room_for(ours.size()), words_).find(theirs, 1, 0);
  if (passages.empty()) return {};
  WordPairs pairs =
      align_words(ours, theirs.subspan(passages[0].begin, passages[0].end - passages[0].begin), {}, words_);
  for (auto& [i, j] : pairs) j += passages[0].begin;
  WordReader reader(words_);
  reader.read(compared(text(quote)), read_);
  if (read_leader_ != leader) reader.read(compared(text(leader)), longest_);  // members of one form come together
  read_leader_ = leader;
  return find_changes({text(quote), read_}, {text(leader), longest_}, pairs, words_);
}

}  // namespace whosaid
