#include "commands/merge.h"

#include <array>
#include <filesystem>
#include <iostream>

#include "commands/options.h"
#include "commands/output_options.h"
#include "commands/wording.h"
#include "pipeline/dataset_merge.h"

namespace whosaid {
namespace {

constexpr Option kOptions[] = {{"output,o", "OUT", "FOLDER/ or FILE.sqlite, as the parts are"},
                               {"quiet,q", nullptr, "no summary; errors still show"}};

/// The plan of a dataset of the kind that the output's name says, with mentions when the parts have them.
std::expected<OutputPlan, std::string> read_plan(const GivenOptions& given) {
  Arguments arguments = {"-", "--output", given.text("output")};
  if (!part_has_mentions(given.words().front())) arguments.insert(arguments.end(), {"--mentions", "none"});
  constexpr std::array kPlanOptions = {kFormatOption,   kOutputOption, kDocumentsOption,
                                       kMentionsOption, kRunOption,    kResumeOption};
  const auto plan_options = read_options(arguments, kPlanOptions);
  if (!plan_options) return std::unexpected(plan_options.error());
  auto plan = read_output_plan(*plan_options);
  if (!plan) return plan;
  plan->anew = true;
  if (plan->kind == OutputPlan::Kind::dataset || plan->kind == OutputPlan::Kind::database) return plan;
  return std::unexpected("merge needs --output FOLDER/ or --output FILE.sqlite, not \"" + given.text("output") + "\"");
}

}  // namespace

std::string merge_help() {
  return "whosaid merge PART... -o OUT: the datasets of all shards of a run into that of the whole run.\n\n"
         "  whosaid extract articles/ --shard 1/2 -o one/\n"
         "  whosaid extract articles/ --shard 2/2 -o two/\n"
         "  whosaid merge one/ two/ -o quotes/\n\n"
         "What comes out is what one run would have written.\n\n" +
         options_text(kOptions);
}

ExitCode run_merge(const Arguments& arguments) {
  const auto given = read_options(arguments, kOptions);
  if (!given) return usage_error(given.error(), "merge");
  if (given->words().empty()) return usage_error("merge needs the datasets of all shards", "merge");
  if (!given->has("output")) return usage_error("merge needs --output", "merge");
  const auto plan = read_plan(*given);
  if (!plan) return usage_error(plan.error(), "merge");
  for (const std::string& part : given->words()) {
    std::error_code unknown;
    if (!std::filesystem::equivalent(part, given->text("output"), unknown)) continue;
    return usage_error("the output would overwrite the part " + part, "merge");
  }
  const auto merged = merge_datasets(given->words(), *plan);
  if (!merged) {
    std::cerr << "whosaid: " << merged.error().message << '\n';
    return merged.error().is_output ? ExitCode::output_failed : ExitCode::bad_data;
  }
  if (!given->has("quiet")) {
    std::cerr << counted(given->words().size(), "part") << ": " << counted(merged->documents, "article") << ", "
              << counted(merged->records, "record") << '\n';
  }
  return ExitCode::ok;
}

}  // namespace whosaid
