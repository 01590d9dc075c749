#pragma once
/// Records as `whosaid extract --format jsonl` writes them, read back for scoring.

#include <cstddef>
#include <string>
#include <string_view>

#include "base/errors.h"
#include "evaluation/evaluated_article.h"

namespace whosaid {

/// Adds the records of `lines`, the content of `file`, to the articles that their `doc` names (by its last part).
/// Returns how many belong to no article of the gold. Offsets may be code points or bytes. Fails with every line that
/// is no record or whose offsets do not lie in the text.
Result<std::size_t> add_records(const std::string& file, std::string_view lines, EvaluatedArticles& articles);

}  // namespace whosaid
