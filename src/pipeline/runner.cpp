#include "pipeline/runner.h"

#include <algorithm>
#include <memory>
#include <thread>

#include "pipeline/reorder_window.h"

namespace whosaid {
namespace {

constexpr std::size_t kOutcomesPerWorker = 8;

std::vector<RecordRule> record_rules(const Pipeline& pipeline) {
  std::vector<RecordRule> rules;
  for (const RuleInfo& rule : pipeline.rules()) rules.push_back({rule.id, rule.confidence});
  return rules;
}

void add(RunTotals& totals, const Outcome& outcome) {
  ++totals.documents;
  totals.failed += outcome.error.empty() ? 0 : 1;
  totals.warnings += outcome.warnings.size();
  totals.records += outcome.record_count;
  totals.without_speaker += outcome.without_speaker;
  totals.bytes += outcome.bytes;
}

void add_durations(RunTotals& totals, const Pipeline& pipeline, const std::vector<std::unique_ptr<Worker>>& workers) {
  std::chrono::nanoseconds reading{}, writing{};
  Pipeline::Durations steps(pipeline.steps().size());
  for (const auto& worker : workers) {
    reading += worker->reading();
    writing += worker->writing();
    for (std::size_t i = 0; i < steps.size(); ++i) steps[i] += worker->step_durations()[i];
  }
  totals.steps.emplace_back("reading", reading);
  for (std::size_t i = 0; i < steps.size(); ++i) totals.steps.emplace_back(pipeline.steps()[i].name, steps[i]);
  totals.steps.emplace_back("writing", writing);
}

/// Delivers in order until the end, a failure or a stop.
Written deliver_all(ReorderWindow<Outcome>& window, const RunSettings& settings, const Deliver& deliver,
                    RunTotals& totals) {
  Written written;
  while (const Outcome* outcome = window.next()) {
    add(totals, *outcome);
    written = deliver(*outcome);
    window.release();
    totals.stopped = settings.stop != nullptr && settings.stop->load(std::memory_order_relaxed);
    if (!written || totals.stopped) break;
  }
  return written;
}

struct CloseAtEnd {
  ReorderWindow<Outcome>& window;
  ~CloseAtEnd() { window.close(); }
};

}  // namespace

std::expected<RunTotals, WriteError> run_pipeline(const Pipeline& pipeline, const Corpus& corpus,
                                                  const RunSettings& settings, const Deliver& deliver) {
  const auto begin = std::chrono::steady_clock::now();
  const std::vector<RecordRule> rules = record_rules(pipeline);
  const std::size_t jobs = std::clamp<std::size_t>(settings.jobs, 1, std::max<std::size_t>(corpus.inputs.size(), 1));
  ReorderWindow<Outcome> window(corpus.inputs.size(), jobs * kOutcomesPerWorker);
  std::vector<std::unique_ptr<Worker>> workers;
  for (std::size_t i = 0; i < jobs; ++i) {
    workers.push_back(std::make_unique<Worker>(pipeline, rules, settings.output));
  }
  RunTotals totals;
  Written written;
  {
    std::vector<std::jthread> threads;
    const CloseAtEnd closing{window};  // before the threads are joined, also when one cannot be started
    for (const auto& worker : workers) {
      threads.emplace_back([&window, &corpus, own = worker.get()] {
        while (const auto position = window.take()) {
          own->process(corpus.inputs[*position], window.slot(*position));
          window.finish(*position);
        }
      });
    }
    written = deliver_all(window, settings, deliver, totals);
  }
  if (!written) return std::unexpected(written.error());
  add_durations(totals, pipeline, workers);
  totals.elapsed = std::chrono::steady_clock::now() - begin;
  return totals;
}

}  // namespace whosaid
