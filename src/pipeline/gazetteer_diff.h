#pragma once
/// What do other gazetteers change in the mentions and records of a corpus?

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "articles/corpus.h"
#include "pipeline/pipeline.h"

namespace whosaid {

/// Something that one pipeline finds in a text and the other does not, or finds to be another.
struct Difference {
  enum class What : std::uint8_t { mention, record };
  enum class Change : std::uint8_t { appeared, vanished, changed };
  static constexpr std::array<std::string_view, 2> kWhatNames = {"mention", "record"};
  static constexpr std::array<std::string_view, 3> kChangeNames = {"appeared", "vanished", "changed"};

  What what = What::mention;
  Change change = Change::appeared;
  std::string document;       ///< id of the input
  std::uint32_t offset = 0;   ///< in code points: of the mention, or of the content
  std::string text;           ///< the mention, or the content
  std::string before, after;  ///< what a mention names, who speaks; empty: nobody, or it was not there
  std::string around;         ///< the text with a few words on both sides
};

/// Sums over a run.
struct DiffTotals {
  std::size_t documents = 0;                           ///< that were read
  std::size_t changed_documents = 0;                   ///< with at least one difference
  std::array<std::array<std::size_t, 3>, 2> counts{};  ///< by Difference::What and Difference::Change
  std::vector<std::string> problems;                   ///< one line for each input that could not be read, at most 100
};

/// Takes one difference; false ends the run.
using DeliverDifference = std::function<bool(const Difference&)>;

/// Runs both pipelines over each input, one after the other, and hands over every difference: mentions before records,
/// each by its place. Mentions are compared by their words, records by content and cue. Memory is that of the largest
/// document.
DiffTotals diff_gazetteers(const Pipeline& before, const Pipeline& after, const Corpus& corpus,
                           const DeliverDifference& deliver);

}  // namespace whosaid
