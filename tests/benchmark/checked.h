#pragma once
/// What is right, known before a time is taken: benchmarks that find anything else have no time.

#include <benchmark/benchmark.h>

#include "benchmark/passage.h"

namespace whosaid {

/// The shipped pipeline, loaded at the first call.
const Pipeline& shipped_pipeline();

/// What all passes over the articles must find: the counts of the first.
const LayerCounts& right_counts();

/// Shows the speed of iterations over `bytes` each.
void set_bytes(benchmark::State& state, std::size_t bytes);

/// Do a first and a second pass of one worker, and two workers with half the articles each, find the same?
bool counts_agree();

}  // namespace whosaid
