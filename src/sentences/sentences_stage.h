#pragma once
/// sentences: where do sentences end?
///
/// Where ICU's rules end one (UAX 29), and behind an ellipsis and before a number, unless the place lies in a quotation
/// outside all others, the next word is in lower case, an abbreviation or an initial stands before, or the quotation
/// that ends there goes on with its tag (`"Why?" Lavrov asked.`). Closing marks and the blanks behind them belong to
/// the sentence before; marks without a word at the end of a block are no sentence.

#include <memory>

#include "base/errors.h"
#include "document/stage.h"

namespace whosaid {

/// Keeps a reference to `lexicon`, which must live longer. Fills Document::sentences from blocks, quotes and tokens in
/// linear time. Fails when ICU has no sentence rules.
Result<std::unique_ptr<Stage>> make_sentences_stage(const Lexicon& lexicon);

}  // namespace whosaid
