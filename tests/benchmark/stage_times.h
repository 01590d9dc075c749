#pragma once
/// Runs a pipeline over texts in memory and measures each stage.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "pipeline/pipeline.h"

namespace whosaid {

/// What a pass over the texts found: two passes over the same texts must agree.
struct LayerCounts {
  std::size_t documents = 0, sentences = 0, quotes = 0, mentions = 0, attributions = 0;
  bool operator==(const LayerCounts&) const = default;
  LayerCounts& operator+=(const LayerCounts& other);
};

/// One pass of one worker.
struct Pass {
  LayerCounts counts;
  Pipeline::Durations steps;  ///< of the CPU of this thread, one a step of the pipeline
};

/// Takes `texts` through the pipeline with fresh scratches if `scratches` is empty, else with these.
Pass run_pass(const Pipeline& pipeline, std::span<const std::string> texts, Pipeline::Scratches& scratches);

/// What `jobs` threads together find in `texts`.
LayerCounts count_layers(const Pipeline& pipeline, std::span<const std::string> texts, unsigned jobs);

}  // namespace whosaid
