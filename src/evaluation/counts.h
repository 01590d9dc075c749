#pragma once
/// What is counted of an article. Counts of articles add up; all scores come from sums.

#include <array>
#include <bit>
#include <cstdint>

#include "evaluation/statement.h"

namespace whosaid {

/// A number of things, and how many of each type.
struct TypeCounts {
  std::uint32_t all = 0;
  std::array<std::uint32_t, 3> of_type{};
  void add(AttributionType type) {
    ++all;
    ++of_type[static_cast<std::size_t>(type)];
  }
};

/// How many there are in the gold and in the records, and how many are in both.
struct Tally {
  std::uint32_t both = 0, records = 0, gold = 0;
};

/// Pairs by the type of their gold and by that of their record.
struct PairCounts {
  TypeCounts by_gold, by_record;
};

/// Only numbers of one kind, so that they add up as one array.
struct Counts {
  std::uint32_t articles = 0;
  std::uint32_t quotations = 0;  ///< spans between marks, whether anybody said them or not
  TypeCounts quotations_gold;    ///< that belong to an attribution of the gold, by its type
  std::uint32_t quotations_record = 0;
  TypeCounts quotations_found;      ///< that belong to one of each
  TypeCounts sourced;               ///< quotations whose gold has a source
  std::uint32_t sourced_found = 0;  ///< of these: that belong to a record
  TypeCounts source_overlap, source_exact;
  std::uint32_t source_name = 0;
  std::uint32_t end_to_end = 0;  ///< found, with overlapping sources or none on both sides
  TypeCounts gold, records;      ///< attributions that count
  PairCounts strict, partial, partial_source;
  std::array<Tally, 3> tokens, spans, begins;  ///< by StatementPart

  Counts& operator+=(const Counts& other);
};

inline Counts& Counts::operator+=(const Counts& other) {
  using Numbers = std::array<std::uint32_t, sizeof(Counts) / sizeof(std::uint32_t)>;
  auto sum = std::bit_cast<Numbers>(*this);
  const auto more = std::bit_cast<Numbers>(other);
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += more[i];
  return *this = std::bit_cast<Counts>(sum);
}

}  // namespace whosaid
