#pragma once
/// A cheap test before RE2 is asked: most patterns name something that most sketches do not hold.

#include <bitset>
#include <cstddef>
#include <string_view>
#include <vector>

namespace whosaid {

/// What every match of a pattern holds: a byte of each of these sets, in this order, each at a place of its own.
class RequiredBytes {
 public:
  using Set = std::bitset<256>;

  /// Requires nothing.
  RequiredBytes() = default;

  /// Reads an RE2 pattern (Latin-1) of literals, classes, groups, alternatives and repetitions. A pattern with anything
  /// else requires nothing.
  explicit RequiredBytes(std::string_view pattern);

  /// False only when no match of the pattern can lie in `text` from `from` on. Linear.
  bool may_match(std::string_view text, std::size_t from) const {
    std::size_t found = 0;
    for (std::size_t at = from; at < text.size() && found < sets_.size(); ++at) {
      found += sets_[found][static_cast<unsigned char>(text[at])];
    }
    return found == sets_.size();
  }

  const std::vector<Set>& sets() const { return sets_; }

 private:
  std::vector<Set> sets_;
};

}  // namespace whosaid
