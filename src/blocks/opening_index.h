#pragma once
/// Tells from the first bytes of a line which patterns may match it.

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "blocks/line_opening.h"

namespace whosaid {

/// Openings of rules, each with a bit of its own as long as there are bits. Filled once, then shared by threads.
class OpeningIndex {
 public:
  static constexpr std::size_t kMostOpenings = 512;

  /// Is there room for so many openings more?
  bool has_room(std::size_t openings) const { return rules_.size() + openings <= kMostOpenings; }
  /// Adds one of the openings of a rule.
  void add(std::uint8_t rule, const LineOpening& opening);
  /// Calls `visit(rule)` for each opening that `line` has, in the order in which they were added.
  template <class Visit>
  void visit(std::string_view line, Visit visit) const {
    const Bits fitting = find(line);
    for (std::size_t word = 0; word < fitting.size(); ++word) {
      for (std::uint64_t bits = fitting[word]; bits != 0; bits &= bits - 1) {
        visit(rules_[word * 64 + static_cast<std::size_t>(std::countr_zero(bits))]);
      }
    }
  }

 private:
  using Bits = std::array<std::uint64_t, kMostOpenings / 64>;

  Bits find(std::string_view line) const;

  std::vector<std::uint8_t> rules_;  ///< whose each opening is
  Bits all_ = {};
  std::array<Bits, LineOpening::kPlaces> anyhow_ = {};  ///< by place: those that take every byte there
  std::vector<std::array<Bits, 256>> by_place_ = std::vector<std::array<Bits, 256>>(LineOpening::kPlaces);
};

}  // namespace whosaid
