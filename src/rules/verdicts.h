#pragma once
/// What every attribution is made of, and what became of every quotation.

#include <vector>

#include "rules/quote_reading.h"

namespace whosaid {

/// Sets type (direct, mixed, indirect) and the flags that follow from the content's quotations and blocks.
void set_type_and_flags(const Document& document, Attribution& attribution);

/// Does the content ask something: does it end in a question mark, or does it follow a cue of asking and begin with
/// whether, what, who and the like?
bool is_question(const Document& document, const Lexicon& lexicon, const Attribution& attribution);

/// Fills Document::verdicts: one a quotation; the attributions must be complete and sorted.
void fill_verdicts(Document& document, const std::vector<QuoteReading>& readings);

}  // namespace whosaid
