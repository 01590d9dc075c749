#pragma once
/// blocks: which lines are the article, and which are menu, ticker, caption, related links?
#include <filesystem>
#include <memory>

#include "base/errors.h"
#include "document/stage.h"

namespace whosaid {

/// Reads `rules_file` (rules/blocks.rules). Fills Document::blocks and Document::published.
Result<std::unique_ptr<Stage>> make_blocks_stage(const std::filesystem::path& rules_file);

}  // namespace whosaid
