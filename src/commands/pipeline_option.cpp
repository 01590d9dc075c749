#include "commands/pipeline_option.h"

#include <iostream>

#include "pipeline/data_home.h"

namespace whosaid {

namespace po = boost::program_options;

void add_pipeline_option(po::options_description& shown) {
  shown.add_options()("pipeline", po::value<std::string>()->value_name("FILE"),
                      "use this pipeline file instead of the shipped one");
}

void add_gazetteer_option(po::options_description& shown) {
  shown.add_options()("gazetteer", po::value<std::vector<std::string>>()->value_name("DIR"),
                      "add a folder of your own gazetteers; may be given several times");
}

std::expected<std::filesystem::path, ExitCode> chosen_pipeline_file(const po::variables_map& values) {
  if (values.count("pipeline") != 0) return values["pipeline"].as<std::string>();
  auto found = find_default_pipeline();
  if (found) return *std::move(found);
  std::cerr << "whosaid: " << found.error() << '\n';
  return std::unexpected(ExitCode::bad_data);
}

std::expected<Pipeline, ExitCode> load_with_options(const std::filesystem::path& file, const po::variables_map& values,
                                                    const std::vector<std::filesystem::path>& more) {
  std::vector<std::filesystem::path> folders;
  if (values.count("gazetteer") != 0) {
    for (const std::string& folder : values["gazetteer"].as<std::vector<std::string>>()) folders.emplace_back(folder);
  }
  folders.insert(folders.end(), more.begin(), more.end());
  Result<Pipeline> pipeline = load_pipeline(file, folders);
  if (pipeline) return *std::move(pipeline);
  std::cerr << to_text(pipeline.error());
  return std::unexpected(ExitCode::bad_data);
}

}  // namespace whosaid
