/// Each step alone, with the layers before it ready; and the yardstick, ICU's sentences of the same bytes.

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "benchmark/articles.h"
#include "benchmark/checked.h"
#include "benchmark/passage.h"
#include "benchmark/suite.h"

namespace whosaid {
namespace {

constexpr int kPasses = 3;

/// `step` of passes over all articles; their counts must be right.
void measure(benchmark::State& state, RecordFormat format, std::size_t step) {
  Passage passage(shipped_pipeline(), format);
  passage.run(articles().texts, step);
  for ([[maybe_unused]] auto _ : state) {
    const Pass pass = passage.run(articles().texts, step);
    if (pass.counts != right_counts()) return state.SkipWithError("other counts than before");
    state.SetIterationTime(std::chrono::duration<double>(pass.taken).count());
    if (step == passage.writing()) state.counters["written"] = static_cast<double>(pass.written);
  }
  set_bytes(state, articles().bytes);
}

std::unique_ptr<icu::BreakIterator> sentence_iterator() {
  UErrorCode status = U_ZERO_ERROR;
  return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createSentenceInstance(icu::Locale::getUS(), status));
}

/// ICU's sentences, one iterator for all texts.
void icu_sentences(benchmark::State& state) {
  const auto iterator = sentence_iterator();
  UErrorCode status = U_ZERO_ERROR;
  UText* text = nullptr;
  std::size_t sentences = 0;
  for ([[maybe_unused]] auto _ : state) {
    sentences = 0;
    for (const std::string& bytes : articles().texts) {
      text = utext_openUTF8(text, bytes.data(), static_cast<std::int64_t>(bytes.size()), &status);
      iterator->setText(text, status);
      while (iterator->next() != icu::BreakIterator::DONE) ++sentences;
    }
  }
  utext_close(text);
  if (U_FAILURE(status) || sentences == 0) return state.SkipWithError("ICU has no sentences");
  state.counters["sentences"] = static_cast<double>(sentences);
  set_bytes(state, articles().bytes);
}

}  // namespace

void register_steps() {
  benchmark::RegisterBenchmark("icu/sentences", icu_sentences)->Unit(benchmark::kMillisecond);
  const auto add = [](const std::string& name, RecordFormat format, std::size_t step) {
    benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) { measure(state, format, step); })
        ->Iterations(kPasses)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
  };
  const std::size_t stages = shipped_pipeline().steps().size();
  for (std::size_t i = 0; i < stages; ++i) add("stage/" + shipped_pipeline().steps()[i].name, RecordFormat::jsonl, i);
  for (std::size_t i = 0; i < kRecordFormatNames.size(); ++i) {
    add("writer/" + std::string(kRecordFormatNames[i]), static_cast<RecordFormat>(i), stages);
  }
}

}  // namespace whosaid
