#pragma once
/// What would be wrong with the lists if one file of them were another?

#include <filesystem>
#include <string_view>
#include <vector>

#include "base/errors.h"
#include "gazetteers/list_table.h"

namespace whosaid {

/// The problems that check_lists() would tell of `folders` if the file of `list` in `folder` were `text`; `folder`
/// comes last when it is not among them, and may be missing. They name the files of `folder` as if they were there.
/// Nothing there is touched: the trial takes place in a temporary folder. Fails with a problem of its own when there is
/// none.
Errors try_list(const std::vector<std::filesystem::path>& folders, const std::filesystem::path& folder,
                const ListTable& list, std::string_view text);

}  // namespace whosaid
