#pragma once
/// rules/confidence.tsv: each rule's measured precision.

#include <filesystem>
#include <vector>

#include "rules/attributions_stage.h"

namespace whosaid {

/// A rule nobody has measured yet.
inline constexpr double kUnmeasuredConfidence = 0.5;

/// Sets RuleInfo::confidence from a table `rule records right` as (right + 1) / (records + 2). Fails on a line that is
/// not such a row and on a rule that does not exist; rules without a row keep their value.
Result<void> read_confidence(const std::filesystem::path& path, std::vector<RuleInfo>& rules);

}  // namespace whosaid
