#pragma once
/// Whether tables that came from a file can be used: nothing refers to a row that is not there.

#include "document/lexicon.h"

namespace whosaid {

/// Have the words of a lexicon what they must have, and do its aliases (those of cues) refer to rows? Asks nothing of
/// its entities.
bool is_sound(const Lexicon& lexicon);

}  // namespace whosaid
