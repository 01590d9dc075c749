#pragma once
/// Runs a pipeline over a corpus with several workers. What comes out does not depend on how many there are.

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "articles/article_stream.h"
#include "base/text_file.h"
#include "pipeline/pipeline.h"
#include "pipeline/worker.h"

namespace whosaid {

/// How a run is to be done.
struct RunSettings {
  unsigned jobs = 1;  ///< workers; 0 is taken as 1
  InputSettings input = {};
  OutputSettings output = {};
  const std::atomic<bool>* stop =
      nullptr;  ///< when it turns true, the run ends after the documents in work; may be null
};

/// Sums over a run.
struct RunTotals : RunCounts {
  bool stopped = false;                ///< by RunSettings::stop
  std::chrono::nanoseconds elapsed{};  ///< on the wall
  /// reading, each step by its name, writing: summed over the workers.
  std::vector<std::pair<std::string, std::chrono::nanoseconds>> steps;
};

/// Takes one outcome; called on the caller's thread in the order of the inputs.
using Deliver = std::function<Written(const Outcome&)>;

/// Processes all inputs of `corpus`. At most a handful of outcomes a worker are in memory at a time. Ends early with
/// the error when `deliver` fails. A document that fails is an Outcome with an error and stops nothing.
std::expected<RunTotals, WriteError> run_pipeline(const Pipeline& pipeline, const Corpus& corpus,
                                                  const RunSettings& settings, const Deliver& deliver);

}  // namespace whosaid
