#include "commands/evaluate_options.h"

#include <charconv>

#include "commands/options.h"
#include "commands/pipeline_option.h"

namespace whosaid {
namespace {

namespace po = boost::program_options;

std::string text_of(const po::variables_map& values, const char* name) {
  return values.count(name) != 0 ? values[name].as<std::string>() : std::string();
}

/// Replaces `number` when the option is given. Fails when that is not a number from `least` to `most`.
template <class Number>
std::expected<void, std::string> read_number(const po::variables_map& values, const char* name, Number least,
                                             Number most, Number& number) {
  const std::string given = text_of(values, name);
  if (values.count(name) == 0) return {};
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
  if (error == std::errc() && end == given.data() + given.size() && least <= number && number <= most) return {};
  return std::unexpected("--" + std::string(name) + " needs a number from " + std::to_string(least) + " to " +
                         std::to_string(most) + ", not \"" + given + "\"");
}

std::expected<void, std::string> read_settings(const po::variables_map& values, EvaluationSettings& settings) {
  if (auto read = read_number(values, "dice", 0.01, 1.0, settings.score.dice); !read) return read;
  if (auto read = read_number<std::size_t>(values, "min-words", 0, 1000, settings.score.min_words); !read) return read;
  if (auto read = read_number(values, "bootstrap", 0u, 100000u, settings.resamples); !read) return read;
  return read_number(values, "seed", 0u, 4294967295u, settings.seed);
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code unknown;
  return !a.empty() && (a == b || std::filesystem::equivalent(a, b, unknown));
}

/// An output must not overwrite another or what is read. (--json may replace the file of --compare: that is read
/// first.)
std::expected<void, std::string> check_outputs(const EvaluateOptions& options) {
  if (is_same_file(options.errors, options.json)) {
    return std::unexpected("--errors and --json both go to \"" + options.json + "\"; give each its own file");
  }
  std::vector<std::string> read = options.gold;
  read.insert(read.end(), {options.records, options.focus});
  for (const std::string& output : {options.errors, options.json}) {
    for (const std::string& input : read) {
      if (is_same_file(output, input)) return std::unexpected("an output would overwrite the input " + input);
    }
  }
  return {};
}

}  // namespace

po::options_description evaluate_options_description() {
  po::options_description shown("Options");
  const auto text = [](const char* name) { return po::value<std::string>()->value_name(name); };
  auto add = shown.add_options();
  add("records", text("FILE"), "score these records (of extract --format jsonl) instead of extracting now");
  add("text", text("DIR"), "the articles lie there; else beside the gold, or in ../text beside its folder");
  add("focus", text("FILE"), "word forms, one a line: set aside attributions without any of them in the cue");
  add("dice", text("X"), "least Dice of contents that match partially; 0.8");
  add("min-words", text("N"), "least words of a quotation that counts; 2");
  add("bootstrap", text("N"), "resamples for the 95 % intervals; 1000, 0 for none");
  add("seed", text("N"), "seed of the resamples; 1");
  add("errors", text("FILE"), "write every miss and false alarm, a JSON line each");
  add("json", text("FILE"), "write all scores, rules and mistakes as JSON");
  add("compare", text("OLD"), "show what got better and worse since OLD, a file of --json");
  add("calibrate", "write how often each rule was right to the pipeline's confidence.tsv");
  add_pipeline_option(shown);
  add_gazetteer_option(shown);
  return shown;
}

std::expected<EvaluateOptions, std::string> read_evaluate_options(const Arguments& arguments) {
  auto values = read_options(arguments, evaluate_options_description(), "gold");
  if (!values) return std::unexpected(values.error());
  EvaluateOptions options;
  if (values->count("gold") != 0) options.gold = (*values)["gold"].as<std::vector<std::string>>();
  if (options.gold.empty()) {
    return std::unexpected("evaluate needs gold: files or folders of *.ann, *.json or *.expected.tsv");
  }
  options.texts = text_of(*values, "text");
  options.records = text_of(*values, "records");
  options.focus = text_of(*values, "focus");
  options.errors = text_of(*values, "errors");
  options.json = text_of(*values, "json");
  options.compare = text_of(*values, "compare");
  options.calibrate = values->count("calibrate") != 0;
  if (options.calibrate && !options.records.empty()) {
    return std::unexpected("--calibrate measures the rules as they are now; leave --records out");
  }
  if (const auto checked = check_outputs(options); !checked) return std::unexpected(checked.error());
  if (const auto read = read_settings(*values, options.settings); !read) return std::unexpected(read.error());
  options.values = *std::move(values);
  return options;
}

}  // namespace whosaid
