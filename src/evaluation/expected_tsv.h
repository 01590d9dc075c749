#pragma once
/// Gold in our own tables, `corpus/*.expected.tsv`: a row a record, the parts copied out of the article.

#include <string>
#include <string_view>

#include "base/errors.h"
#include "evaluation/statement.h"

namespace whosaid {

/// Reads the wanted records of `article` from `table`, the content of `file`: the columns source, cue and content,
/// parts of a cell joined by ` … `; rows with `!` before the rule are not wanted. Rows stand in the order of their
/// contents; the cue is the nearest such word outside the content, the source the nearest such phrase to both. Fails
/// with every row whose phrases do not stand in the article.
Result<std::vector<Statement>> read_expected_tsv(const std::string& file, std::string_view table,
                                                 const ArticleText& article);

}  // namespace whosaid
