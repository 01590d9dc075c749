/// The program itself: its start, and what generated names beside the shipped ones cost.

#include <benchmark/benchmark.h>

#include <cstdlib>

#include "benchmark/articles.h"
#include "benchmark/checked.h"
#include "benchmark/suite.h"
#include "generated_names.h"
#include "pipeline/data_home.h"
#include "temporary_folder.h"

namespace whosaid {
namespace {

/// Runs the built program by a shell; did it end well?
bool run_program(const std::string& arguments) {
  return std::system(("'" WHOSAID_BINARY "' " + arguments + " > /dev/null").c_str()) == 0;
}

std::string quoted(const std::filesystem::path& path) { return "'" + path.native() + "'"; }

void start(benchmark::State& state) {
  const TemporaryFolder folder;
  const std::string arguments =
      "extract -q -f jsonl " + quoted(folder.write("a.txt", "\"We will not sign,\" Ada Lovelace said on Monday.\n"));
  for ([[maybe_unused]] auto _ : state) {
    if (!run_program(arguments)) return state.SkipWithError("the program failed");
  }
}

/// All articles with so many names more, from a built file; loading it is a time of its own.
void run_with_names(benchmark::State& state) {
  const TemporaryFolder folder;
  GeneratedNames(plain_given_names()).write(folder.path("many"), static_cast<std::size_t>(state.range(0)));
  const auto built = folder.path("many.built");
  if (!run_program("gazetteer build -o " + quoted(built) + " --gazetteer " + quoted(folder.path("many")))) {
    return state.SkipWithError("the names cannot be built");
  }
  const auto begin = std::chrono::steady_clock::now();
  const auto pipeline = load_pipeline(find_default_pipeline().value(), {built});
  const std::chrono::duration<double, std::milli> loading = std::chrono::steady_clock::now() - begin;
  if (!pipeline) return state.SkipWithError("the built names cannot be loaded");
  state.counters["loading_ms"] = loading.count();
  Passage passage(*pipeline);
  const LayerCounts first = passage.run(articles().texts, 0).counts;
  for ([[maybe_unused]] auto _ : state) {
    if (passage.run(articles().texts, 0).counts != first) return state.SkipWithError("two passes differ");
  }
  state.counters["mentions"] = static_cast<double>(first.mentions);
  set_bytes(state, articles().bytes);
}

}  // namespace

void register_starts() {
  benchmark::RegisterBenchmark("start/one_article", start)->Unit(benchmark::kMillisecond)->UseRealTime();
}

void register_gazetteers() {
  benchmark::RegisterBenchmark("names", run_with_names)
      ->RangeMultiplier(10)
      ->Range(1000, 1'000'000)
      ->Unit(benchmark::kMillisecond);
}

}  // namespace whosaid
