#pragma once
/// Attributions in brat standoff: `T1	Source 89 106	The Post` for spans, `E1	Attribution:T4 Content:T3 Cue:T2
/// Source:T1` for what belongs together. Roles may be numbered (Content2), spans may have several parts (`89 96;99
/// 106`), other labels and lines are passed over.

#include <string>
#include <string_view>

#include "base/errors.h"
#include "evaluation/statement.h"

namespace whosaid {

/// Reads the attributions of `article` from `annotations`, the content of `file`. Offsets are code points. Fails with
/// every line that is no annotation, has offsets beyond the text or refers to what is not there.
Result<std::vector<Statement>> read_brat(const std::string& file, std::string_view annotations,
                                         const ArticleText& article);

}  // namespace whosaid
