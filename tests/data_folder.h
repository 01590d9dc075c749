#pragma once
/// A folder of data with a pipeline file of its own, for tests that change one thing in it.

#include <filesystem>
#include <string_view>

#include "temporary_folder.h"

namespace whosaid {

inline constexpr std::string_view kSmallPipeline = R"({
  "name": "small",
  "gazetteers": ["gazetteers"],
  "rules": {"slots": "rules/slots.txt", "files": ["rules/direct_speech.rules"]},
  "stages": [
    {"stage": "blocks", "rules": "rules/blocks.rules"},
    {"stage": "quotes"},
    {"stage": "tokens"},
    {"stage": "sentences"},
    {"stage": "mentions"},
    {"stage": "attributions"},
    {"stage": "speakers"}
  ]
})";

/// Writes a pipeline file into `folder`, with gazetteers/ and rules/ that link to the shipped ones; returns the file.
inline std::filesystem::path write_small_data(const TemporaryFolder& folder) {
  const std::filesystem::path shipped = WHOSAID_SOURCE_DIR;
  for (const char* data : {"gazetteers", "rules"}) {
    std::filesystem::create_directories(folder.path(data));
    for (const auto& file : std::filesystem::directory_iterator(shipped / data)) {
      if (file.is_regular_file())
        std::filesystem::create_symlink(file.path(), folder.path(data) / file.path().filename());
    }
  }
  return folder.write("pipeline/small.json", kSmallPipeline);
}

}  // namespace whosaid
