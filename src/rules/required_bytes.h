#pragma once
/// A cheap test before a pattern is tried: most patterns name something that most sketches do not hold.

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "rules/pattern_tree.h"

namespace whosaid {

/// What every match of a pattern holds: a byte of each of these sets, in this order, each at a place of its own; and,
/// when the pattern begins with ^, what the text begins with.
class RequiredBytes {
 public:
  /// Requires nothing.
  RequiredBytes() = default;

  /// Reads an RE2 pattern (Latin-1) of literals, classes, groups, alternatives and repetitions. A pattern with anything
  /// else requires nothing.
  explicit RequiredBytes(std::string_view pattern);
  /// The same of a pattern that is read already.
  explicit RequiredBytes(const PatternTree& tree);

  /// False only when no match of the pattern can lie in `text`. Linear.
  bool may_match(std::string_view text) const {
    if (text.empty() ? !may_be_empty_ : !first_[static_cast<unsigned char>(text[0])]) return false;
    std::size_t found = 0;
    for (std::size_t at = 0; at < text.size() && found < sets_.size(); ++at) {
      found += sets_[found][static_cast<unsigned char>(text[at])];
    }
    return found == sets_.size();
  }

  const std::vector<ByteSet>& sets() const { return sets_; }
  /// What a text that is not empty begins with, and whether it may be empty.
  const ByteSet& first() const { return first_; }
  bool may_be_empty() const { return may_be_empty_; }

 private:
  std::vector<ByteSet> sets_;
  ByteSet first_ = ByteSet().set();  ///< what the text begins with
  bool may_be_empty_ = true;         ///< the text may be empty
};

}  // namespace whosaid
