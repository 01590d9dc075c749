#pragma once
/// The options --pipeline, --gazetteer and --cues, which several commands share.

#include <expected>
#include <filesystem>
#include <vector>

#include "commands/options.h"
#include "pipeline/pipeline.h"

namespace whosaid {

/// --pipeline FILE
inline constexpr Option kPipelineOption = {"pipeline", "FILE", "use this pipeline file instead of the shipped one"};
/// --gazetteer DIR
inline constexpr Option kGazetteerOption = {
    "gazetteer", "DIR", "add a folder of your own gazetteers (as WHOSAID_GAZETTEERS does); may be given several times",
    true};

/// --cues WHICH
inline constexpr Option kCuesOption = {"cues", "WHICH",
                                       "speech: what people say; all: also what they believe, show and do"};

/// What --cues says, or speech. Fails with one line that names the nearest right word.
std::expected<CueChoice, std::string> chosen_cues(const GivenOptions& given);

/// The user's own folders of gazetteers: those of the environment variable WHOSAID_GAZETTEERS (parted by `:`), then
/// those of --gazetteer. Fails when the variable names one that is not there.
Result<std::vector<std::filesystem::path>> chosen_gazetteers(const GivenOptions& given);

/// The pipeline file that the user chose, or the shipped one. Prints what is wrong.
std::expected<std::filesystem::path, ExitCode> chosen_pipeline_file(const GivenOptions& given);

/// Loads `file` with --cues and the user's own folders, and `more` after them. Prints what is wrong.
std::expected<Pipeline, ExitCode> load_with_options(const std::filesystem::path& file, const GivenOptions& given,
                                                    const std::vector<std::filesystem::path>& more = {});

}  // namespace whosaid
