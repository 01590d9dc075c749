#pragma once
/// Rules as they are tried on sentences: up to 64 at a time, of which a few questions leave those that may match.

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "rules/rule.h"

namespace whosaid {

/// A rule that is tried, with what its patterns need.
struct Trial {
  struct NeedyPattern {
    const Pattern* pattern = nullptr;
    LetterNeeds needs;
  };
  explicit Trial(const Rule& r);
  /// False only when none of its patterns matches a sentence that has `text`.
  bool may_match(const LetterNeeds& text) const {
    return std::ranges::any_of(patterns, [&](const NeedyPattern& p) { return p.needs.are_met_by(text); });
  }
  const Rule* rule;
  std::vector<NeedyPattern> patterns;
};

/// Up to 64 rules that follow each other in priority. A set of them is a word with a bit for each, the first the
/// lowest.
class TrialBlock {
 public:
  using Set = std::uint64_t;
  static constexpr std::size_t kMost = 64;

  /// `counts` says which rows of `cues` count in ordinary rules. Refers to `trials`.
  TrialBlock(std::span<const Trial> trials, const LetterSets& sets, std::span<const Cue> cues,
             const std::vector<bool>& counts);

  const Trial& trial(std::size_t number) const { return trials_[number]; }

  /// Those that are not tried on one cue after the other, and of these the carry rules.
  Set without_cue() const { return without_cue_; }
  Set carries() const { return carries_; }
  /// Those that are tried here: in a headline or not, where a block begins or not.
  Set fitting(bool headline, bool line_start) const {
    return ~((headline ? Set() : headline_) | (line_start ? Set() : line_start_));
  }

  /// Rules that are tried without a cue and may match a sentence whose letters meet `met`.
  Set without_cue(const LetterSets::Bits& met) const {
    Set may = without_cue_;
    for (const Need& need : needs_) may &= (need.set & met).any() ? ~Set() : ~need.trials;
    return may;
  }
  /// Rules that may match at a cue of the row `row` with the focus letter `focus` and with `after` right behind it; 0
  /// is the end of the sentence.
  Set with_cue(std::uint32_t row, char focus, char after) const {
    return of_row_[row] & of_letter_[static_cast<unsigned char>(focus)].focus &
           of_letter_[static_cast<unsigned char>(after)].after;
  }

 private:
  struct Need {
    LetterSets::Bits set;  ///< one
    Set trials = 0;        ///< of those without a cue
  };
  struct OfLetter {
    Set focus = 0, after = 0;
  };
  void add_needs(const LetterSets::Bits& needs, Set trial);
  void add_letters(const Trial& trial, const LetterSets& sets, Set bit);

  std::span<const Trial> trials_;
  Set carries_ = 0, without_cue_ = 0, headline_ = 0, line_start_ = 0;
  std::vector<Need> needs_;
  std::vector<Set> of_row_;
  std::array<OfLetter, 256> of_letter_{};
};

}  // namespace whosaid
