#include "pipeline/data_home.h"

#include <cstdlib>
#include <string_view>

namespace whosaid {
namespace {

/// The folder of the program that runs; empty when the system does not tell.
std::filesystem::path program_folder() {
  std::error_code unknown;
  return std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path();
}

std::vector<std::filesystem::path> homes() {
  if (const char* home = std::getenv("WHOSAID_HOME"); home != nullptr && *home != '\0') return {home};
  std::vector<std::filesystem::path> places;
  // An installed program uses its own data, also where the tree it was built from still stands.
  if (const auto folder = program_folder(); !folder.empty()) {
    places.push_back(folder.parent_path() / "share" / "whosaid");
  }
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

std::vector<std::filesystem::path> built_gazetteer_places(const std::vector<std::filesystem::path>& folders) {
  constexpr std::string_view kName = "lists.built";
  std::vector<std::filesystem::path> places;
  if (const auto folder = program_folder(); !folder.empty()) places.push_back(folder / kName);
  if (!folders.empty()) places.push_back(folders.front() / kName);
  return places;
}

}  // namespace whosaid
