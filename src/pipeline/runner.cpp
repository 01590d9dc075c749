#include "pipeline/runner.h"

#include <algorithm>
#include <memory>
#include <thread>

#include "pipeline/input_text.h"
#include "pipeline/read_ahead.h"
#include "pipeline/reorder_window.h"

namespace whosaid {
namespace {

constexpr std::size_t kOutcomesPerWorker = 8;

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

/// Gives one outcome to the user. Returns whether the run goes on.
class Delivery {
 public:
  Delivery(const RunSettings& settings, const Deliver& deliver, RunTotals& totals)
      : settings_(settings), deliver_(deliver), totals_(totals) {}

  bool operator()(const Outcome& outcome) {
    totals_ += outcome.counts;
    written_ = deliver_(outcome);
    totals_.stopped = settings_.stop != nullptr && settings_.stop->load(std::memory_order_relaxed);
    return written_ && !totals_.stopped;
  }
  const Written& written() const { return written_; }

 private:
  const RunSettings& settings_;
  const Deliver& deliver_;
  RunTotals& totals_;
  Written written_;
};

struct CloseAtEnd {
  ReorderWindow<Outcome>& window;
  ~CloseAtEnd() { window.close(); }
};

/// One worker needs no thread of its own: waking the other one for every document costs more than it wins.
void run_alone(Worker& worker, const Corpus& corpus, Delivery& delivery) {
  ReadAhead texts(corpus);
  Outcome outcome;
  for (const Input& input : corpus.inputs) {
    worker.process(input, texts.next(), outcome);
    if (!delivery(outcome)) return;
  }
}

void run_together(const std::vector<std::unique_ptr<Worker>>& workers, const Corpus& corpus, Delivery& delivery) {
  ReorderWindow<Outcome> window(corpus.inputs.size(), workers.size() * kOutcomesPerWorker);
  std::vector<std::jthread> threads;
  const CloseAtEnd closing{window};  // before the threads are joined, also when one cannot be started
  for (const auto& worker : workers) {
    threads.emplace_back([&window, &corpus, own = worker.get()] {
      InputText text;
      while (const auto position = window.take()) {
        give_back_buffers(text);
        read_input(corpus.inputs[*position], text);
        own->process(corpus.inputs[*position], text, window.slot(*position));
        window.finish(*position);
      }
    });
  }
  while (const Outcome* outcome = window.next()) {
    const bool goes_on = delivery(*outcome);
    window.release();
    if (!goes_on) return;
  }
}

}  // namespace

std::expected<RunTotals, WriteError> run_pipeline(const Pipeline& pipeline, const Corpus& corpus,
                                                  const RunSettings& settings, const Deliver& deliver) {
  const auto begin = std::chrono::steady_clock::now();
  const RecordRules rules = record_rules(pipeline);
  const std::size_t jobs = std::clamp<std::size_t>(settings.jobs, 1, std::max<std::size_t>(corpus.inputs.size(), 1));
  std::vector<std::unique_ptr<Worker>> workers;
  for (std::size_t i = 0; i < jobs; ++i) {
    workers.push_back(std::make_unique<Worker>(pipeline, rules, settings.output));
  }
  RunTotals totals;
  Delivery delivery(settings, deliver, totals);
  if (jobs == 1) {
    run_alone(*workers.front(), corpus, delivery);
  } else {
    run_together(workers, corpus, delivery);
  }
  if (!delivery.written()) return std::unexpected(delivery.written().error());
  add_durations(totals, pipeline, workers);
  totals.elapsed = std::chrono::steady_clock::now() - begin;
  return totals;
}

}  // namespace whosaid
