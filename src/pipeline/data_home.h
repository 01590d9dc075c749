#pragma once
/// Where the data (pipeline/, gazetteers/, rules/) lies when nobody says.

#include <expected>
#include <filesystem>
#include <string>

namespace whosaid {

/// The shipped pipeline file: under $WHOSAID_HOME when that is set (and nowhere else); else under ../share/whosaid
/// beside the executable's folder, in the source tree the program was built from, or where it was installed. Fails with
/// one line that names the places.
std::expected<std::filesystem::path, std::string> find_default_pipeline();

}  // namespace whosaid
