#pragma once
/// Who holds which office when.

#include <string>
#include <string_view>

#include "document/lexicon.h"

namespace whosaid {

/// Does the office run on `date`? An open end always fits; a date of year 0 (unknown) fits every office that still
/// runs.
bool is_held_on(const Office& office, Date date);

/// Is `wanted` ("minister", "foreign minister", "spokeswoman") a way to say the office role `held` ("foreign
/// minister")? Equal, or the last words of it; spokesman, spokeswoman and spokesperson are one.
bool is_role(std::string_view wanted, std::string_view held);

/// The office of `person` with that role in `org` (a country id or organization id; empty: any) on `date`, or null.
const Office* find_office(const Entity& person, std::string_view role, std::string_view org, Date date);

/// The office to show for `person` on `date`: the latest begun one that runs, or null.
const Office* office_on(const Entity& person, Date date);

}  // namespace whosaid
