#include "commands/action.h"

#include <algorithm>

#include "base/errors.h"

namespace whosaid {

std::expected<Action, ExitCode> read_action(std::string_view command, std::span<const std::string_view> names,
                                            const Arguments& arguments, std::span<const Option> options) {
  const auto wrong = [&](const std::string& message) { return std::unexpected(usage_error(message, command)); };
  auto given = read_options(arguments, options);
  if (!given) return wrong(given.error());
  const Arguments& words = given->words();
  if (words.empty()) {
    std::string known;
    for (const std::string_view name : names) {
      known.append(known.empty() ? "`whosaid " + std::string(command) + " " : " or `").append(name).append("`");
    }
    return wrong(std::string(command) + " needs to know what to do: " + known);
  }
  if (std::ranges::find(names, words.front()) == names.end()) {
    return wrong("unknown action \"" + words.front() + "\"" + suggestion(words.front(), {names.begin(), names.end()}));
  }
  return Action{.name = words.front(), .words = {words.begin() + 1, words.end()}, .options = *std::move(given)};
}

}  // namespace whosaid
