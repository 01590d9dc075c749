#pragma once
/// Sets of letters, numbered: which of them a text meets is asked of all at once.

#include <vector>

#include "rules/byte_set.h"

namespace whosaid {

/// The sets that the expressions of a rule table require, each with a bit of its own as long as there are bits.
class LetterSets {
 public:
  using Bits = std::bitset<128>;

  /// The bit of `set`, new or known; none, which asks for nothing, for a set of all letters and when no bit is left.
  Bits add(const ByteSet& set) {
    if (set.all()) return {};
    std::size_t at = 0;
    while (at < sets_.size() && sets_[at] != set) ++at;
    if (at == Bits().size()) return {};
    const Bits bit = Bits().set(at);
    if (at == sets_.size()) {
      sets_.push_back(set);
      for (std::size_t letter = 0; letter < 256; ++letter) of_letter_[letter][at] = set[letter];
    }
    return bit;
  }

  /// Those that hold `letter`.
  const Bits& of(char letter) const { return of_letter_[static_cast<unsigned char>(letter)]; }
  /// Those that hold any of `letters`.
  Bits met_by(std::string_view letters) const {
    Bits met;
    for (const char letter : letters) met |= of(letter);
    return met;
  }

 private:
  std::vector<ByteSet> sets_;
  std::array<Bits, 256> of_letter_{};
};

}  // namespace whosaid
