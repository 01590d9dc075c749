#pragma once
/// Every stage there is: the one place where a name of a pipeline file becomes code. A new stage is a new row.

#include <future>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "document/stage.h"
#include "gazetteers/gazetteer.h"
#include "pipeline/pipeline_file.h"
#include "rules/attributions_stage.h"

namespace whosaid {

/// What the lists give, or what is wrong with them.
using SharedGazetteer = Result<std::shared_ptr<const Gazetteer>>;

/// What a stage is made from, besides its own entry.
struct StageMaterial {
  const PipelineFile& file;
  std::shared_future<SharedGazetteer> gazetteer;  ///< perhaps still being read; stages may keep references
  std::vector<RuleInfo>& rules;                   ///< filled by attributions
  ConfidenceModel& confidence;                    ///< the same
};

/// One row.
struct StageKind {
  std::string_view name;                ///< also the layer that it fills
  std::vector<std::string_view> needs;  ///< layers that must be filled before
  std::vector<std::string> settings;    ///< keys that its entry may have besides "stage"
  /// Waits for the gazetteer only if the stage needs it; fails without an error of its own when that failed.
  Result<std::unique_ptr<Stage>> (*make)(const StageEntry& entry, const StageMaterial& material);
};

/// In the order in which they usually run.
std::span<const StageKind> stage_table();

/// Checks that every stage is known, stands once, has only settings it knows, that its needs are filled before it, and
/// that the layers which records are made of are filled at the end. Returns every problem; none when all is well.
Errors check_stages(const PipelineFile& file);

}  // namespace whosaid
