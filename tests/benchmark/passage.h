#pragma once
/// Texts in memory on their way through a pipeline, as a worker takes them, with a clock on one step.

#include <chrono>
#include <span>
#include <string>

#include "pipeline/pipeline.h"
#include "pipeline/worker.h"
#include "records/record_writer.h"

namespace whosaid {

/// What a pass over texts found: all passes over the same texts must agree.
struct LayerCounts {
  std::size_t documents = 0, sentences = 0, quotes = 0, mentions = 0, records = 0;
  bool operator==(const LayerCounts&) const = default;
  LayerCounts& operator+=(const LayerCounts& other);
};

/// One pass over texts.
struct Pass {
  LayerCounts counts;
  std::chrono::nanoseconds taken{};  ///< by the step on the clock, of this thread's processor time
  std::size_t written = 0;           ///< bytes of records
};

/// A worker of its own. The pipeline must live longer.
class Passage {
 public:
  explicit Passage(const Pipeline& pipeline, RecordFormat format = RecordFormat::jsonl);

  /// The steps: those of the pipeline, then writing.
  std::size_t writing() const { return pipeline_.steps().size(); }
  /// Takes all texts through all steps, the clock on `step`.
  Pass run(std::span<const std::string> texts, std::size_t step);

 private:
  void write(const Document& document, Pass& pass);

  const Pipeline& pipeline_;
  RecordRules rules_;
  RecordWriter writer_;
  Pipeline::Scratches scratches_;
  std::string out_;
  std::vector<std::byte> memory_;
};

}  // namespace whosaid
