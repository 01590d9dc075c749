#pragma once
/// What stands before the cues of a sentence, asked once however many rules ask.

#include "rules/expression.h"

namespace whosaid {

/// Answers of expressions about the letters up to a cue and with it. Most rules begin alike (an edge, a source, a cue),
/// so most answers are there already. A worker's own.
class BeforeCue {
 public:
  /// The letters changed: every answer is out of date. Constant time.
  void forget() { ++now_; }
  /// The parts that `expression` finds in the letters up to piece `cue`, which ends the match; null when it finds none.
  /// `ordinal` counts the cues of the sentence. Valid until the next call.
  const std::vector<Capture>* find(const Expression& expression, std::string_view letters, std::size_t cue,
                                   std::size_t ordinal);

 private:
  struct Answer {
    std::uint64_t when = 0;
    bool found = false;
    std::vector<Capture> captures;
  };
  std::vector<std::vector<Answer>> answers_;  // by cue, then by expression
  std::uint64_t now_ = 1;
};

}  // namespace whosaid
