#pragma once
/// The given names of the gazetteers, whatever their case and accents.

#include <optional>
#include <string_view>

#include "base/short_word.h"
#include "document/lexicon.h"

namespace whosaid {

/// Read-only, shared by threads.
class GivenNames {
 public:
  /// Linear in the given names of `lexicon`, of which it keeps nothing.
  explicit GivenNames(const Lexicon& lexicon);

  /// The gender of whom `word` names, unknown when both bear it; nothing when it is no given name. A double name is
  /// found as itself or by its first part: "Jean-Claude" by "Jean".
  std::optional<Gender> find(std::string_view word) const;

 private:
  ShortWordMap<Gender> genders_;  ///< by folded_key
};

}  // namespace whosaid
