#pragma once
/// whosaid gazetteer check: are the lists of names sound?

#include "commands/command.h"

namespace whosaid {

std::string gazetteer_help();
ExitCode run_gazetteer(const Arguments& arguments);

}  // namespace whosaid
