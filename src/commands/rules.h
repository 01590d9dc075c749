#pragma once
/// whosaid rules: what rules there are, and whether their examples hold.

#include "commands/command.h"

namespace whosaid {

std::string rules_help();
ExitCode run_rules(const Arguments& arguments);

}  // namespace whosaid
