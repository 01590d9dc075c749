#include "fuzz/fuzz_target.h"

namespace whosaid {

std::span<const FuzzTarget> fuzz_targets() {
  static constexpr FuzzTarget kTargets[] = {
      {"pipeline", text_seeds, read_pipeline_text},
      {"blocks", text_seeds, read_block_text},
      {"quotes", text_seeds, read_quote_text},
      {"patterns", pattern_seeds, read_pattern},
      {"rules", rule_seeds, read_data_file},
      {"lists", list_seeds, read_data_file},
      {"pipeline-file", pipeline_file_seeds, read_data_file},
      {"built-lists", built_seeds, read_built_lists},
      {"imports", import_seeds, read_import},
      {"articles", article_seeds, read_articles},
      {"datasets", dataset_seeds, read_dataset},
  };
  return kTargets;
}

NamedBytes named_bytes(std::string_view both) {
  const std::size_t end = both.find('\n');
  if (end == std::string_view::npos) return {both, {}};
  return {both.substr(0, end), both.substr(end + 1)};
}

}  // namespace whosaid
