/// whosaid_benchmark [--json] FOLDER...: the speed of each stage over the *.txt files of the folders.
///
/// `fresh` is the first pass, in which RE2 still builds its states: what a user meets on new text; `warm` the best of
/// three more. Before any speed is shown, passes and numbers of threads must agree on what they find.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "base/text_file.h"
#include "base/unicode.h"
#include "benchmark/stage_times.h"
#include "pipeline/data_home.h"

namespace whosaid {
namespace {

constexpr int kWarmPasses = 3;

std::vector<std::string> read_texts(const std::vector<std::filesystem::path>& folders) {
  std::vector<std::filesystem::path> paths;
  for (const auto& folder : folders) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    }
  }
  std::ranges::sort(paths);
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::string text;
    if (read_text_file(path, text) && is_utf8(text)) texts.push_back(std::move(text));
  }
  return texts;
}

struct Row {
  std::string stage;
  double fresh = 0, warm = 0;  ///< MB/s
};

double speed(std::size_t bytes, std::chrono::nanoseconds took) {
  return static_cast<double>(bytes) * 1e3 / static_cast<double>(std::max<std::int64_t>(took.count(), 1));
}

std::vector<Row> rows_of(const Pipeline& pipeline, std::size_t bytes, const Pass& fresh, const Pass& warm) {
  std::vector<Row> rows;
  std::chrono::nanoseconds fresh_sum{}, warm_sum{};
  for (std::size_t i = 0; i < pipeline.steps().size(); ++i) {
    rows.push_back({pipeline.steps()[i].name, speed(bytes, fresh.steps[i]), speed(bytes, warm.steps[i])});
    fresh_sum += fresh.steps[i];
    warm_sum += warm.steps[i];
  }
  rows.push_back({"all stages", speed(bytes, fresh_sum), speed(bytes, warm_sum)});
  return rows;
}

void print(const LayerCounts& counts, std::size_t bytes, const std::vector<Row>& rows, bool as_json) {
  if (as_json) {
    nlohmann::ordered_json out = {
        {"bytes", bytes},          {"documents", counts.documents}, {"sentences", counts.sentences},
        {"quotes", counts.quotes}, {"mentions", counts.mentions},   {"attributions", counts.attributions}};
    for (const Row& row : rows) out["mb_per_s"][row.stage] = {{"fresh", row.fresh}, {"warm", row.warm}};
    std::cout << out.dump(2) << '\n';
    return;
  }
  std::printf("%zu documents, %.1f MB: %zu sentences, %zu quotes, %zu mentions, %zu attributions\n\n", counts.documents,
              static_cast<double>(bytes) / 1e6, counts.sentences, counts.quotes, counts.mentions, counts.attributions);
  std::printf("%-14s %10s %10s   MB/s\n", "stage", "fresh", "warm");
  for (const Row& row : rows) std::printf("%-14s %10.1f %10.1f\n", row.stage.c_str(), row.fresh, row.warm);
}

/// Each step at its best of all passes.
Pass best_of(const Pipeline& pipeline, std::span<const std::string> texts, Pipeline::Scratches& scratches) {
  Pass best = run_pass(pipeline, texts, scratches);
  for (int i = 1; i < kWarmPasses; ++i) {
    const Pass pass = run_pass(pipeline, texts, scratches);
    for (std::size_t s = 0; s < best.steps.size(); ++s) best.steps[s] = std::min(best.steps[s], pass.steps[s]);
  }
  return best;
}

int run(std::vector<std::filesystem::path> arguments) {
  const bool as_json = std::erase(arguments, std::filesystem::path("--json")) > 0;
  if (arguments.empty()) return std::cerr << "usage: whosaid_benchmark [--json] FOLDER...\n", 2;
  const auto file = find_default_pipeline();
  if (!file) return std::cerr << file.error() << '\n', 3;
  const auto pipeline = load_pipeline(*file);
  if (!pipeline) return std::cerr << to_text(pipeline.error()), 3;
  const std::vector<std::string> texts = read_texts(arguments);
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  Pipeline::Scratches scratches;
  const Pass fresh = run_pass(*pipeline, texts, scratches);
  const Pass warm = best_of(*pipeline, texts, scratches);
  for (const LayerCounts& other : {warm.counts, count_layers(*pipeline, texts, 1), count_layers(*pipeline, texts, 2)}) {
    if (other != fresh.counts) return std::cerr << "two passes over the same texts found different things\n", 1;
  }
  print(fresh.counts, bytes, rows_of(*pipeline, bytes, fresh, warm), as_json);
  return 0;
}

}  // namespace
}  // namespace whosaid

int main(int count, char** arguments) { return whosaid::run({arguments + 1, arguments + count}); }
