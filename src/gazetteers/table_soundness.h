#pragma once
/// Do tables that were not made from lists keep what all others rely on?

#include "document/lexicon.h"
#include "gazetteers/alias_index.h"

namespace whosaid {

/// Does every row that a table refers to exist, and has every row its text?
bool is_sound(const Lexicon& lexicon);

/// Do the parts of an index fit each other?
bool is_sound(const AliasTables& tables);

/// Does every row of `lexicon` exist that an index refers to?
bool refers_well(const AliasTables& tables, const Lexicon& lexicon);

}  // namespace whosaid
