#pragma once
/// Which rows of the lists have a name?

#include <string>
#include <string_view>
#include <vector>

#include "gazetteers/list_rows.h"

namespace whosaid {

/// A row that has the text that was looked for.
struct FoundRow {
  ListRow row;
  std::string_view alias;  ///< as written, without ~: the one that was found
  std::string type;        ///< `person`, `given name`, ...
  std::string form;        ///< of the alias: `family name`; empty for the name itself and for words
  bool is_weak = false;
  bool is_whole = false;  ///< the alias or the id is the text; else it has all words of it
};

/// Each row once, with the alias that fits best: first those that are spelled so (case and accents do not count) or
/// have it as their id, then those with all its words, in the order of the lists. `rows` and `lexicon` are of the same
/// folders; the result has views into them.
std::vector<FoundRow> find_rows(const Lexicon& lexicon, const ListRows& rows, std::string_view text);

/// The names of people, organizations and countries that are spelled most like `text`, at most `most`, the nearest
/// first; only such as differ in less than a third of its letters.
std::vector<std::string_view> nearest_names(const Lexicon& lexicon, std::string_view text, std::size_t most);

}  // namespace whosaid
