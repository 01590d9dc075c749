#include "commands/extract_options.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <thread>

#include "base/errors.h"
#include "commands/options.h"
#include "commands/terminal.h"

namespace whosaid {
namespace {

namespace po = boost::program_options;

constexpr unsigned kMostJobs = 1024;

std::string text_of(const po::variables_map& values, const char* name, std::string otherwise = {}) {
  return values.count(name) != 0 ? values[name].as<std::string>() : otherwise;
}

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

std::expected<RecordFormat, std::string> read_format(const po::variables_map& values, const std::string& output) {
  const std::string given = text_of(values, "format");
  if (!given.empty()) {
    const auto index = index_of(given, kRecordFormatNames, "--format");
    if (!index) return std::unexpected(index.error());
    return static_cast<RecordFormat>(*index);
  }
  if (output == "-") return is_terminal(STDOUT_FILENO) ? RecordFormat::table : RecordFormat::jsonl;
  if (output.ends_with(".csv")) return RecordFormat::csv;
  return output.ends_with(".tsv") ? RecordFormat::tsv : RecordFormat::jsonl;
}

std::expected<unsigned, std::string> read_jobs(const po::variables_map& values) {
  const std::string given = text_of(values, "jobs");
  if (given.empty()) return std::clamp(std::thread::hardware_concurrency(), 1u, kMostJobs);
  unsigned jobs = 0;
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), jobs);
  if (error == std::errc() && end == given.data() + given.size() && jobs >= 1 && jobs <= kMostJobs) return jobs;
  return std::unexpected("--jobs needs a number from 1 to " + std::to_string(kMostJobs) + ", not \"" + given + "\"");
}

std::expected<RecordSettings, std::string> read_record_settings(const po::variables_map& values,
                                                                const std::string& output) {
  RecordSettings settings;
  const auto format = read_format(values, output);
  if (!format) return std::unexpected(format.error());
  settings.format = *format;
  const auto unit = index_of(text_of(values, "offsets", "codepoint"), kOffsetUnitNames, "--offsets");
  if (!unit) return std::unexpected(unit.error());
  settings.offsets = static_cast<OffsetUnit>(*unit);
  if (values.count("blocks") != 0) {
    const auto blocks = BlockSet::parse(text_of(values, "blocks"));
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

po::options_description extract_options_description() {
  po::options_description shown("Options");
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  const auto texts = [](const char* name) { return po::value<std::vector<std::string>>()->value_name(name); };
  auto add = shown.add_options();
  add("format,f", text("F"), "jsonl, csv, tsv or table; table on a terminal, else by the output's ending, else jsonl");
  add("output,o", text("FILE"), "write the records there (it appears when it is complete)");
  add("documents", text("FILE"), "also write one JSON line a document: counts, warnings, errors");
  add("mentions", text("FILE"), "also write one JSON line a named person, organization, country, title, role");
  add("blocks", text("LIST"), "all, or roles with commas between: title,paragraph,ticker ...; the article itself");
  add("offsets", text("UNIT"), "unit of offsets: codepoint (as Python slices), byte (of the input) or utf16");
  add("pipeline", text("FILE"), "run this pipeline file instead of the shipped one");
  add("gazetteer", texts("DIR"), "add a folder of your own gazetteers; may be given several times");
  add("jobs,j", text("N"), "workers; as many as there are cores");
  add("stats", "show speed and where the time went");
  add("quiet,q", "no summary and no progress bar; errors still show");
  return shown;
}

std::expected<ExtractOptions, std::string> read_extract_options(const Arguments& arguments) {
  const auto values = read_options(arguments, extract_options_description(), "paths");
  if (!values) return std::unexpected(values.error());
  ExtractOptions options;
  if (values->count("paths") != 0) options.paths = (*values)["paths"].as<std::vector<std::string>>();
  if (options.paths.empty()) return std::unexpected("extract needs files or folders to read, or - for standard input");
  options.output = text_of(*values, "output", "-");
  options.documents = text_of(*values, "documents");
  options.mentions = text_of(*values, "mentions");
  options.pipeline = text_of(*values, "pipeline");
  if (values->count("gazetteer") != 0) {
    for (const std::string& folder : (*values)["gazetteer"].as<std::vector<std::string>>()) {
      options.gazetteers.emplace_back(folder);
    }
  }
  options.stats = values->count("stats") != 0;
  options.quiet = values->count("quiet") != 0;
  const auto settings = read_record_settings(*values, options.output);
  if (!settings) return std::unexpected(settings.error());
  options.records = *settings;
  const auto jobs = read_jobs(*values);
  if (!jobs) return std::unexpected(jobs.error());
  options.jobs = *jobs;
  if (const auto distinct = check_outputs(options); !distinct) return std::unexpected(distinct.error());
  return options;
}

}  // namespace whosaid
