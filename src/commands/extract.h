#pragma once
/// whosaid extract: who-said-what records from text files.

#include "commands/command.h"

namespace whosaid {

std::string extract_help();
ExitCode run_extract(const Arguments& arguments);

}  // namespace whosaid
