#pragma once
/// Finds the weights of signs: what rules/confidence.tsv holds.

#include <cstdint>
#include <span>
#include <string>

#include "evaluation/scorer.h"

namespace whosaid {

/// rules/confidence.tsv for these judged records of `articles` articles: a row a value of a sign that enough records
/// have, with how many have it, how many of them are right, and its weight in a logistic regression over all signs with
/// a penalty on the squares of the weights. The same records give the same bytes.
std::string confidence_table(std::span<const JudgedRecord> judged, std::size_t articles);

}  // namespace whosaid
