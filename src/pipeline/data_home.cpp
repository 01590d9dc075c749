#include "pipeline/data_home.h"

#include <cstdlib>
#include <vector>

namespace whosaid {
namespace {

std::vector<std::filesystem::path> homes() {
  if (const char* home = std::getenv("WHOSAID_HOME"); home != nullptr && *home != '\0') return {home};
  std::vector<std::filesystem::path> places;
  std::error_code unknown;
  // An installed program uses its own data, also where the tree it was built from still stands.
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", unknown);
  if (!unknown) places.push_back(program.parent_path().parent_path() / "share" / "whosaid");
  places.emplace_back(WHOSAID_SOURCE_DIR);
  places.emplace_back(WHOSAID_DATA_DIR);
  return places;
}

}  // namespace

std::expected<std::filesystem::path, std::string> find_default_pipeline() {
  std::string tried;
  for (const std::filesystem::path& home : homes()) {
    const std::filesystem::path file = home / "pipeline" / "political_news.json";
    std::error_code unreadable;
    if (std::filesystem::exists(file, unreadable)) return file;
    tried += (tried.empty() ? "" : ", ") + file.native();
  }
  return std::unexpected("no pipeline file found (looked for " + tried +
                         "); name one with --pipeline FILE or set WHOSAID_HOME");
}

}  // namespace whosaid
