#pragma once
/// whosaid evaluate: how right are the records?

#include "commands/command.h"

namespace whosaid {

std::string evaluate_help();
ExitCode run_evaluate(const Arguments& arguments);

}  // namespace whosaid
