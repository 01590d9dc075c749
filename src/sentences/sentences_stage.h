#pragma once
/// sentences: where do sentences end?
#include <memory>

#include "base/errors.h"
#include "document/stage.h"

namespace whosaid {

/// Keeps a reference to `lexicon`, which must live longer. Fills Document::sentences.
Result<std::unique_ptr<Stage>> make_sentences_stage(const Lexicon& lexicon);

}  // namespace whosaid
