#pragma once
/// Runs a pipeline over the articles of gold.

#include "evaluation/evaluated_article.h"
#include "pipeline/pipeline.h"

namespace whosaid {

/// Adds to each article the records that `extract` would write, on all cores.
Result<void> extract_records(const Pipeline& pipeline, EvaluatedArticles& articles);

}  // namespace whosaid
