#pragma once
/// whosaid explain: why a text gave the records it gave.

#include "commands/command.h"

namespace whosaid {

std::string explain_help();
ExitCode run_explain(const Arguments& arguments);

}  // namespace whosaid
