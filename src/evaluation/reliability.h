#pragma once
/// Which rules are right how often, and whether confidence says so.

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>

#include "evaluation/scorer.h"

namespace whosaid {

/// Records of one sort and how many of them are right.
struct Hits {
  std::uint32_t records = 0, right = 0;
};

/// Records whose confidence lies in one tenth.
struct ConfidenceBin {
  Hits hits;
  double confidence = 0;  ///< sum over the records
};

/// The sums over all judged records of an evaluation.
struct Reliability {
  std::map<std::string, Hits> rules;   ///< by id
  std::array<ConfidenceBin, 10> bins;  ///< from 0, 0.1, ... on; 1 is in the last
  Hits all;
  Hits confident;  ///< with a confidence of kConfident or more

  void add(const JudgedRecord& judged);
};

/// From here on a record should be right nine times in ten.
inline constexpr double kConfident = 0.9;

/// rules/confidence.tsv: `rule records right`, a row a rule that made a record, with comments that say from what:
/// how many articles, and the least Dice of a right content.
std::string confidence_table(const Reliability& reliability, std::size_t articles, double dice);

}  // namespace whosaid
