#include "commands/extract.h"

#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <optional>
#include <vector>

#include "base/text_file.h"
#include "commands/extract_options.h"
#include "commands/extract_summary.h"
#include "commands/pipeline_option.h"
#include "commands/progress.h"
#include "commands/terminal.h"
#include "commands/texts_folder.h"
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

/// The files of a run; each appears when all is done.
struct Outputs {
  OutputFile records;
  std::optional<OutputFile> documents, mentions;
  std::optional<TextsFolder> texts;
};

std::expected<OutputFile, WriteError> open_output(const std::string& path) {
  if (path == "-") return OutputFile::standard_output();
  return OutputFile::create(path);
}

std::expected<Outputs, WriteError> open_outputs(const ExtractOptions& options) {
  auto records = open_output(options.output);
  if (!records) return std::unexpected(records.error());
  Outputs outputs{.records = std::move(*records), .documents = {}, .mentions = {}, .texts = {}};
  for (const auto& [path, target] :
       {std::pair{&options.documents, &outputs.documents}, {&options.mentions, &outputs.mentions}}) {
    if (path->empty()) continue;
    auto file = open_output(*path);
    if (!file) return std::unexpected(file.error());
    target->emplace(std::move(*file));
  }
  if (!options.texts.empty()) {
    auto texts = TextsFolder::open(options.texts);
    if (!texts) return std::unexpected(texts.error());
    outputs.texts.emplace(std::move(*texts));
  }
  return outputs;
}

Written write_outcome(Outputs& outputs, const Outcome& outcome) {
  if (outputs.texts && outcome.error.empty()) {
    if (Written written = outputs.texts->write(outcome.id, outcome.text); !written) return written;
  }
  if (Written written = outputs.records.write(outcome.records); !written) return written;
  if (outputs.documents) {
    if (Written written = outputs.documents->write(outcome.documents); !written) return written;
  }
  return outputs.mentions ? outputs.mentions->write(outcome.mentions) : Written();
}

Written commit(Outputs& outputs) {
  if (Written written = outputs.records.commit(); !written) return written;
  if (outputs.documents) {
    if (Written written = outputs.documents->commit(); !written) return written;
  }
  return outputs.mentions ? outputs.mentions->commit() : Written();
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
  for (const std::string& output : {options.output, options.documents, options.mentions}) {
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

std::expected<RunTotals, WriteError> run(const Pipeline& pipeline, const Corpus& corpus, const ExtractOptions& options,
                                         Outputs& outputs) {
  if (Written written = outputs.records.write(record_header(options.records.format)); !written) {
    return std::unexpected(written.error());
  }
  const RunSettings settings{.jobs = options.jobs,
                             .input = options.input,
                             .output = {.records = options.records,
                                        .documents = !options.documents.empty(),
                                        .mentions = !options.mentions.empty(),
                                        .texts = !options.texts.empty()},
                             .stop = &stop_asked};
  const bool is_on_screen = options.output == "-" && is_terminal(STDOUT_FILENO);  // the records would cross the bar
  Progress progress(!options.quiet && is_terminal(STDERR_FILENO) && !is_on_screen);
  auto totals = run_pipeline(pipeline, corpus, settings, [&](const Outcome& outcome) {
    progress.add(outcome.share);
    if (has_report(outcome)) {
      progress.clear();
      std::cerr << report(outcome);
    }
    return write_outcome(outputs, outcome);
  });
  progress.clear();
  return totals;
}

/// Leaves as the signal would have made us leave, so that a shell's loop ends too.
ExitCode leave_by_signal() {
  ::signal(signal_seen, SIG_DFL);
  ::raise(signal_seen);
  return ExitCode::documents_failed;
}

ExitCode extract(const Pipeline& pipeline, const Corpus& corpus, const ExtractOptions& options) {
  std::cerr << corpus_report(corpus, options.quiet);
  if (const CorpusFile* file = overwritten_file(options, corpus); file != nullptr) {
    return usage_error("an output would overwrite the input " + file->path, "extract");
  }
  RunTotals totals;
  {
    auto outputs = open_outputs(options);
    if (!outputs) return output_failed(outputs.error());
    const bool reads_stdin = std::ranges::any_of(corpus.files, [](const CorpusFile& f) { return f.path.empty(); });
    if (!reads_stdin) stop_on_signals();  // a worker waiting for the keyboard would not see it
    const auto done = run(pipeline, corpus, options, *outputs);
    if (!done) return output_failed(done.error());
    totals = *done;
    if (!totals.stopped) {
      if (const Written written = commit(*outputs); !written) return output_failed(written.error());
    }
  }
  if (totals.stopped) return leave_by_signal();
  if (!options.quiet) std::cerr << summary(totals);
  if (options.stats) std::cerr << statistics(totals, options.jobs);
  return totals.failed != 0 || !corpus.problems.empty() ? ExitCode::documents_failed : ExitCode::ok;
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
         "  whosaid extract articles/ -o records.jsonl --documents documents.jsonl --gazetteer my_names/\n\n" +
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
  return extract(*pipeline, *corpus, *options);
}

}  // namespace whosaid
