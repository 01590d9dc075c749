#include "evaluation/alignment.h"

#include <algorithm>
#include <tuple>

namespace whosaid {
namespace {

struct Candidate {
  double dice = 0;
  std::size_t shared_source = 0, shared_cue = 0, gold = 0, record = 0;
};

std::vector<Candidate> find_candidates(const StatementList& gold, const StatementList& records, double dice) {
  constexpr double kRounding = 1e-12;
  std::vector<Candidate> out;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    for (std::size_t j = 0; j < records.size(); ++j) {
      const Statement &g = *gold[i], &r = *records[j];
      const std::size_t shared = count_shared(g.content(), r.content());
      if (shared == 0) continue;
      const double d = 2.0 * static_cast<double>(shared) / static_cast<double>(g.content().size() + r.content().size());
      if (d < dice - kRounding) continue;
      out.push_back({d, count_shared(g.source(), r.source()), count_shared(g.cue(), r.cue()), i, j});
    }
  }
  return out;
}

}  // namespace

StatementPairs pair_up(const StatementList& gold, const StatementList& records, double dice) {
  std::vector<Candidate> candidates = find_candidates(gold, records, dice);
  std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
    return std::tie(b.dice, b.shared_source, b.shared_cue, a.gold, a.record) <
           std::tie(a.dice, a.shared_source, a.shared_cue, b.gold, b.record);
  });
  std::vector<bool> has_gold(gold.size()), has_record(records.size());
  StatementPairs pairs;
  for (const Candidate& c : candidates) {
    if (has_gold[c.gold] || has_record[c.record]) continue;
    has_gold[c.gold] = has_record[c.record] = true;
    pairs.emplace_back(c.gold, c.record);
  }
  return pairs;
}

const Statement* find_owner(const TokenSet& quotation, const StatementList& statements) {
  const Statement* best = nullptr;
  std::size_t covered = 0;
  for (const Statement* statement : statements) {
    const std::size_t shared = count_shared(quotation, statement->content());
    if (shared <= covered) continue;
    covered = shared;
    best = statement;
  }
  return 2 * covered >= quotation.size() ? best : nullptr;
}

}  // namespace whosaid
