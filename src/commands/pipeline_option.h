#pragma once
/// The options --pipeline and --gazetteer, which most commands share.

#include <boost/program_options.hpp>
#include <expected>
#include <filesystem>
#include <vector>

#include "commands/command.h"
#include "pipeline/pipeline.h"

namespace whosaid {

/// Adds --pipeline FILE to `shown`.
void add_pipeline_option(boost::program_options::options_description& shown);
/// Adds --gazetteer DIR to `shown`.
void add_gazetteer_option(boost::program_options::options_description& shown);

/// The pipeline file that the user chose, or the shipped one. Prints what is wrong.
std::expected<std::filesystem::path, ExitCode> chosen_pipeline_file(
    const boost::program_options::variables_map& values);

/// Loads `file` with the folders of --gazetteer, and `more` after them. Prints what is wrong.
std::expected<Pipeline, ExitCode> load_with_options(const std::filesystem::path& file,
                                                    const boost::program_options::variables_map& values,
                                                    const std::vector<std::filesystem::path>& more = {});

}  // namespace whosaid
