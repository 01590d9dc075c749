#include "commands/pipeline_option.h"

#include <cstdlib>
#include <iostream>

#include "base/split.h"
#include "pipeline/data_home.h"

namespace whosaid {

std::expected<CueChoice, std::string> chosen_cues(const GivenOptions& given) {
  const std::string which = given.text("cues", "speech");
  if (which == "speech") return CueChoice::listed;
  if (which == "all") return CueChoice::all;
  return std::unexpected("--cues does not know \"" + which + "\"; expected speech or all");
}

Result<std::vector<std::filesystem::path>> chosen_gazetteers(const GivenOptions& given) {
  constexpr const char* kVariable = "WHOSAID_GAZETTEERS";
  std::vector<std::filesystem::path> folders;
  Errors errors;
  const char* const named = std::getenv(kVariable);
  for (const std::string_view folder : split(named == nullptr ? "" : named, ":")) {
    if (folder.empty()) continue;
    std::error_code unreadable;
    if (!std::filesystem::is_directory(folder, unreadable)) {
      append(errors, one_error(kVariable, "no such folder of gazetteers: " + std::string(folder) +
                                              "; mend the environment variable, or unset it"));
    }
    folders.emplace_back(folder);
  }
  if (!errors.empty()) return std::unexpected(std::move(errors));
  const auto given_ones = given.texts("gazetteer");
  folders.insert(folders.end(), given_ones.begin(), given_ones.end());
  return folders;
}

std::expected<std::filesystem::path, ExitCode> chosen_pipeline_file(const GivenOptions& given) {
  if (given.has("pipeline")) return given.text("pipeline");
  auto found = find_default_pipeline();
  if (found) return *std::move(found);
  std::cerr << "whosaid: " << found.error() << '\n';
  return std::unexpected(ExitCode::bad_data);
}

std::expected<Pipeline, ExitCode> load_with_options(const std::filesystem::path& file, const GivenOptions& given,
                                                    const std::vector<std::filesystem::path>& more) {
  Result<std::vector<std::filesystem::path>> folders = chosen_gazetteers(given);
  if (!folders) {
    std::cerr << to_text(folders.error());
    return std::unexpected(ExitCode::bad_data);
  }
  folders->insert(folders->end(), more.begin(), more.end());
  const auto cues = chosen_cues(given);
  if (!cues) {
    std::cerr << "whosaid: " << cues.error() << '\n';
    return std::unexpected(ExitCode::usage);
  }
  Result<Pipeline> pipeline = load_pipeline(file, *folders, *cues);
  if (pipeline) return *std::move(pipeline);
  std::cerr << to_text(pipeline.error());
  return std::unexpected(ExitCode::bad_data);
}

}  // namespace whosaid
