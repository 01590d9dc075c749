#pragma once
/// `whosaid gazetteer export`: our lists for other programs.

#include <filesystem>
#include <string>
#include <vector>

#include "commands/action.h"

namespace whosaid {

/// The part of the help that tells of it.
std::string gazetteer_export_help();

/// Writes the lists of `folders` as `action` says and returns how it ended.
ExitCode export_gazetteer(const Action& action, const std::vector<std::filesystem::path>& folders);

}  // namespace whosaid
