#pragma once
/// Offices as our lists write them.

#include <optional>
#include <string>
#include <string_view>

#include "document/lexicon.h"
#include "exchange/known_lists.h"

namespace whosaid {

/// A date of another format as ours: `2012-05-07T00:00:00Z`, `+2012-05-00T…`, `20120507`, `120507` become 2012-05-07 or
/// 2012-05; `2012` stays. Empty when it is none, or one that the calendar does not have.
std::string date_text(std::string_view text);

/// The day, the month or the year as our lists write it.
std::string date_text(Date date);

/// What somebody is, and where.
struct RoleAndBody {
  std::string role;  ///< small letters, but for the names of places: "president"
  std::string body;  ///< id of a country or organization; may be empty
};

/// Reads an office's name: `President of Russia`, `United States Secretary of State`, `Minister of Foreign Affairs`
/// become president@RU, secretary of state@US, foreign minister. `body`, an id, is where the source says it is; what
/// the name says about that is then left out when it is the same. Nothing when it is no role: an id, or in other
/// letters.
std::optional<RoleAndBody> read_role(std::string_view text, std::string body, const KnownLists& known);

}  // namespace whosaid
