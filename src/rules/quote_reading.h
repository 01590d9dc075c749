#pragma once
/// Which quotations are speech, and which are titles of works, nicknames or single words held at arm's length?

#include <vector>

#include "rules/sketch.h"

namespace whosaid {

/// Fills `readings` with one entry a quotation, by what stands in and around it. Nested ones read as words.
void read_quotes(const Document& document, std::vector<QuoteReading>& readings);

}  // namespace whosaid
