#pragma once
/// Dates as fields of articles hold them.

#include <string_view>

#include "document/lexicon.h"

namespace whosaid {

/// The day that `text` names: ISO 8601 (`2024-03-01T10:00:00Z`, `20240301T100000Z`), `20240301100000` as GDELT has it,
/// RFC 2822 and other dates that articles show (`Fri, 01 Mar 2024`, `March 1, 2024`), seconds or milliseconds since
/// 1970 in UTC. The day is that of the text's own time zone. Year 0 when it names none.
Date read_article_date(std::string_view text);

}  // namespace whosaid
