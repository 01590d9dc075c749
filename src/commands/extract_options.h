#pragma once
/// What the user asked `whosaid extract` to do.

#include <expected>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "commands/options.h"
#include "pipeline/pipeline.h"
#include "records/record_writer.h"

namespace whosaid {

/// All options, checked.
struct ExtractOptions {
  std::vector<std::string> paths;
  RecordSettings records = {};
  std::string output = "-";        ///< "-": standard output
  std::string documents;           ///< empty: not wanted
  std::string mentions;            ///< empty: not wanted
  std::filesystem::path pipeline;  ///< empty: the shipped one
  std::vector<std::filesystem::path> gazetteers;
  CueChoice cues = CueChoice::listed;
  unsigned jobs = 1;
  bool stats = false;
  bool quiet = false;
};

/// The options, for help.
std::span<const Option> extract_option_table();

/// Reads and checks `arguments`. Fails with one line that names the nearest right word. The format, when it is not
/// given, follows the ending of the output file; without one it is a table on a terminal and JSON Lines elsewhere.
std::expected<ExtractOptions, std::string> read_extract_options(const Arguments& arguments);

}  // namespace whosaid
