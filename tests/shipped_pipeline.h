#pragma once
/// The pipeline as it is shipped, loaded once for all tests.

#include <doctest/doctest.h>

#include <memory>

#include "pipeline/pipeline.h"

namespace whosaid {

/// With the names of the rule examples on top when `example_names`. Fails the test when it does not load.
inline const Pipeline& shipped_pipeline(bool example_names) {
  static std::unique_ptr<const Pipeline> loaded[2];
  std::unique_ptr<const Pipeline>& slot = loaded[example_names ? 1 : 0];
  if (slot) return *slot;
  const std::filesystem::path root = WHOSAID_SOURCE_DIR;
  std::vector<std::filesystem::path> more;
  if (example_names) more.push_back(root / "rules/example_names");
  Result<Pipeline> pipeline = load_pipeline(root / "pipeline/political_news.json", more);
  if (!pipeline) FAIL(to_text(pipeline.error()));
  slot = std::make_unique<const Pipeline>(std::move(*pipeline));
  return *slot;
}

}  // namespace whosaid
