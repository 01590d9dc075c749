#include "commands/evaluate.h"

#include <iostream>

#include "base/text_file.h"
#include "base/unicode.h"
#include "commands/evaluate_options.h"
#include "commands/gold_extraction.h"
#include "commands/options.h"
#include "commands/pipeline_option.h"
#include "commands/wording.h"
#include "evaluation/comparison.h"
#include "evaluation/confidence_fit.h"
#include "evaluation/evaluation_json.h"
#include "evaluation/evaluation_text.h"
#include "evaluation/gold.h"
#include "evaluation/record_lines.h"
#include "pipeline/pipeline_file.h"

namespace whosaid {
namespace {

ExitCode show(const Errors& errors) {
  std::cerr << to_text(errors);
  return ExitCode::bad_data;
}

Result<std::string> read_file(const std::string& path) {
  std::string text;
  if (const auto read = read_text_file(path, text); !read) return std::unexpected(one_error({}, read.error()));
  if (!is_utf8(text)) return std::unexpected(one_error(path, "not UTF-8; convert it, for example with iconv"));
  return text;
}

Result<std::vector<std::string>> read_focus(const std::string& path) {
  const Result<std::string> text = read_file(path);
  if (!text) return std::unexpected(text.error());
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text->size();) {
    const std::size_t end = std::min(text->find('\n', at), text->size());
    std::string word = folded(std::string_view(*text).substr(at, end - at));
    while (word.starts_with(' ')) word.erase(0, 1);
    while (word.ends_with(' ')) word.pop_back();
    if (!word.empty()) words.push_back(std::move(word));
    at = end + 1;
  }
  if (words.empty()) return std::unexpected(one_error(path, "no word forms in it; expected one a line"));
  std::ranges::sort(words);
  return words;
}

Written write_file(const std::string& path, std::string_view text) {
  auto file = OutputFile::create(path);
  if (!file) return std::unexpected(file.error());
  if (Written written = file->write(text); !written) return written;
  return file->commit();
}

/// The confidence table of the pipeline file that the user chose.
Result<std::filesystem::path> confidence_file(const std::filesystem::path& pipeline) {
  const Result<PipelineFile> file = read_pipeline_file(pipeline);
  if (!file) return std::unexpected(file.error());
  if (!file->confidence.empty()) return file->confidence;
  return std::unexpected(
      one_error(pipeline.native(), "names no \"confidence\" file under \"rules\"; --calibrate needs one"));
}

/// Fills the records of `articles`: from the file, or by extraction.
std::expected<void, ExitCode> add_all_records(const EvaluateOptions& options, EvaluatedArticles& articles) {
  if (options.records.empty()) {
    const auto file = chosen_pipeline_file(options.given);
    if (!file) return std::unexpected(file.error());
    const auto pipeline = load_with_options(*file, options.given);
    if (!pipeline) return std::unexpected(pipeline.error());
    if (const auto added = extract_records(*pipeline, articles); !added) return std::unexpected(show(added.error()));
    return {};
  }
  const Result<std::string> lines = read_file(options.records);
  if (!lines) return std::unexpected(show(lines.error()));
  const Result<std::size_t> others = add_records(options.records, *lines, articles);
  if (!others) return std::unexpected(show(others.error()));
  if (*others != 0) std::cerr << "whosaid: " << counted(*others, "record") << " of articles without gold left out\n";
  return {};
}

/// Writes what was asked for.
Written write_outputs(const EvaluateOptions& options, const Evaluation& evaluation, const EvaluatedArticles& articles) {
  if (!options.errors.empty()) {
    if (Written written = write_file(options.errors, mistake_lines(evaluation, articles)); !written) return written;
  }
  return options.json.empty() ? Written() : write_file(options.json, evaluation_json(evaluation, articles));
}

ExitCode calibrate(const EvaluateOptions& options, const Evaluation& evaluation) {
  const auto pipeline = chosen_pipeline_file(options.given);
  if (!pipeline) return pipeline.error();
  const Result<std::filesystem::path> file = confidence_file(*pipeline);
  if (!file) return show(file.error());
  std::vector<JudgedRecord> judged;
  for (const ArticleScore& article : evaluation.articles) {
    judged.insert(judged.end(), article.judged.begin(), article.judged.end());
  }
  const std::string table = confidence_table(judged, evaluation.articles.size());
  if (const Written written = write_file(file->native(), table); !written) {
    std::cerr << "whosaid: " << written.error().message << '\n';
    return ExitCode::output_failed;
  }
  std::cerr << "whosaid: wrote " << file->native() << '\n';
  return ExitCode::ok;
}

ExitCode evaluate_and_show(const EvaluateOptions& options, const EvaluatedArticles& articles) {
  EvaluationSettings settings = options.settings;
  if (!options.focus.empty()) {
    Result<std::vector<std::string>> focus = read_focus(options.focus);
    if (!focus) return show(focus.error());
    settings.score.focus = *std::move(focus);
  }
  const Evaluation evaluation = evaluate(articles, std::move(settings));
  std::string text = evaluation_text(evaluation);
  if (!options.compare.empty()) {  // before --json may overwrite it
    const Result<std::string> old = read_file(options.compare);
    if (!old) return show(old.error());
    const Result<std::string> compared = comparison_text(options.compare, *old, evaluation, articles);
    if (!compared) return show(compared.error());
    text += *compared;
  }
  std::cout << text;
  if (const Written written = write_outputs(options, evaluation, articles); !written) {
    std::cerr << "whosaid: " << written.error().message << '\n';
    return ExitCode::output_failed;
  }
  return options.calibrate ? calibrate(options, evaluation) : ExitCode::ok;
}

}  // namespace

std::string evaluate_help() {
  return "whosaid evaluate GOLD...: how right the records are. GOLD: files or folders of brat standoff (*.ann with "
         "Source,\n"
         "Cue and Content), Citron JSON (*.json) or our own tables (*.expected.tsv).\n\n"
         "  whosaid evaluate corpus                          our own articles\n"
         "  whosaid evaluate gold/ --text articles/ --json new.json --compare old.json\n"
         "  whosaid evaluate gold/ --records records.jsonl --errors errors.jsonl\n"
         "  whosaid evaluate gold/ --calibrate               measure the rules anew\n\n"
         "Contents and sources are compared as sets of words. A quotation is text between double quotation marks; it "
         "is\n"
         "found when a record has it, and the source is right when it shares a word with the gold's. A record is "
         "right\n"
         "when it shares most of its words with an attribution (Dice 0.5, one to one, best first) and their sources\n"
         "share a word or both have none; close, when also the contents match (Dice 0.8 or --dice). The tables of\n"
         "rules and of confidence count both; --calibrate measures what is right. With --focus they count what is\n"
         "not set aside.\n\n" +
         options_text(evaluate_option_table());
}

ExitCode run_evaluate(const Arguments& arguments) {
  const auto options = read_evaluate_options(arguments);
  if (!options) return usage_error(options.error(), "evaluate");
  Result<EvaluatedArticles> articles = read_gold(options->gold, options->texts);
  if (!articles) return show(articles.error());
  if (const auto added = add_all_records(*options, *articles); !added) return added.error();
  return evaluate_and_show(*options, *articles);
}

}  // namespace whosaid
