#pragma once
/// The weights of a confidence model by the numbers that attributions carry, so that no record looks up texts.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/confidence.h"
#include "document/document.h"

namespace whosaid {

/// What each sign adds to the log odds. Says of every record what ConfidenceModel says of its signs.
class SignWeights {
 public:
  /// Copies what it needs; looks up each rule of `rules` and each cue of `lexicon` once.
  SignWeights(const ConfidenceModel& model, std::span<const std::string> rules, const Lexicon& lexicon);

  /// The confidence of a record that says `text`, as ConfidenceModel::confidence().
  double confidence(const Attribution& attribution, SourceKind source, std::string_view text,
                    const Measures& measures) const;

 private:
  static constexpr std::size_t kTypes = 3, kLengths = 33;  ///< texts have less than 2^32 words

  std::vector<std::array<double, kTypes>> made_;  ///< base, rule and made of each rule; the last: of none
  std::vector<double> cue_;                       ///< the last: of none
  std::array<std::array<double, kSourceKindNames.size()>, kTypes> source_;
  StringMap<double> opens_;
  std::array<std::array<double, kLengths>, kTypes> length_;
  std::array<double, kBeforeNames.size()> before_;
  std::array<double, kBehindNames.size()> behind_;
  std::array<double, kOrders> order_;
  std::array<double, kFarthest + 1> reach_, apart_;
};

}  // namespace whosaid
