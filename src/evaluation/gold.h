#pragma once
/// Finds and reads gold: which files, in which format, for which article.

#include <filesystem>
#include <string>
#include <vector>

#include "base/errors.h"
#include "evaluation/evaluated_article.h"

namespace whosaid {

/// Reads the files, and of folders their own `*.ann` (brat), `*.json` (Citron) and `*.expected.tsv` (ours). The text of
/// an article lies in `texts` when that is not empty, else beside its gold or in the folder `text` beside the gold's
/// folder. `<article>_<annotator>.ann` belongs to `<article>.txt`; of several annotators the first by name counts.
/// Fails with every problem of every file: no gold, no text, not UTF-8, two golds of one article.
Result<EvaluatedArticles> read_gold(const std::vector<std::string>& paths, const std::filesystem::path& texts);

}  // namespace whosaid
