#pragma once
/// What holds for the layers of every document, whatever its text. For tests, fuzzing and the search for bugs.

#include <string>
#include <vector>

#include "document/document.h"

namespace whosaid {

/// Everything that does not hold in the layers filled so far, one line each: spans lie inside the text, on character
/// boundaries, and are sorted; sentences touch, fill their block and cut no quotation; mentions and tokens do not
/// overlap; indices point into their layers. With `is_complete` (after the last stage) also: one verdict a quotation,
/// speakers for every attribution. Empty when all is well. Linear in the layers.
std::vector<std::string> broken_invariants(const Document& document, bool is_complete);

}  // namespace whosaid
