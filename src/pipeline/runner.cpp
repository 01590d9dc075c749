#include "pipeline/runner.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

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
void run_alone(Worker& worker, ArticleStream& stream, const FieldNames& names, Delivery& delivery) {
  InputReader reader(names);
  ReadAhead articles(stream, reader);
  Outcome outcome;
  while (const ReadInput* article = articles.next()) {
    worker.process(article->input, article->text, outcome);
    if (!delivery(outcome)) return;
  }
}

/// Hands the articles of a stream to several workers, with the positions at which their outcomes come out.
class Distribution {
 public:
  Distribution(ArticleStream& stream, ReorderWindow<Outcome>& window) : stream_(stream), window_(window) {}

  /// The position of the next article; nothing when there is none, or nobody wants more.
  std::optional<std::size_t> take(Input& input) {
    const std::scoped_lock lock(mutex_);
    const auto position = window_.take();
    if (!position || stream_.next(input)) return position;
    window_.end(*position);
    return std::nullopt;
  }

 private:
  std::mutex mutex_;
  ArticleStream& stream_;
  ReorderWindow<Outcome>& window_;
};

void run_together(const std::vector<std::unique_ptr<Worker>>& workers, ArticleStream& stream, const FieldNames& names,
                  Delivery& delivery) {
  ReorderWindow<Outcome> window(workers.size() * kOutcomesPerWorker);
  Distribution articles(stream, window);
  std::vector<std::jthread> threads;
  const CloseAtEnd closing{window};  // before the threads are joined, also when one cannot be started
  for (const auto& worker : workers) {
    threads.emplace_back([&window, &articles, &names, own = worker.get()] {
      InputReader reader(names);
      ReadInput article;
      while (const auto position = articles.take(article.input)) {
        reader.read(article.input, article.text);
        own->process(article.input, article.text, window.slot(*position));
        window.finish(*position);
        give_back_buffers(article.input);
        give_back_buffers(article.text);
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
  const bool has_many = std::ranges::any_of(corpus.files, [](const CorpusFile& f) { return holds_many(f.kind); });
  const std::size_t most = has_many ? settings.jobs : corpus.files.size();
  const std::size_t jobs = std::clamp<std::size_t>(settings.jobs, 1, std::max<std::size_t>(most, 1));
  std::vector<std::unique_ptr<Worker>> workers;
  for (std::size_t i = 0; i < jobs; ++i) {
    workers.push_back(std::make_unique<Worker>(pipeline, rules, settings.output));
  }
  RunTotals totals;
  Delivery delivery(settings, deliver, totals);
  ArticleStream stream(corpus, settings.input);
  if (jobs == 1) {
    run_alone(*workers.front(), stream, settings.input.fields, delivery);
  } else {
    run_together(workers, stream, settings.input.fields, delivery);
  }
  if (!delivery.written()) return std::unexpected(delivery.written().error());
  add_durations(totals, pipeline, workers);
  totals.elapsed = std::chrono::steady_clock::now() - begin;
  return totals;
}

}  // namespace whosaid
