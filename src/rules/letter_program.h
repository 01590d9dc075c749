#pragma once
/// Matches a pattern against the letters of one sentence: short texts, many patterns, most of which soon fail.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rules/letter_kinds.h"

namespace whosaid {

/// A pattern as steps that are walked with one letter of lookahead; of what is left, each place is walked once. Finds
/// what RE2 finds: the match that begins first, by the alternatives that stand first. Safe from many threads.
class LetterProgram {
 public:
  static constexpr std::uint32_t kNowhere = ~std::uint32_t{0};
  /// Half-open place of a group in the text; kNowhere when it took no part.
  struct Group {
    std::uint32_t begin = kNowhere, end = kNowhere;
  };

  /// None for a pattern that takes too many steps or kinds of letters, or repeats what may be empty. Letter 0 must not
  /// be in any text.
  static std::optional<LetterProgram> make(const PatternTree& tree);

  /// Does the pattern match anywhere in `text`? If so, fills `groups`: as many as the pattern has, or none when nobody
  /// wants them. Time and memory are linear in the text.
  bool find(std::string_view text, std::span<Group> groups) const;

 private:
  friend class LetterProgramBuilder;
  class Walk;

  /// A meeting is a fork to which several ways lead; only there can a walk come twice to the same place. A rest takes
  /// all letters that it can, since whatever it leaves would match, too.
  enum class Kind : std::uint8_t { one_of, fork, meeting, rest, group_begin, group_end, text_begin, text_end, match };
  struct Step {
    Kind kind = Kind::match;
    bool next_takes = false;             ///< a fork takes the letter on its way to `next`
    bool other_takes = false;            ///< and to `other`
    std::uint16_t next = 0;              ///< rather than `other`
    std::uint16_t other = 0;             ///< of a fork
    std::uint16_t number = 0;            ///< of a meeting or a group
    LetterKinds::Set letters = 0;        ///< what it takes; what a fork may meet at `next`
    LetterKinds::Set other_letters = 0;  ///< what a fork may meet at `other`
  };

  std::vector<Step> steps_;
  std::array<std::uint8_t, 256> kinds_{};  ///< by letter, as LetterKinds::kinds
  LetterKinds::Set first_ = 0;             ///< what a match may begin with
  std::uint16_t start_ = 0, meetings_ = 0;
  bool anchored_ = false;  ///< matches begin where the text does
};

}  // namespace whosaid
