#pragma once
/// What is counted of a run. The counts of documents add up to those of their run, those of shards to those of the
/// whole.

#include <array>
#include <bit>
#include <cstdint>

#include "document/document.h"

namespace whosaid {

/// How many quotations met which end.
using VerdictCounts = std::array<std::uint64_t, kVerdictNames.size()>;

/// Only numbers of one kind, so that they add up, and are kept, as one array.
struct RunCounts {
  std::uint64_t documents = 0;  ///< those with errors included
  std::uint64_t failed = 0;
  std::uint64_t warnings = 0;
  std::uint64_t bytes = 0;  ///< of the inputs
  std::uint64_t records = 0;
  std::array<std::uint64_t, 3> types{};  ///< records by AttributionType
  std::uint64_t without_speaker = 0;     ///< records that name nobody
  std::uint64_t checked = 0;             ///< records of which a correction tells
  std::uint64_t mentions = 0;            ///< lines of mentions.jsonl; 0 when neither these nor documents are written
  std::uint64_t quotations = 0;          ///< pairs of quotation marks
  VerdictCounts verdicts{};              ///< quotations by what became of them; add up to `quotations`

  using Numbers = std::array<std::uint64_t, 10 + 3 + kVerdictNames.size() - 1>;
  Numbers numbers() const { return std::bit_cast<Numbers>(*this); }
  static RunCounts of(const Numbers& numbers) { return std::bit_cast<RunCounts>(numbers); }
  RunCounts& operator+=(const RunCounts& other) {
    Numbers sum = numbers();
    const Numbers more = other.numbers();
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += more[i];
    return *this = of(sum);
  }
};

}  // namespace whosaid
