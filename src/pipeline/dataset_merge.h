#pragma once
/// Datasets of all shards of a run into that of the whole run.

#include <expected>
#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/destination.h"

namespace whosaid {

/// Why there is no whole.
struct MergeError {
  std::string message;     ///< one line: what, where, what to do
  bool is_output = false;  ///< it could not be written; else a part is not what it should be
};

/// What was merged.
struct Merged {
  std::uint64_t documents = 0, records = 0;
};

/// Writes what one run over all documents had written: records, documents and mentions have the same bytes, tables the
/// same rows. Parts may be given in any order. Fails when a part is missing, given twice, unfinished or of another run,
/// or of another kind than `plan`. `plan` is a dataset or a database. Little memory, whatever the size.
std::expected<Merged, MergeError> merge_datasets(const std::vector<std::string>& parts, const OutputPlan& plan);

/// Has the dataset `part` mentions of its own (a folder without mentions.jsonl has not)? Databases say yes.
bool part_has_mentions(const std::filesystem::path& part);

}  // namespace whosaid
