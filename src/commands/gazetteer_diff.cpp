
#include "commands/diff_report.h"
#include "commands/gazetteer_action.h"
#include "commands/pipeline_option.h"

namespace whosaid {
namespace {

constexpr std::size_t kShown = 50;
constexpr Option kOptions[] = {kCorpusOption, kLimitOption,    kJsonOption,
                               kCuesOption,   kPipelineOption, kGazetteerOption};

/// The pipeline with `folder` on top; `-` stands for none.
std::expected<Pipeline, ExitCode> load(const std::filesystem::path& file, const GivenOptions& given,
                                       const std::string& folder) {
  std::vector<std::filesystem::path> more;
  if (folder != "-") more.emplace_back(folder);
  return load_with_options(file, given, more);
}

ExitCode diff(const GivenOptions& given) {
  if (given.words().size() != 2) {
    return usage_error(
        "gazetteer diff needs two folders to compare, or - for none: `whosaid gazetteer diff - my_names`", "gazetteer");
  }
  const auto texts = given.texts("corpus");
  if (texts.empty()) return usage_error("gazetteer diff needs articles to try the lists on: --corpus DIR", "gazetteer");
  const auto limit = chosen_number(given, "limit", kShown);
  if (!limit) return limit.error();
  const auto file = chosen_pipeline_file(given);
  if (!file) return file.error();
  const auto before = load(*file, given, given.words()[0]);
  if (!before) return before.error();
  const auto after = load(*file, given, given.words()[1]);
  if (!after) return after.error();
  return show_diff(*before, *after, {texts.begin(), texts.end()}, DiffReport(given.has("json"), *limit));
}

}  // namespace

const GazetteerAction gazetteer_diff = {
    "diff",
    "OLD NEW --corpus DIR",
    "which mentions and records appear, vanish or change when the folder NEW stands in place of OLD (- for none)",
    "whosaid gazetteer diff - my_names/ --corpus articles/",
    kOptions,
    diff};

}  // namespace whosaid
