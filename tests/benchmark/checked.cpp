#include "benchmark/checked.h"

#include <future>

#include "benchmark/articles.h"
#include "pipeline/data_home.h"

namespace whosaid {

const Pipeline& shipped_pipeline() {
  static const Pipeline pipeline = load_pipeline(find_default_pipeline().value()).value();
  return pipeline;
}

const LayerCounts& right_counts() {
  static const LayerCounts counts = Passage(shipped_pipeline()).run(articles().texts, 0).counts;
  return counts;
}

void set_bytes(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * static_cast<std::int64_t>(state.iterations()));
}

bool counts_agree() {
  Passage passage(shipped_pipeline());
  if (passage.run(articles().texts, 0).counts != right_counts()) return false;
  if (passage.run(articles().texts, 0).counts != right_counts()) return false;
  const std::span<const std::string> texts = articles().texts;
  const auto count = [](std::span<const std::string> half) { return Passage(shipped_pipeline()).run(half, 0).counts; };
  auto first = std::async(std::launch::async, count, texts.first(texts.size() / 2));
  LayerCounts both = count(texts.subspan(texts.size() / 2));
  return (both += first.get()) == right_counts();
}

}  // namespace whosaid
