#pragma once
/// Lists into a Gazetteer, the short way when there is one.

#include <filesystem>
#include <vector>

#include "base/errors.h"
#include "gazetteers/gazetteer.h"

namespace whosaid {

/// What the lists of `folders` give: from the first file of `built` that was made of them as they are now, else from
/// the lists themselves. Built files that are missing, damaged or made of others are passed over without a word. The
/// second of two folders may be a built file that stands for itself, whatever became of its lists. Fails as
/// read_lexicon(), and when such a file is no gazetteer or was built over another first folder.
Result<Gazetteer> load_gazetteer(const std::vector<std::filesystem::path>& folders,
                                 const std::vector<std::filesystem::path>& built);

}  // namespace whosaid
