#pragma once
/// Which party somebody belongs to, as the gazetteers have it.

#include <string>
#include <string_view>

#include "document/lexicon.h"

namespace whosaid {

/// The names of the parties in which `person` (an id) holds an office on `day` (ISO 8601, as far as it is known),
/// joined by "; "; without a day, or with no date in the list, all of them. Empty: no list knows one.
std::string parties_of(const Lexicon& lexicon, std::string_view person, std::string_view day);

}  // namespace whosaid
