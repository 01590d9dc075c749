#pragma once
/// All rows of all lists as they stand in their files: where does a row come from?

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/errors.h"
#include "document/lexicon.h"
#include "gazetteers/gazetteer_file.h"
#include "gazetteers/list_table.h"

namespace whosaid {

/// A row of a list, over all folders.
struct ListRow {
  const ListTable* list = nullptr;
  std::size_t row = 0;
  auto operator<=>(const ListRow&) const = default;
};

/// The rows that count: a row that another folder replaces is not among them.
class ListRows {
 public:
  /// Reads the lists of all folders; what is wrong with their lines goes to `errors`.
  ListRows(const std::vector<std::filesystem::path>& folders, Errors& errors);

  const GazetteerFile& file(const ListTable& list) const { return files_.at(&list); }
  /// Valid as long as this object.
  std::string_view cell(ListRow row, std::string_view column) const;
  /// `gazetteers/people.tsv:12`
  std::string place(ListRow row) const { return file(*row.list).place(row.row); }

  /// The row that an alias of `lexicon`, which was read from the same folders, stands in.
  ListRow row_of(const Lexicon& lexicon, const Alias& alias) const;
  /// The row of an entity of such a lexicon.
  ListRow row_of_entity(std::string_view id) const { return entities_.at(id); }

 private:
  std::map<const ListTable*, GazetteerFile> files_;
  std::unordered_map<std::string_view, ListRow> entities_;  ///< by id
  std::map<std::string_view, std::size_t> metonyms_;        ///< rows by their alias, without ~
};

}  // namespace whosaid
