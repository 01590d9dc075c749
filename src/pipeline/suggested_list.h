#pragma once
/// A list to review: rows for the speakers whom records name and no list knows.

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "document/lexicon.h"
#include "gazetteers/list_table.h"
#include "pipeline/unknown_speakers.h"

namespace whosaid {

/// Which rows are wanted.
struct SuggestionSettings {
  const ListTable* list = &lists::kPeople;  ///< or lists::kOrganizations
  std::size_t least = 3;                    ///< records of a name
  std::size_t limit = 50;                   ///< rows; the most frequent ones
};

/// The file as text: comments with counts and an example, then rows sorted as a list must be. check_lists() finds
/// nothing wrong with it on top of `folders`, which `lexicon` was read from: names that it would refuse are left out,
/// and so are people of one word. At the end, as comments: roles (organizations) that were nobody.
std::string suggested_list(const UnknownSpeakers& unknown, const Lexicon& lexicon,
                           const std::vector<std::filesystem::path>& folders, const SuggestionSettings& settings);

}  // namespace whosaid
