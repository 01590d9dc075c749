#pragma once
/// What the benchmarks read: the training articles of PolNeAR when they lie beside the source tree, else our corpus.

#include <filesystem>
#include <string>
#include <vector>

#include "articles/corpus.h"

namespace whosaid {

/// Distinct articles, as files and in memory.
struct Articles {
  std::filesystem::path folder;
  Corpus corpus;
  std::vector<std::string> texts;
  std::size_t bytes = 0;
};

/// Read at the first call; the files must be there.
const Articles& articles();

}  // namespace whosaid
