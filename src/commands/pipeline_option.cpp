#include "commands/pipeline_option.h"

#include <iostream>

#include "pipeline/data_home.h"

namespace whosaid {

std::expected<CueChoice, std::string> chosen_cues(const GivenOptions& given) {
  const std::string which = given.text("cues", "speech");
  if (which == "speech") return CueChoice::listed;
  if (which == "all") return CueChoice::all;
  return std::unexpected("--cues does not know \"" + which + "\"; expected speech or all");
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
  const auto named = given.texts("gazetteer");
  std::vector<std::filesystem::path> folders(named.begin(), named.end());
  folders.insert(folders.end(), more.begin(), more.end());
  const auto cues = chosen_cues(given);
  if (!cues) {
    std::cerr << "whosaid: " << cues.error() << '\n';
    return std::unexpected(ExitCode::usage);
  }
  Result<Pipeline> pipeline = load_pipeline(file, folders, *cues);
  if (pipeline) return *std::move(pipeline);
  std::cerr << to_text(pipeline.error());
  return std::unexpected(ExitCode::bad_data);
}

}  // namespace whosaid
