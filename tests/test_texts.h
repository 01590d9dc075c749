#pragma once
/// The texts that tests run over: our corpus, and, when they are there, more in a folder `shared` beside the source
/// tree (texts that may not be passed on).

#include <algorithm>
#include <filesystem>
#include <vector>

namespace whosaid {

inline const std::filesystem::path kSourceDir = WHOSAID_SOURCE_DIR;

/// All `*.txt` below `folder`, sorted; none when there is no such folder.
inline std::vector<std::filesystem::path> texts_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> out;
  std::error_code missing;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, missing)) {
    if (entry.path().extension() == ".txt") out.push_back(entry.path());
  }
  std::ranges::sort(out);
  return out;
}

/// The texts of the folder `shared`; none when it is not there.
inline std::vector<std::filesystem::path> shared_texts() {
  for (const char* beside : {"../shared", "../../shared"}) {
    if (auto texts = texts_below((kSourceDir / beside).lexically_normal()); !texts.empty()) return texts;
  }
  return {};
}

}  // namespace whosaid
