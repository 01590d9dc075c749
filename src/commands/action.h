#pragma once
/// A command that has actions: `whosaid rules test quote-cue-source`.

#include <span>
#include <string>
#include <string_view>

#include "commands/options.h"

namespace whosaid {

/// What the user asked such a command to do.
struct Action {
  std::string name;      ///< one of the command's actions
  Arguments words;       ///< behind the name
  GivenOptions options;  ///< before, between and behind
};

/// Reads the arguments of `command`, whose actions are `names`. Prints what is wrong.
std::expected<Action, ExitCode> read_action(std::string_view command, std::span<const std::string_view> names,
                                            const Arguments& arguments, std::span<const Option> options);

}  // namespace whosaid
