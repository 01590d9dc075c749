#pragma once
/// whosaid gazetteer: the workbench of those who edit the lists.

#include "commands/command.h"

namespace whosaid {

std::string gazetteer_help();
ExitCode run_gazetteer(const Arguments& arguments);

}  // namespace whosaid
