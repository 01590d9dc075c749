#pragma once
/// From what a source says to what can be a row of ours.

#include "document/lexicon.h"
#include "exchange/foreign_row.h"
#include "exchange/known_lists.h"

namespace whosaid {

/// Makes the names of a row fit for our lists: the first name is one that can stand, all others are aliases; country,
/// gender and Wikidata id are ours or gone; dates of birth and death, which sort out people dead for long, are used
/// up. False when no row can be made of it; why goes to `harvest`, as does what was left out.
/// `today`: people who died 30 years before, or were born 110 years before and may be dead, are not in the news.
bool clean_entity(ForeignRow& row, const KnownLists& known, Date today, Harvest& harvest);

}  // namespace whosaid
