#pragma once
/// Where the data (pipeline/, gazetteers/, rules/) lies when nobody says.

#include <expected>
#include <filesystem>
#include <string>
#include <vector>

namespace whosaid {

/// The shipped pipeline file: under $WHOSAID_HOME when that is set (and nowhere else); else under ../share/whosaid
/// beside the executable's folder, in the source tree the program was built from, or where it was installed. Fails with
/// one line that names the places.
std::expected<std::filesystem::path, std::string> find_default_pipeline();

/// Where a built gazetteer of these folders may lie, which need not exist: beside the program, as the build leaves it,
/// or in the first folder, where it is installed.
std::vector<std::filesystem::path> built_gazetteer_places(const std::vector<std::filesystem::path>& folders);

}  // namespace whosaid
