#pragma once
/// whosaid merge: the datasets of all shards of a run into one.

#include "commands/command.h"

namespace whosaid {

std::string merge_help();
ExitCode run_merge(const Arguments& arguments);

}  // namespace whosaid
