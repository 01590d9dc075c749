#pragma once
/// Which rules are right how often, and whether confidence says so.

#include <array>
#include <cstdint>
#include <map>
#include <string>

#include "evaluation/scorer.h"

namespace whosaid {

/// Records of one sort and how many of them are right and close, as in JudgedRecord.
struct Hits {
  std::uint32_t records = 0, right = 0, close = 0;
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

}  // namespace whosaid
