#pragma once
/// How much the lists hold, counted in several ways.

#include <cstddef>
#include <string>
#include <vector>

#include "gazetteers/list_rows.h"

namespace whosaid {

/// One way to count: what is counted, and how often each value occurs.
struct CountTable {
  struct Count {
    std::string value;  ///< `-` when the cell is empty
    std::size_t count = 0;
  };
  std::string name;           ///< `rows by list`; also the key in JSON, with _ for blanks
  std::vector<Count> counts;  ///< in the order of the lists, or the most frequent first
};

/// Rows by list and by source, people by gender and by country, organizations by kind and by country, aliases of
/// entities by type and strength, offices by whether they have an end. `rows` and `lexicon` are of the same folders.
std::vector<CountTable> count_lists(const Lexicon& lexicon, const ListRows& rows);

}  // namespace whosaid
