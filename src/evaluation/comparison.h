#pragma once
/// What got better and worse since an earlier evaluation.

#include <string>
#include <string_view>

#include "base/errors.h"
#include "evaluation/evaluation.h"

namespace whosaid {

/// Compares with `old_json`, the content of `file`, which evaluation_json wrote: scores, precision of rules, and which
/// mistakes are gone or new in which articles. Fails when it is no such file.
Result<std::string> comparison_text(const std::string& file, std::string_view old_json, const Evaluation& evaluation,
                                    const EvaluatedArticles& articles);

}  // namespace whosaid
