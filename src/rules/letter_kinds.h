#pragma once
/// The kinds of letters that a pattern tells apart.

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "rules/pattern_tree.h"

namespace whosaid {

/// Two letters are of one kind when each set of the pattern has both or none of them. There are few kinds, so a set is
/// a word with a bit for each.
class LetterKinds {
 public:
  using Set = std::uint64_t;
  /// The end of the text, which is no letter and in no set of the pattern.
  static constexpr std::uint8_t kEnd = 0;
  static constexpr Set kAll = ~Set();

  /// None for a pattern that tells more than 63 kinds apart.
  static std::optional<LetterKinds> of(const PatternTree& tree);

  /// The kind of each byte; that of 0 is kEnd.
  const std::array<std::uint8_t, 256>& kinds() const { return kinds_; }
  /// The kinds in `bytes`, which must stand in the pattern.
  Set set(const ByteSet& bytes) const;

  static bool holds(Set set, std::uint8_t kind) { return (set >> kind & 1) != 0; }

 private:
  void collect(const PatternTree& tree);
  bool number();

  std::vector<ByteSet> sets_;  ///< of the pattern, each once
  std::vector<Set> numbers_;   ///< the same by kinds
  std::array<std::uint8_t, 256> kinds_{};
};

}  // namespace whosaid
