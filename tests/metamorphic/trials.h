#pragma once
/// Many articles, each changed in one way, and what came out otherwise than it should.

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "metamorphic/relations.h"

namespace whosaid {

/// What came out of the trials of one relation.
struct RelationOutcome {
  const Relation* relation = nullptr;
  std::size_t cases = 0, records = 0;  ///< articles that could be changed so, and the records that they should have
  std::size_t otherwise = 0;           ///< how many of these are not there, and how many are there besides
  std::size_t other_speakers = 0;      ///< how many are there with other speakers
  std::set<std::string> examples;      ///< of such, at most kMostExamples
  static constexpr std::size_t kMostExamples = 20;

  /// Are there no more of these than the relation allows?
  bool holds() const;
  /// One line of figures.
  std::string text() const;
};

/// Tries `cases` changes, the relations in turn, of `articles` from which paragraphs and words were taken at random;
/// the same for the same seed.
std::vector<RelationOutcome> try_relations(const Pipeline& pipeline, const std::vector<std::string>& articles,
                                           std::size_t cases, std::uint32_t seed);

}  // namespace whosaid
