#pragma once
/// Gold in BBC Citron's annotation format: one JSON object an article with its `text` and `quotes`, each of which has a
/// `cue`, `sources` and `contents`: `{"start": 364, "end": 368, "text": "said"}`, in code points.

#include <string>
#include <string_view>

#include "base/errors.h"
#include "evaluation/evaluated_article.h"

namespace whosaid {

/// Reads the article `name` from `json`, the content of `file`. Coreferences and other keys are passed over. Fails when
/// it is no such object, an offset lies outside the text, or the text of a span is not what stands at its offsets.
Result<EvaluatedArticle> read_citron(const std::string& file, const std::string& name, std::string_view json);

}  // namespace whosaid
