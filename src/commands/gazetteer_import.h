#pragma once
/// `whosaid gazetteer import`: lists of others into a folder of ours.

#include <filesystem>
#include <string>
#include <vector>

#include "commands/action.h"

namespace whosaid {

/// The part of the help that tells of it.
std::string gazetteer_import_help();

/// Imports the files that `action` names on top of `folders`, prints what became of them, and returns how it ended.
ExitCode import_gazetteer(const Action& action, const std::vector<std::filesystem::path>& folders);

}  // namespace whosaid
