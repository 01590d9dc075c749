#include "benchmark/passage.h"

#include <time.h>

#include <memory_resource>

namespace whosaid {
namespace {

constexpr std::size_t kArenaBytes = std::size_t{1} << 20;

/// Of this thread alone, since others use the machine, too.
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
  records += other.records;
  return *this;
}

Passage::Passage(const Pipeline& pipeline, RecordFormat format)
    : pipeline_(pipeline),
      rules_(record_rules(pipeline)),
      writer_(RecordSettings{.format = format}, pipeline.lexicon(), rules_),
      scratches_(pipeline.make_scratches()),
      memory_(kArenaBytes) {}

Pass Passage::run(std::span<const std::string> texts, std::size_t step) {
  Pass pass;
  for (const std::string& text : texts) {
    std::pmr::monotonic_buffer_resource arena(memory_.data(), memory_.size());
    Document document("benchmark", text, &arena);
    for (std::size_t i = 0; i <= writing(); ++i) {
      const auto before = i == step ? now() : std::chrono::nanoseconds();
      if (i == writing()) {
        write(document, pass);
      } else {
        pipeline_.steps()[i].stage->run(document, scratches_[i].get());
      }
      if (i == step) pass.taken += now() - before;
    }
    pass.counts +=
        {1, document.sentences.size(), document.quotes.size(), document.mentions.size(), document.attributions.size()};
  }
  return pass;
}

void Passage::write(const Document& document, Pass& pass) {
  RunCounts counts;
  out_.clear();
  writer_.start(document, {});
  writer_.find_mentions();
  writer_.append_records(out_, counts);
  pass.written += out_.size();
}

}  // namespace whosaid
