#pragma once
/// whosaid cluster: the same quotation in many articles.

#include "commands/command.h"

namespace whosaid {

std::string cluster_help();
ExitCode run_cluster(const Arguments& arguments);

}  // namespace whosaid
