#pragma once
/// whosaid gazetteer check: are the lists of names sound? whosaid gazetteer build: one file that loads faster.

#include "commands/command.h"

namespace whosaid {

std::string gazetteer_help();
ExitCode run_gazetteer(const Arguments& arguments);

}  // namespace whosaid
