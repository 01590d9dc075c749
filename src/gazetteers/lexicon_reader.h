#pragma once
/// Reads a folder of gazetteer files into a Lexicon.

#include <filesystem>
#include <vector>

#include "base/errors.h"
#include "document/lexicon.h"

namespace whosaid {

/// Reads people.tsv, countries.tsv, metonyms.tsv, organizations.tsv, cues.tsv, titles.tsv, roles.tsv, pronouns.tsv,
/// words.tsv, given_names.tsv, blocked.tsv and abbreviations.txt of the folders in order; each file may be missing in
/// all but the first. A row of a later folder replaces the row with the same id (first column) of an earlier one.
/// Fails with every problem of every file: unknown column, wrong number of cells, bad value, dangling reference,
/// duplicate.
Result<Lexicon> read_lexicon(const std::vector<std::filesystem::path>& folders);

/// Tells of folders in which nothing has the name of a list.
Errors folders_without_lists(const std::vector<std::filesystem::path>& folders);

}  // namespace whosaid
