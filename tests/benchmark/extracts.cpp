/// From files to JSON lines, as `whosaid extract` does it: reading, all steps, writing, order.

#include <benchmark/benchmark.h>

#include "benchmark/articles.h"
#include "benchmark/checked.h"
#include "benchmark/suite.h"
#include "pipeline/data_home.h"
#include "pipeline/runner.h"

namespace whosaid {
namespace {

/// One run over all articles; their records must be as many as they should.
void extract(benchmark::State& state, const Pipeline& pipeline, unsigned jobs) {
  auto file = OutputFile::create("/dev/null");
  const auto totals = run_pipeline(pipeline, articles().corpus, {.jobs = jobs}, [&](const Outcome& outcome) {
    return file ? file->write(outcome.records) : Written(std::unexpected(file.error()));
  });
  if (!totals || totals->records == 0 || totals->documents != right_counts().documents) {
    state.SkipWithError("other counts than before");
  }
}

/// On new text each: the pipeline is loaded anew, its expressions have no states yet.
void extract_fresh(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    state.PauseTiming();
    auto pipeline = load_pipeline(find_default_pipeline().value());
    state.ResumeTiming();
    extract(state, pipeline.value(), 1);
    state.PauseTiming();
    pipeline = std::unexpected(Errors());
    state.ResumeTiming();
  }
  set_bytes(state, articles().bytes);
}

void extract_warm(benchmark::State& state) {
  extract(state, shipped_pipeline(), 1);
  for ([[maybe_unused]] auto _ : state) extract(state, shipped_pipeline(), static_cast<unsigned>(state.range(0)));
  set_bytes(state, articles().bytes);
}

}  // namespace

void register_extracts() {
  const auto add = [](const char* name, void (*function)(benchmark::State&)) {
    return benchmark::RegisterBenchmark(name, function)
        ->Unit(benchmark::kMillisecond)
        ->MeasureProcessCPUTime()
        ->UseRealTime();
  };
  add("extract/fresh", extract_fresh);
  add("extract/warm/jobs", extract_warm)->Arg(1)->Arg(2);
}

}  // namespace whosaid
