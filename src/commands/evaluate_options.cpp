#include "commands/evaluate_options.h"

#include <charconv>

#include "commands/pipeline_option.h"

namespace whosaid {
namespace {

constexpr Option kOptions[] = {
    {"records", "FILE", "score these records (of extract --format jsonl) instead of extracting now"},
    {"text", "DIR", "the articles lie there; else beside the gold, or in ../text beside its folder"},
    {"focus", "FILE", "word forms, one a line: set aside attributions without any of them in the cue"},
    {"dice", "X", "least Dice of contents that match partially; 0.8"},
    {"min-words", "N", "least words of a quotation that counts; 2"},
    {"bootstrap", "N", "resamples for the 95 % intervals; 1000, 0 for none"},
    {"seed", "N", "seed of the resamples; 1"},
    {"errors", "FILE", "write every miss and false alarm, a JSON line each"},
    {"json", "FILE", "write all scores, rules and mistakes as JSON"},
    {"compare", "OLD", "show what got better and worse since OLD, a file of --json"},
    {"calibrate", nullptr, "write how often each rule was right to the pipeline's confidence.tsv"},
    kCuesOption,
    kPipelineOption,
    kGazetteerOption};

/// Replaces `number` when the option is given. Fails when that is not a number from `least` to `most`.
template <class Number>
std::expected<void, std::string> read_number(const GivenOptions& options, const char* name, Number least, Number most,
                                             Number& number) {
  if (!options.has(name)) return {};
  const std::string given = options.text(name);
  const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
  if (error == std::errc() && end == given.data() + given.size() && least <= number && number <= most) return {};
  return std::unexpected("--" + std::string(name) + " needs a number from " + std::to_string(least) + " to " +
                         std::to_string(most) + ", not \"" + given + "\"");
}

std::expected<void, std::string> read_settings(const GivenOptions& options, EvaluationSettings& settings) {
  if (auto read = read_number(options, "dice", 0.01, 1.0, settings.score.dice); !read) return read;
  if (auto read = read_number<std::size_t>(options, "min-words", 0, 1000, settings.score.min_words); !read) return read;
  if (auto read = read_number(options, "bootstrap", 0u, 100000u, settings.resamples); !read) return read;
  return read_number(options, "seed", 0u, 4294967295u, settings.seed);
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

std::span<const Option> evaluate_option_table() { return kOptions; }

std::expected<EvaluateOptions, std::string> read_evaluate_options(const Arguments& arguments) {
  auto given = read_options(arguments, kOptions);
  if (!given) return std::unexpected(given.error());
  EvaluateOptions options;
  options.gold = given->words();
  if (options.gold.empty()) {
    return std::unexpected("evaluate needs gold: files or folders of *.ann, *.json or *.expected.tsv");
  }
  options.texts = given->text("text");
  options.records = given->text("records");
  options.focus = given->text("focus");
  options.errors = given->text("errors");
  options.json = given->text("json");
  options.compare = given->text("compare");
  options.calibrate = given->has("calibrate");
  if (options.calibrate && !options.records.empty()) {
    return std::unexpected("--calibrate measures the rules as they are now; leave --records out");
  }
  if (const auto checked = check_outputs(options); !checked) return std::unexpected(checked.error());
  if (const auto read = read_settings(*given, options.settings); !read) return std::unexpected(read.error());
  options.given = *std::move(given);
  return options;
}

}  // namespace whosaid
