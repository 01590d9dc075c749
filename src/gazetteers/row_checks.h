#pragma once
/// What the readers of lists let pass, though it is a mistake or gives wrong mentions.

#include "base/errors.h"
#include "gazetteers/list_rows.h"

namespace whosaid {

/// Tells of: a strong name of a person or an organization that is also a function word or a reporting word; a strong
/// alias that is also a role; a strong alias of a person that is a given name, unless it is the `family` of the row
/// (Lula); a wikidata id that is none, and one that two rows have; a family name that stands in no name of its row; two
/// times in the same office that overlap. Takes time in the number of rows.
Errors check_rows(const ListRows& rows);

/// All problems of the lists of `folders`: those of read_lexicon() and those of check_rows().
Errors check_lists(const std::vector<std::filesystem::path>& folders);

}  // namespace whosaid
