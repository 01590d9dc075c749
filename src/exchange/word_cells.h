#pragma once
/// The cells of a row whose first cell is a word rather than an id: titles, roles, given names, ...

#include <optional>
#include <string>
#include <vector>

#include "exchange/foreign_row.h"
#include "exchange/known_lists.h"

namespace whosaid {

/// Makes a row of any list that holds no entities, as the readers of lists want it. Nothing when it cannot be one; why
/// goes to `harvest`.
std::optional<std::vector<std::string>> make_word_cells(const ForeignRow& row, const KnownLists& known,
                                                        Harvest& harvest);

}  // namespace whosaid
