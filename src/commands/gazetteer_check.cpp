#include "commands/gazetteer_action.h"
#include "commands/pipeline_option.h"
#include "gazetteers/row_checks.h"

namespace whosaid {
namespace {

constexpr Option kOptions[] = {kPipelineOption, kGazetteerOption};

ExitCode check(const GivenOptions& given) {
  const auto folders = chosen_folders(given, given.words());
  if (!folders) return folders.error();
  const Errors problems = check_lists(*folders);
  if (!problems.empty()) return show_problems(problems);
  return print("gazetteers: " + size_of_lists(*folders) + ", no problems\n");
}

}  // namespace

const GazetteerAction gazetteer_check = {"check",
                                         "[DIR...]",
                                         "every problem of the lists, with its place; DIR are folders on top",
                                         "whosaid gazetteer check my_names/",
                                         kOptions,
                                         check};

}  // namespace whosaid
