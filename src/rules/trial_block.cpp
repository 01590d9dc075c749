#include "rules/trial_block.h"

#include <algorithm>

namespace whosaid {

Trial::Trial(const Rule& r) : rule(&r) {
  for (const Pattern& pattern : r.patterns) patterns.push_back({&pattern, pattern.needs()});
}

TrialBlock::TrialBlock(std::span<const Trial> trials, const LetterSets& sets, std::span<const Cue> cues,
                       const std::vector<bool>& counts)
    : trials_(trials), of_row_(cues.size(), 0) {
  for (std::size_t i = 0; i < trials.size(); ++i) {
    const Trial& trial = trials[i];
    const Set bit = Set{1} << i;
    const RuleText& text = trial.rule->text;
    const bool carries = text.action == RuleAction::carry;
    if (carries) carries_ |= bit;
    if (text.headline) headline_ |= bit;
    if (text.line_start) line_start_ |= bit;
    if (carries || !trial.rule->needs_cue) {
      LetterSets::Bits needs = ~LetterSets::Bits();  // of all patterns
      for (const Trial::NeedyPattern& p : trial.patterns) needs &= p.needs.whole;
      without_cue_ |= bit;
      add_needs(needs, bit);
      continue;
    }
    for (std::size_t row = 0; row < cues.size(); ++row) {
      const bool fits = text.needs == 0 || (text.needs & cues[row].frames) != 0;
      if (fits && (text.any_class || counts[row])) of_row_[row] |= bit;
    }
    add_letters(trial, sets, bit);
  }
}

void TrialBlock::add_needs(const LetterSets::Bits& needs, Set trial) {
  for (std::size_t i = 0; i < needs.size(); ++i) {
    if (!needs[i]) continue;
    const LetterSets::Bits set = LetterSets::Bits().set(i);
    const auto known = std::ranges::find(needs_, set, &Need::set);
    (known == needs_.end() ? needs_.emplace_back(set) : *known).trials |= trial;
  }
}

void TrialBlock::add_letters(const Trial& trial, const LetterSets& sets, Set bit) {
  for (const char focus : trial.rule->focus) of_letter_[static_cast<unsigned char>(focus)].focus |= bit;
  for (std::size_t letter = 0; letter < of_letter_.size(); ++letter) {
    const LetterSets::Bits& has = sets.of(static_cast<char>(letter));
    const bool may = std::ranges::any_of(trial.patterns,
                                         [&](const Trial::NeedyPattern& p) { return (p.needs.first & ~has).none(); });
    if (may) of_letter_[letter].after |= bit;
  }
}

}  // namespace whosaid
