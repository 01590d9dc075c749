#pragma once
/// Which record answers which attribution of the gold.

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "evaluation/statement.h"

namespace whosaid {

/// Index into the gold, index into the records.
using StatementPairs = std::vector<std::pair<std::size_t, std::size_t>>;
using StatementList = std::vector<const Statement*>;

/// One-to-one pairs whose contents have at least this Dice (twice the shared tokens through the sum of both): greedily
/// the best first; among equals those that share more of the source, then of the cue, then the earlier ones.
StatementPairs pair_up(const StatementList& gold, const StatementList& records, double dice);

/// The statement whose content covers most of a quotation's tokens, if that is at least half; the first of equals; null
/// when there is none.
const Statement* find_owner(const TokenSet& quotation, const StatementList& statements);

}  // namespace whosaid
