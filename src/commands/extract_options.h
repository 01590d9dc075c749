#pragma once
/// What the user asked `whosaid extract` to do.

#include <expected>
#include <span>
#include <string>
#include <vector>

#include "commands/options.h"
#include "pipeline/destination.h"
#include "pipeline/shard.h"
#include "records/record_writer.h"

namespace whosaid {

/// All options, checked.
struct ExtractOptions {
  std::vector<std::string> paths;
  RecordSettings records = {};
  OutputPlan outputs;
  bool mentions = false;  ///< wanted, in whatever output
  Shard shard;
  unsigned jobs = 1;
  bool stats = false;
  bool quiet = false;
  GivenOptions given;   ///< for --pipeline, --gazetteer and --cues
  Arguments arguments;  ///< all of them, as given
};

/// The options, for help.
std::span<const Option> extract_option_table();

/// Reads and checks `arguments`. Fails with one line that names the nearest right word.
std::expected<ExtractOptions, std::string> read_extract_options(const Arguments& arguments);

}  // namespace whosaid
