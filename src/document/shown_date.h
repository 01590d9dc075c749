#pragma once
/// Dates as articles show them.

#include <optional>
#include <string_view>

#include "document/lexicon.h"

namespace whosaid {

/// The first full calendar date in `line`: `7 Dec 2024`, `Dec. 7, 2024`, `December 7th, 2024`, `2024-12-07`, and
/// `13/12/2024` when day and month cannot be mistaken. None when it has no year or no such day exists.
std::optional<Date> find_shown_date(std::string_view line);

}  // namespace whosaid
