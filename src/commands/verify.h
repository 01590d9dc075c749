#pragma once
/// whosaid verify: is this quotation in these articles?

#include "commands/command.h"

namespace whosaid {

std::string verify_help();
ExitCode run_verify(const Arguments& arguments);

}  // namespace whosaid
