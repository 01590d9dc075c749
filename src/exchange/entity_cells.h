#pragma once
/// The cells of one entity: names sorted into strong and weak ones, offices, and the rest.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/lexicon.h"
#include "exchange/foreign_row.h"
#include "exchange/known_lists.h"

namespace whosaid {

/// What all rows of one import share.
struct ImportTerms {
  std::string source;  ///< for the column `source`
  Date today;
  std::string country;  ///< of people and organizations of which it is not told; may be empty
};

/// A row to be put into the lists.
struct EntityCells {
  std::vector<std::string> cells;   ///< one a column of the list; the first is the id
  std::vector<std::string> strong;  ///< names that are new to the entity and its alone
};

/// From a source's ids to ours, for what rows refer to.
using IdsOfKeys = StringMap<std::string>;

/// Makes the cells of a cleaned row. `base`: the row that we have of the entity, which keeps its cells; else null and
/// `id` is new. Names that others have become weak; offices need a body of our lists. What is left out goes to
/// `harvest`.
EntityCells make_entity_cells(const ForeignRow& row, const KnownRow* base, const std::string& id,
                              const KnownLists& known, const IdsOfKeys& ids, const ImportTerms& shared,
                              Harvest& harvest);

}  // namespace whosaid
