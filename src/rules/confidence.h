#pragma once
/// rules/confidence.tsv: how sure records with certain signs are.

#include <filesystem>
#include <vector>

#include "document/confidence.h"
#include "rules/attributions_stage.h"

namespace whosaid {

/// Reads the table `sign value records right weight`; the row with the sign `all` and no value holds the weight of
/// every record. Sets RuleInfo::confidence of `rules` from the rows of the sign `rule`, as (right + 1) / (records + 2).
/// Fails on a row that is not such a row, and on a rule that does not exist.
Result<ConfidenceModel> read_confidence(const std::filesystem::path& path, std::vector<RuleInfo>& rules);

}  // namespace whosaid
