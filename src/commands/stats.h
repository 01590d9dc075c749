#pragma once
/// whosaid stats: what a dataset adds up to.

#include "commands/command.h"

namespace whosaid {

std::string stats_help();
ExitCode run_stats(const Arguments& arguments);

}  // namespace whosaid
