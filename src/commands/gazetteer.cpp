#include "commands/gazetteer.h"

#include <algorithm>

#include "base/errors.h"
#include "commands/gazetteer_action.h"

namespace whosaid {
namespace {

/// In the order of help.
constexpr const GazetteerAction* kActions[] = {&gazetteer_check,   &gazetteer_find,   &gazetteer_why,  &gazetteer_stats,
                                               &gazetteer_suggest, &gazetteer_diff,   &gazetteer_add,  &gazetteer_alias,
                                               &gazetteer_import,  &gazetteer_export, &gazetteer_build};

std::vector<std::string> action_names() {
  std::vector<std::string> names;
  for (const GazetteerAction* action : kActions) names.emplace_back(action->name);
  return names;
}

/// The options of all actions, each once; two that share a name say in their help to which action they belong.
std::vector<Option> all_options() {
  std::vector<Option> options;
  for (const GazetteerAction* action : kActions) {
    for (const Option& option : action->options) {
      const auto is_same = [&](const Option& o) {
        return std::string_view(o.name) == option.name && std::string_view(o.help) == option.help;
      };
      if (std::ranges::none_of(options, is_same)) options.push_back(option);
    }
  }
  return options;
}

}  // namespace

std::string gazetteer_help() {
  std::string text = "whosaid gazetteer ACTION: look into the lists of names, and change them.\n\n";
  for (const GazetteerAction* a : kActions) {
    const std::string use = "  " + std::string(a->name) + " " + std::string(a->words);
    text += use + "\n      " + std::string(a->summary) + "\n      $ " + std::string(a->example) + "\n";
  }
  return text +
         "\nAll read the shipped lists, with the folders of WHOSAID_GAZETTEERS (parted by `:`) and of --gazetteer on\n"
         "top; gazetteers/README.md tells more.\n\n" +
         options_text(all_options());
}

ExitCode run_gazetteer(const Arguments& arguments) {
  if (arguments.empty()) {
    return usage_error("gazetteer needs to know what to do, such as `whosaid gazetteer check`", "gazetteer");
  }
  const auto action = std::ranges::find(kActions, arguments.front(), &GazetteerAction::name);
  if (action == std::end(kActions)) {
    return usage_error("unknown action \"" + arguments.front() + "\"" + suggestion(arguments.front(), action_names()),
                       "gazetteer");
  }
  const auto given = read_options({arguments.begin() + 1, arguments.end()}, (*action)->options);
  if (!given) return usage_error("gazetteer " + arguments.front() + ": " + given.error(), "gazetteer");
  return (*action)->run(*given);
}

}  // namespace whosaid
