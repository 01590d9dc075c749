#include "commands/extract_options.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <thread>

#include "base/errors.h"
#include "commands/corrections_option.h"
#include "commands/input_options.h"
#include "commands/output_options.h"
#include "commands/pipeline_option.h"
#include "commands/terminal.h"

namespace whosaid {
namespace {

constexpr unsigned kMostJobs = 1024;

constexpr Option kOptions[] = {
    {"files-from", "FILE",
     "read the files whose paths stand in FILE, one a line or NUL behind each; - for standard input"},
    kInputFormatOption,
    kIdFieldOption,
    kTextFieldOption,
    kTitleFieldOption,
    kDateFieldOption,
    kUrlFieldOption,
    kOutletFieldOption,
    {"texts", "DIR", "also write the text of each document, in which the offsets count, to a new folder"},
    kFormatOption,
    kOutputOption,
    kDocumentsOption,
    kMentionsOption,
    kRunOption,
    kResumeOption,
    {"shard", "I/N", "only every N-th document from the I-th on; `whosaid merge` joins the parts"},
    kCorrectionsOption,
    {"checked", nullptr, "only documents that --corrections tells of; with -f brat this is gold for `evaluate`"},
    {"blocks", "LIST", "all, or roles with commas between: title,paragraph,ticker ...; the article itself"},
    {"offsets", "UNIT", "unit of offsets: codepoint (as Python slices), byte (of the input) or utf16"},
    kCuesOption,
    kPipelineOption,
    kGazetteerOption,
    {"jobs,j", "N", "workers; as many as there are cores"},
    {"stats", nullptr, "show speed and where the time went"},
    {"quiet,q", nullptr, "no summary and no progress bar; errors still show"}};

/// The index of `word` in `names`, or a text that names the nearest.
template <std::size_t kSize>
std::expected<std::size_t, std::string> index_of(std::string_view word,
                                                 const std::array<std::string_view, kSize>& names,
                                                 std::string_view option) {
  const auto found = std::ranges::find(names, word);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  return std::unexpected(std::string(option) + " does not know \"" + std::string(word) + "\"" +
                         suggestion(word, {names.begin(), names.end()}));
}

std::expected<unsigned, std::string> read_jobs(const GivenOptions& given) {
  const std::string text = given.text("jobs");
  if (text.empty()) return std::clamp(std::thread::hardware_concurrency(), 1u, kMostJobs);
  unsigned jobs = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  if (error == std::errc() && end == text.data() + text.size() && jobs >= 1 && jobs <= kMostJobs) return jobs;
  return std::unexpected("--jobs needs a number from 1 to " + std::to_string(kMostJobs) + ", not \"" + text + "\"");
}

std::expected<RecordSettings, std::string> read_record_settings(const GivenOptions& given, const OutputPlan& outputs) {
  RecordSettings settings;
  settings.format = outputs.format;
  if (has_own_offsets(outputs.format) && given.has("offsets")) {
    return std::unexpected("--offsets is for jsonl, csv, tsv and sqlite; other formats have a unit of their own");
  }
  const auto unit = index_of(given.text("offsets", "codepoint"), kOffsetUnitNames, "--offsets");
  if (!unit) return std::unexpected(unit.error());
  settings.offsets = static_cast<OffsetUnit>(*unit);
  if (given.has("blocks")) {
    const auto blocks = BlockSet::parse(given.text("blocks"));
    if (!blocks) return std::unexpected("--blocks: " + blocks.error());
    settings.blocks = *blocks;
  }
  if (outputs.records == "-") settings.table = {.width = terminal_width(), .colour = wants_colour()};
  return settings;
}

}  // namespace

std::span<const Option> extract_option_table() { return kOptions; }

std::expected<ExtractOptions, std::string> read_extract_options(const Arguments& arguments) {
  const auto given = read_options(arguments, kOptions);
  if (!given) return std::unexpected(given.error());
  ExtractOptions options;
  options.paths = given->words();
  options.files_from = given->text("files-from");
  if (options.paths.empty() && options.files_from.empty()) {
    return std::unexpected("extract needs files or folders to read, or - for standard input");
  }
  if (options.files_from == "-" && std::ranges::count(options.paths, "-") != 0) {
    return std::unexpected("--files-from - reads the list from standard input, so an article cannot come from there");
  }
  const auto input_format = chosen_input_format(*given);
  if (!input_format) return std::unexpected(input_format.error());
  options.input_format = *input_format;
  options.input = chosen_input_settings(*given);
  options.texts = given->text("texts");
  options.arguments = arguments;
  const auto outputs = read_output_plan(*given);
  if (!outputs) return std::unexpected(outputs.error());
  options.outputs = *outputs;
  options.mentions = has_mentions(options.outputs, *given);
  options.only_checked = given->has("checked");
  if (options.only_checked && !given->has("corrections")) {
    return std::unexpected("--checked needs --corrections FILE, which tells what was checked");
  }
  if (options.only_checked && (options.outputs.kind != OutputPlan::Kind::documents || !options.texts.empty())) {
    return std::unexpected(
        "--checked writes a file a document, and no --texts beside it: give -f brat (or tei) and -o FOLDER");
  }
  const auto shard = Shard::parse(given->text("shard", "1/1"));
  if (!shard) return std::unexpected(shard.error());
  options.shard = *shard;
  options.given = *given;
  if (const auto cues = chosen_cues(*given); !cues) return std::unexpected(cues.error());
  options.stats = given->has("stats");
  options.quiet = given->has("quiet");
  const auto settings = read_record_settings(*given, options.outputs);
  if (!settings) return std::unexpected(settings.error());
  options.records = *settings;
  const auto jobs = read_jobs(*given);
  if (!jobs) return std::unexpected(jobs.error());
  options.jobs = *jobs;
  return options;
}

}  // namespace whosaid
