#pragma once
/// pipeline/*.json: what runs, in which order, over which data. The format is described in pipeline/README.md.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/errors.h"

namespace whosaid {

/// A place in the pipeline file, with the text that stands there.
struct PlacedValue {
  std::string text;
  Error place;  ///< the error to show when the text turns out wrong; its message is empty
};

/// One entry of `stages`.
struct StageEntry {
  PlacedValue stage;                                         ///< its name
  std::map<std::string, std::vector<PlacedValue>> settings;  ///< values of each setting; one for a single string
  std::map<std::string, Error> setting_places;               ///< where each setting's key stands
};

/// A pipeline file as read: every path exists and lies under `root`, but no stage is known yet.
struct PipelineFile {
  std::filesystem::path file;
  std::filesystem::path root;  ///< the folder above the file's folder
  std::string name;
  std::vector<std::filesystem::path> gazetteers;
  std::vector<std::filesystem::path> rule_files;  ///< in order of priority
  std::filesystem::path slots;                    ///< empty when there are no rules
  std::filesystem::path confidence;               ///< empty when not given
  std::vector<StageEntry> stages;
};

/// Reads `file`. Fails with every problem: not JSON, an unknown, missing or doubled key, a wrong type, a path that
/// leaves the root or does not exist.
Result<PipelineFile> read_pipeline_file(const std::filesystem::path& file);

/// The path under `root` that a pipeline file means by `path`. Fails when it is absolute, has a `..`, or does not
/// exist.
Result<std::filesystem::path> path_under(const std::filesystem::path& root, const PlacedValue& path);

/// `place` with a message.
Error error_at(const Error& place, std::string message);

}  // namespace whosaid
