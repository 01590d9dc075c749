#pragma once
/// What an RE2 pattern over single bytes is made of.

#include <optional>
#include <string_view>
#include <vector>

#include "rules/byte_set.h"
#include "rules/coded_pattern.h"

namespace whosaid {

/// A part of a pattern with its own parts.
struct PatternTree {
  enum class Kind : std::uint8_t {
    sequence,      ///< its parts one after the other; without parts it matches nothing at all, which is a match
    alternatives,  ///< the first of its parts that leads to a match
    repetition,    ///< its only part again and again
    group,         ///< its only part, captured
    one_of,        ///< one byte of `bytes`
    begin,         ///< the begin of the text
    end,           ///< the end of the text
  };
  static constexpr std::uint32_t kNoLimit = ~std::uint32_t{0};

  Kind kind = Kind::sequence;
  std::vector<PatternTree> parts = {};
  ByteSet bytes = {};                 ///< of one_of
  std::uint32_t least = 1, most = 1;  ///< of a repetition
  bool greedy = true;                 ///< of a repetition: rather more than fewer
  std::uint32_t number = 0;           ///< of a group: from 0, by opening brackets
};

/// Reads an RE2 pattern (Latin-1; a dot is any byte, ^ and $ are the ends of the text) of literals, classes, groups,
/// alternatives and repetitions. None for anything else, also for what RE2 refuses.
std::optional<PatternTree> read_pattern_tree(std::string_view pattern);
/// The same for one with the sets of `sets`.
std::optional<PatternTree> read_pattern_tree(std::u32string_view pattern, const PatternSets& sets);

}  // namespace whosaid
