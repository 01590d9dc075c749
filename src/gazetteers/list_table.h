#pragma once
/// The lists that are tables, and which columns each has: for those who read lists and those who write them.

#include <cstddef>
#include <span>
#include <string_view>

#include "base/tsv.h"

namespace whosaid {

/// One list.
struct ListTable {
  std::string_view name;               ///< as people say it: "given_names"
  std::string_view file;               ///< where it lies in a folder of gazetteers: "given_names.tsv"
  std::span<const TsvColumn> columns;  ///< the first one names a row

  /// The index of a column; columns.size() when the list has no such column.
  std::size_t column(std::string_view column_name) const;
};

// Places in the columns of the lists of entities.
namespace country {
enum Column : std::size_t {
  id,
  iso3,
  name,
  aliases,
  capital,
  adjectives,
  demonyms,
  government,
  wikidata,
  source,
  match
};
}
namespace organization {
enum Column : std::size_t { id, name, aliases, acronyms, kind, country, parent, wikidata, source, note, match };
}
namespace person {
enum Column : std::size_t { id, name, family, aliases, gender, country, offices, wikidata, source, note, match };
}
namespace metonym {
enum Column : std::size_t { alias, refers_to, country, kind, source, note, match };
}

namespace lists {
extern const ListTable kCountries, kOrganizations, kPeople, kMetonyms, kCues, kTitles, kRoles, kPronouns, kWords,
    kGivenNames, kBlocked;
}

/// All of them.
std::span<const ListTable* const> list_tables();

/// The list of this name, or null.
const ListTable* find_list_table(std::string_view name);

}  // namespace whosaid
