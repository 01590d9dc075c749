#pragma once
/// What a run was: run.json.

#include <expected>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "articles/corpus.h"
#include "base/errors.h"
#include "pipeline/run_state.h"
#include "pipeline/shard.h"

namespace whosaid {

/// A data file and what is in it.
struct DataFile {
  std::string file;    ///< under its root, or as the user gave it
  std::string sha256;  ///< of its bytes
};

/// All that decides what a run writes.
struct RunDescription {
  std::vector<std::string> arguments;                         ///< as the user gave them
  std::vector<std::pair<std::string, std::string>> settings;  ///< what they mean: format, offsets, blocks, ...
  DataFile pipeline;
  std::vector<DataFile> gazetteers, rules, corrections;  ///< in the order in which they are read
  Shard shard;
  std::string inputs;  ///< SHA-256 over the sizes, names and kinds of all inputs, a line each

  /// SHA-256 over version, settings, data and inputs: the same for all shards of a run, and for a run that goes on.
  std::string run_id() const;
  /// The same for one shard.
  std::string digest() const;
  /// Is `run`, what json() wrote, of this run and this shard?
  bool is_told_by(std::string_view run) const;
  /// run.json: a JSON object and a line end.
  std::string json(const RunState& state) const;
};

/// Fills pipeline, gazetteers and rules with the files that the pipeline file `file` and the user's folders name, and
/// corrections with those given. Fails when one cannot be read.
Result<void> describe_data(const std::filesystem::path& file, const std::vector<std::filesystem::path>& more_gazetteers,
                           std::span<const std::string> corrections, RunDescription& description);

/// RunDescription::inputs of a corpus.
std::string digest_of(const Corpus& corpus);

}  // namespace whosaid
