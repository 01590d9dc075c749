#pragma once
/// Writing a checked change into the user's folder, for `whosaid gazetteer add` and `alias`.

#include <functional>

#include "commands/gazetteer_action.h"
#include "gazetteers/list_change.h"

namespace whosaid {

/// --to DIR
inline constexpr Option kToOption = {"to", "DIR", "add, alias: your folder, which is made when it is not there"};

/// Makes the change at --to, on top of the chosen folders; writes it, says so with `done`, and with --corpus shows what
/// it changes there. Prints what is wrong; then nothing is written.
ExitCode make_change(const GivenOptions& given, std::string_view done,
                     const std::function<Result<ListEdit>(const ChangePlace&)>& change);

}  // namespace whosaid
