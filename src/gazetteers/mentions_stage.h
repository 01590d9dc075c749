#pragma once
/// mentions: who and what is named?
#include <memory>

#include "base/errors.h"
#include "document/stage.h"

namespace whosaid {

/// Keeps a reference to `lexicon`, which must live longer. Fills Document::mentions.
Result<std::unique_ptr<Stage>> make_mentions_stage(const Lexicon& lexicon);

}  // namespace whosaid
