#pragma once
/// From the user's files of corrections to what is laid over a run.

#include <span>
#include <string>

#include "corrections/corrections.h"
#include "pipeline/pipeline.h"

namespace whosaid {

/// Reads the files and looks up whom they name in the lists of `pipeline`, which must live longer. Fails with all that
/// is wrong with them.
Result<Corrections> load_corrections(std::span<const std::string> files, const Pipeline& pipeline);

}  // namespace whosaid
