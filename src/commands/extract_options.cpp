#include "commands/extract_options.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <thread>

#include "base/errors.h"
#include "commands/input_options.h"
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
    {"format,f", "F", "jsonl, csv, tsv or table; table on a terminal, else by the output's ending, else jsonl"},
    {"output,o", "FILE", "write the records there (it appears when it is complete)"},
    {"documents", "FILE", "also write one JSON line a document: counts, warnings, errors"},
    {"mentions", "FILE", "also write one JSON line a named person, organization, country, title, role"},
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

std::expected<RecordFormat, std::string> read_format(const GivenOptions& given, const std::string& output) {
  const std::string name = given.text("format");
  if (!name.empty()) {
    const auto index = index_of(name, kRecordFormatNames, "--format");
    if (!index) return std::unexpected(index.error());
    return static_cast<RecordFormat>(*index);
  }
  if (output == "-") return is_terminal(STDOUT_FILENO) ? RecordFormat::table : RecordFormat::jsonl;
  if (output.ends_with(".csv")) return RecordFormat::csv;
  return output.ends_with(".tsv") ? RecordFormat::tsv : RecordFormat::jsonl;
}

std::expected<unsigned, std::string> read_jobs(const GivenOptions& given) {
  const std::string text = given.text("jobs");
  if (text.empty()) return std::clamp(std::thread::hardware_concurrency(), 1u, kMostJobs);
  unsigned jobs = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  if (error == std::errc() && end == text.data() + text.size() && jobs >= 1 && jobs <= kMostJobs) return jobs;
  return std::unexpected("--jobs needs a number from 1 to " + std::to_string(kMostJobs) + ", not \"" + text + "\"");
}

std::expected<RecordSettings, std::string> read_record_settings(const GivenOptions& given, const std::string& output) {
  RecordSettings settings;
  const auto format = read_format(given, output);
  if (!format) return std::unexpected(format.error());
  settings.format = *format;
  const auto unit = index_of(given.text("offsets", "codepoint"), kOffsetUnitNames, "--offsets");
  if (!unit) return std::unexpected(unit.error());
  settings.offsets = static_cast<OffsetUnit>(*unit);
  if (given.has("blocks")) {
    const auto blocks = BlockSet::parse(given.text("blocks"));
    if (!blocks) return std::unexpected("--blocks: " + blocks.error());
    settings.blocks = *blocks;
  }
  if (output == "-") settings.table = {.width = terminal_width(), .colour = wants_colour()};
  return settings;
}

/// Two outputs of one name would overwrite each other.
std::expected<void, std::string> check_outputs(const ExtractOptions& options) {
  const std::pair<std::string_view, const std::string*> outputs[] = {
      {"--output", &options.output}, {"--documents", &options.documents}, {"--mentions", &options.mentions}};
  for (const auto& a : outputs) {
    for (const auto& b : outputs) {
      if (&a >= &b || a.second->empty() || *a.second != *b.second) continue;
      return std::unexpected(std::string(a.first) + " and " + std::string(b.first) + " both go to \"" + *a.second +
                             "\"; give each its own file");
    }
  }
  return {};
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
  options.output = given->text("output", "-");
  options.documents = given->text("documents");
  options.mentions = given->text("mentions");
  options.texts = given->text("texts");
  options.given = *given;
  if (const auto cues = chosen_cues(*given); !cues) return std::unexpected(cues.error());
  options.stats = given->has("stats");
  options.quiet = given->has("quiet");
  const auto settings = read_record_settings(*given, options.output);
  if (!settings) return std::unexpected(settings.error());
  options.records = *settings;
  const auto jobs = read_jobs(*given);
  if (!jobs) return std::unexpected(jobs.error());
  options.jobs = *jobs;
  if (const auto distinct = check_outputs(options); !distinct) return std::unexpected(distinct.error());
  return options;
}

}  // namespace whosaid
