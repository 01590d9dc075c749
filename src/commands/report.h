#pragma once
/// `whosaid report`: a dataset as one page for a browser.

#include "commands/command.h"

namespace whosaid {

std::string report_help();
ExitCode run_report(const Arguments& arguments);

}  // namespace whosaid
