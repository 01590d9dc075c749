#pragma once
/// The option --corrections.

#include <expected>
#include <optional>

#include "commands/options.h"
#include "corrections/corrections.h"
#include "pipeline/pipeline.h"

namespace whosaid {

/// --corrections FILE
inline constexpr Option kCorrectionsOption = {
    "corrections", "FILE", "apply what people found when they checked records; may be given several times", true};

/// The corrections that were given, if any. Prints what is wrong. `pipeline` must live longer.
std::expected<std::optional<Corrections>, ExitCode> load_corrections(const GivenOptions& given,
                                                                     const Pipeline& pipeline);

}  // namespace whosaid
