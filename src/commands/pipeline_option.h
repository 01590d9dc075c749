#pragma once
/// The options --pipeline and --gazetteer, which most commands share.

#include <expected>
#include <filesystem>
#include <vector>

#include "commands/options.h"
#include "pipeline/pipeline.h"

namespace whosaid {

/// --pipeline FILE
inline constexpr Option kPipelineOption = {"pipeline", "FILE", "use this pipeline file instead of the shipped one"};
/// --gazetteer DIR
inline constexpr Option kGazetteerOption = {"gazetteer", "DIR",
                                            "add a folder of your own gazetteers; may be given several times", true};

/// The pipeline file that the user chose, or the shipped one. Prints what is wrong.
std::expected<std::filesystem::path, ExitCode> chosen_pipeline_file(const GivenOptions& given);

/// Loads `file` with the folders of --gazetteer, and `more` after them. Prints what is wrong.
std::expected<Pipeline, ExitCode> load_with_options(const std::filesystem::path& file, const GivenOptions& given,
                                                    const std::vector<std::filesystem::path>& more = {});

}  // namespace whosaid
