/// whosaid_benchmark: how fast everything is, with the options of Google Benchmark. JSON has the machine, the commit
/// and what the articles hold:
///   whosaid_benchmark --benchmark_out=new.json --benchmark_repetitions=5 --benchmark_enable_random_interleaving=true
/// tests/benchmark_compare sets two such files side by side.

#include <benchmark/benchmark.h>
#include <stdio.h>

#include <array>
#include <fstream>
#include <iostream>
#include <string>

#include "benchmark/articles.h"
#include "benchmark/checked.h"
#include "benchmark/suite.h"

namespace whosaid {
namespace {

/// What stands behind the colon of the first line of /proc/cpuinfo that begins with `model name`.
std::string processor() {
  std::ifstream in("/proc/cpuinfo");
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("model name")) return line.substr(line.find(": ") + 2);
  }
  return "unknown";
}

/// Of the source tree, with `-dirty` when it has changes; `unknown` when git does not tell.
std::string commit() {
  std::string text;
  std::array<char, 64> line{};
  if (FILE* git = ::popen("git -C '" WHOSAID_SOURCE_DIR "' describe --always --dirty --abbrev=12 2>/dev/null", "r")) {
    if (::fgets(line.data(), line.size(), git) != nullptr) text = line.data();
    ::pclose(git);
  }
  return text.empty() ? "unknown" : text.substr(0, text.find('\n'));
}

void add_context() {
  const LayerCounts& counts = right_counts();
  benchmark::AddCustomContext("processor", processor());
  benchmark::AddCustomContext("commit", commit());
  benchmark::AddCustomContext("compiler", __VERSION__);
  benchmark::AddCustomContext("articles", articles().folder.native());
  benchmark::AddCustomContext("bytes", std::to_string(articles().bytes));
  benchmark::AddCustomContext("documents", std::to_string(counts.documents));
  benchmark::AddCustomContext("sentences", std::to_string(counts.sentences));
  benchmark::AddCustomContext("quotes", std::to_string(counts.quotes));
  benchmark::AddCustomContext("mentions", std::to_string(counts.mentions));
  benchmark::AddCustomContext("records", std::to_string(counts.records));
}

}  // namespace
}  // namespace whosaid

int main(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 2;
  if (!whosaid::counts_agree()) {
    std::cerr << "whosaid_benchmark: two passes over the same articles found different things\n";
    return 1;
  }
  whosaid::add_context();
  whosaid::register_steps();
  whosaid::register_extracts();
  whosaid::register_starts();
  whosaid::register_gazetteers();
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
