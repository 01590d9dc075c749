#pragma once
/// tokens: where are words and marks, and which are function words?
#include <memory>

#include "base/errors.h"
#include "document/stage.h"

namespace whosaid {

/// Keeps a reference to `lexicon`, which must live longer. Fills Document::tokens.
Result<std::unique_ptr<Stage>> make_tokens_stage(const Lexicon& lexicon);

}  // namespace whosaid
