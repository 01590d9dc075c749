#include "benchmark/stage_times.h"

#include <time.h>

#include <future>
#include <memory_resource>

namespace whosaid {
namespace {

constexpr std::size_t kArenaBytes = std::size_t{4} << 20;

/// Time of this thread's own, so that what else runs on the machine counts little.
std::chrono::nanoseconds now() {
  timespec at{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
  return std::chrono::seconds(at.tv_sec) + std::chrono::nanoseconds(at.tv_nsec);
}

}  // namespace

LayerCounts& LayerCounts::operator+=(const LayerCounts& other) {
  documents += other.documents;
  sentences += other.sentences;
  quotes += other.quotes;
  mentions += other.mentions;
  attributions += other.attributions;
  return *this;
}

Pass run_pass(const Pipeline& pipeline, std::span<const std::string> texts, Pipeline::Scratches& scratches) {
  if (scratches.empty()) scratches = pipeline.make_scratches();
  Pass pass;
  pass.steps.resize(pipeline.steps().size());
  std::vector<std::byte> memory(kArenaBytes);
  for (const std::string& text : texts) {
    std::pmr::monotonic_buffer_resource arena(memory.data(), memory.size());
    Document document("benchmark", text, &arena);
    auto before = now();
    for (std::size_t i = 0; i < pass.steps.size(); ++i) {
      pipeline.steps()[i].stage->run(document, scratches[i].get());
      const auto after = now();
      pass.steps[i] += after - before;
      before = after;
    }
    pass.counts +=
        {1, document.sentences.size(), document.quotes.size(), document.mentions.size(), document.attributions.size()};
  }
  return pass;
}

LayerCounts count_layers(const Pipeline& pipeline, std::span<const std::string> texts, unsigned jobs) {
  std::vector<std::future<LayerCounts>> shares;
  const std::size_t size = texts.size() / jobs + 1;
  for (std::size_t begin = 0; begin < texts.size(); begin += size) {
    shares.push_back(std::async(std::launch::async, [&, begin] {
      Pipeline::Scratches scratches;
      return run_pass(pipeline, texts.subspan(begin, std::min(size, texts.size() - begin)), scratches).counts;
    }));
  }
  LayerCounts counts;
  for (auto& share : shares) counts += share.get();
  return counts;
}

}  // namespace whosaid
