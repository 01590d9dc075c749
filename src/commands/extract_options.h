#pragma once
/// What the user asked `whosaid extract` to do.

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "articles/article_stream.h"
#include "commands/options.h"
#include "pipeline/destination.h"
#include "pipeline/shard.h"
#include "records/record_writer.h"

namespace whosaid {

/// All options, checked.
struct ExtractOptions {
  std::vector<std::string> paths;
  std::string files_from;                   ///< a list of more paths; empty: none
  std::optional<ArticleKind> input_format;  ///< of the files that are named; nothing: as their names say
  InputSettings input = {};
  RecordSettings records = {};
  OutputPlan outputs;
  bool mentions = false;      ///< wanted, in whatever output
  std::string texts;          ///< folder; empty: not wanted
  bool only_checked = false;  ///< only documents of which a correction tells
  Shard shard;
  unsigned jobs = 1;
  bool stats = false;
  bool quiet = false;
  GivenOptions given;   ///< for --pipeline, --gazetteer, --cues and --corrections
  Arguments arguments;  ///< all of them, as given
};

/// The options, for help.
std::span<const Option> extract_option_table();

/// Reads and checks `arguments`. Fails with one line that names the nearest right word.
std::expected<ExtractOptions, std::string> read_extract_options(const Arguments& arguments);

}  // namespace whosaid
