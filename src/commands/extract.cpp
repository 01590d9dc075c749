#include "commands/extract.h"

#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <optional>
#include <vector>

#include "base/text_file.h"
#include "commands/corrections_option.h"
#include "commands/extract_options.h"
#include "commands/extract_summary.h"
#include "commands/kept_delivery.h"
#include "commands/pipeline_option.h"
#include "commands/progress.h"
#include "commands/terminal.h"
#include "commands/texts_folder.h"
#include "commands/unseen_corrections.h"
#include "pipeline/destination.h"
#include "pipeline/run_description.h"
#include "pipeline/runner.h"

namespace whosaid {
namespace {

std::atomic<bool> stop_asked = false;
std::atomic<int> signal_seen = 0;

extern "C" void note_signal(int signal) {
  signal_seen = signal;
  stop_asked = true;
}

/// Lets a first Ctrl-C end the run in an orderly way, so that no half-written file stays; a second one kills.
void stop_on_signals() {
  struct sigaction action {};
  action.sa_handler = note_signal;
  action.sa_flags = SA_RESETHAND;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    ::sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);  // nohup stays nohup
  }
}

/// A reader that went away (`| head`) has seen enough; all else is a failure.
ExitCode output_failed(const WriteError& error) {
  if (error.broken_pipe) return ExitCode::ok;
  std::cerr << "whosaid: " << error.message << '\n';
  return ExitCode::output_failed;
}

/// The input that an output would overwrite; null when none.
const CorpusFile* overwritten_file(const ExtractOptions& options, const Corpus& corpus) {
  const auto is_same = [](const struct stat& a, const struct stat& b) {
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
  };
  std::vector<struct stat> outputs;
  const OutputPlan& plan = options.outputs;
  for (const std::string& output : {plan.records, plan.documents, plan.mentions, plan.run}) {
    struct stat status {};
    if (output.empty() || output == "-" || ::stat(output.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) continue;
    outputs.push_back(status);
  }
  if (outputs.empty()) return nullptr;
  for (const CorpusFile& file : corpus.files) {
    struct stat status {};
    if (::stat(file.path.c_str(), &status) != 0) continue;
    if (std::ranges::any_of(outputs, [&](const struct stat& o) { return is_same(o, status); })) return &file;
  }
  return nullptr;
}

/// The articles that are left to do for this shard.
InputSettings input_of(const ExtractOptions& options, std::size_t done) {
  InputSettings input = options.input;
  input.skip = options.shard.number(done);
  input.shard = options.shard.index - 1;
  input.shards = options.shard.count;
  return input;
}

std::expected<RunTotals, WriteError> run(const Pipeline& pipeline, const Corpus& corpus, const ExtractOptions& options,
                                         const Corrections* corrections, std::size_t done, KeptDelivery& delivery) {
  const RunSettings settings{.jobs = options.jobs,
                             .input = input_of(options, done),
                             .output = {.records = options.records,
                                        .documents = !options.outputs.documents.empty(),
                                        .mentions = options.mentions,
                                        .texts = !options.texts.empty(),
                                        .corrections = corrections,
                                        .only_checked = options.only_checked},
                             .stop = &stop_asked};
  const bool is_on_screen =
      options.outputs.records == "-" && is_terminal(STDOUT_FILENO);  // the records would cross the bar
  std::optional<UnseenCorrections> unseen;
  if (corrections != nullptr) unseen.emplace(corrections->list());
  Progress progress(!options.quiet && is_terminal(STDERR_FILENO) && !is_on_screen);
  auto totals = run_pipeline(pipeline, corpus, settings, [&](const Outcome& outcome) {
    progress.add(outcome.share);
    if (unseen) unseen->note(outcome.id);
    if (has_report(outcome)) {
      progress.clear();
      std::cerr << report(outcome);
    }
    return delivery(outcome);
  });
  progress.clear();
  // A part of a run cannot know what the other parts meet.
  const bool is_whole = done == 0 && options.shard.count == 1 && !stop_asked;
  if (is_whole && unseen && !options.quiet) std::cerr << unseen->report();
  return totals;
}

/// What this run is, as far as an output wants to know.
Result<RunDescription> describe(const ExtractOptions& options, const std::filesystem::path& pipeline_file,
                                const Corpus& corpus) {
  RunDescription description;
  if (!options.outputs.has_run()) return description;
  const RecordSettings& records = options.records;
  description.arguments = options.arguments;
  description.settings = {{"format", std::string(kRecordFormatNames[static_cast<std::size_t>(records.format)])},
                          {"offsets", std::string(kOffsetUnitNames[static_cast<std::size_t>(records.offsets)])},
                          {"blocks", records.blocks.text()},
                          {"cues", options.given.text("cues", "speech")},
                          {"mentions", options.mentions ? "yes" : "no"}};
  for (std::size_t i = 0; i < kFieldNames.size(); ++i) {
    const std::string& name = options.input.fields.chosen(static_cast<Field>(i));
    if (!name.empty()) description.settings.emplace_back(std::string(kFieldNames[i]) + "-field", name);
  }
  description.shard = options.shard;
  description.inputs = digest_of(corpus);
  const auto folders = chosen_gazetteers(options.given);
  if (!folders) return std::unexpected(folders.error());
  if (auto data = describe_data(pipeline_file, *folders, options.given.texts("corrections"), description); !data)
    return std::unexpected(data.error());
  return description;
}

/// The folder for texts, when one is wanted. A run that goes on finds some there.
std::expected<std::optional<TextsFolder>, WriteError> open_texts(const ExtractOptions& options) {
  if (options.texts.empty()) return std::nullopt;
  auto texts = TextsFolder::open(options.texts, options.outputs.resume);
  if (!texts) return std::unexpected(texts.error());
  return std::optional(std::move(*texts));
}

/// Leaves as the signal would have made us leave, so that a shell's loop ends too.
ExitCode leave_by_signal() {
  ::signal(signal_seen, SIG_DFL);
  ::raise(signal_seen);
  return ExitCode::documents_failed;
}

ExitCode extract(const Pipeline& pipeline, const std::filesystem::path& pipeline_file, const Corrections* corrections,
                 const Corpus& corpus, const ExtractOptions& options) {
  std::cerr << corpus_report(corpus, options.quiet);
  if (const CorpusFile* file = overwritten_file(options, corpus); file != nullptr) {
    return usage_error("an output would overwrite the input " + file->path, "extract");
  }
  const auto description = describe(options, pipeline_file, corpus);
  if (!description) {
    std::cerr << to_text(description.error());
    return ExitCode::bad_data;
  }
  if (options.outputs.resume && description->is_told_by(finished_run(options.outputs))) {
    if (!options.quiet) std::cerr << "whosaid: nothing is left to do: this run is complete\n";
    return ExitCode::ok;
  }
  RunTotals totals, whole;  // of this part, and with what was done before
  {
    const auto destination = open_destination(options.outputs, description->digest());
    if (!destination) return output_failed(destination.error());
    const RunState kept =
        (*destination)->kept().value_or(RunState{.counts = {}, .elapsed = {}, .began = now_as_text()});
    auto texts = open_texts(options);
    if (!texts) return output_failed(texts.error());
    const bool reads_stdin = std::ranges::any_of(corpus.files, [](const CorpusFile& f) { return f.path.empty(); });
    if (!reads_stdin) stop_on_signals();  // a worker waiting for the keyboard would not see it
    KeptDelivery delivery(**destination, *texts, kept);
    const auto done = run(pipeline, corpus, options, corrections, kept.counts.documents, delivery);
    if (!done) return output_failed(done.error());
    totals = *done;
    const RunState& state = delivery.state();
    whole = totals;
    whole += kept.counts;
    const Written ended =
        totals.stopped ? (*destination)->keep(state) : (*destination)->finish(state, description->json(state));
    if (!ended) return output_failed(ended.error());
  }
  if (totals.stopped && options.outputs.is_kept()) std::cerr << "whosaid: stopped; --resume goes on with it\n";
  if (totals.stopped) return leave_by_signal();
  if (!options.quiet) std::cerr << summary(whole);
  if (options.stats) std::cerr << statistics(totals, options.jobs);
  return whole.failed != 0 || !corpus.problems.empty() ? ExitCode::documents_failed : ExitCode::ok;
}

/// The files that are named, and those that a list names.
std::expected<Corpus, std::string> corpus_of(const ExtractOptions& options) {
  std::vector<std::string> paths = options.paths;
  if (!options.files_from.empty()) {
    auto listed = read_file_list(options.files_from);
    if (!listed) return std::unexpected("--files-from: " + listed.error());
    std::ranges::move(*listed, std::back_inserter(paths));
  }
  return list_corpus(paths, options.input_format);
}

}  // namespace

std::string extract_help() {
  return "whosaid extract PATH...: who-said-what records from articles: text and HTML files, JSON Lines, CSV, all of\n"
         "these also as .gz or .zst, folders of them, or - (standard input).\n\n"
         "  whosaid extract article.txt                       a table on the terminal\n"
         "  whosaid extract articles/ > records.jsonl         one JSON record a line\n"
         "  whosaid extract articles/ --output records.csv    for a spreadsheet\n"
         "  cat article.txt | whosaid extract -\n"
         "  whosaid extract news.jsonl.gz --text-field body   an article a line\n"
         "  whosaid extract articles/ -o records.jsonl --documents documents.jsonl --gazetteer my_names/\n"
         "  whosaid extract articles/ -o quotes/              a dataset: records, documents, mentions, run.json\n"
         "  whosaid extract articles/ -o quotes.sqlite        the same in one file\n\n" +
         options_text(extract_option_table());
}

ExitCode run_extract(const Arguments& arguments) {
  const auto options = read_extract_options(arguments);
  if (!options) return usage_error(options.error(), "extract");
  const auto file = chosen_pipeline_file(options->given);
  if (!file) return file.error();
  // Static, so that a program that leaves at once (see main) need not take it apart.
  static const std::expected<Pipeline, ExitCode> pipeline = load_with_options(*file, options->given);
  if (!pipeline) return pipeline.error();
  const auto corpus = corpus_of(*options);
  if (!corpus) return usage_error(corpus.error(), "extract");
  const auto corrections = load_corrections(options->given, *pipeline);
  if (!corrections) return corrections.error();
  return extract(*pipeline, *file, *corrections ? &**corrections : nullptr, *corpus, *options);
}

}  // namespace whosaid
