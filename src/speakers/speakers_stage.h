#pragma once
/// speakers: which entity is that source?
#include <memory>

#include "base/errors.h"
#include "document/stage.h"

namespace whosaid {

/// Keeps a reference to `lexicon`, which must live longer. Fills Document::speakers.
Result<std::unique_ptr<Stage>> make_speakers_stage(const Lexicon& lexicon);

}  // namespace whosaid
