#pragma once
/// Puts what other formats say into a folder of lists.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/errors.h"
#include "base/text_file.h"
#include "exchange/entity_cells.h"
#include "exchange/foreign_row.h"
#include "exchange/known_lists.h"
#include "gazetteers/list_edit.h"

namespace whosaid {

/// What became of the rows of one list.
struct ListCounts {
  std::size_t added = 0;   ///< rows that are new
  std::size_t merged = 0;  ///< rows that we had and that know more now
  std::size_t known = 0;   ///< rows that told nothing new
};

/// The rows of `harvest` made ours, in memory. Rows of the same entity are one: of the same Wikidata id, or of the same
/// name and country.
class ListImport {
 public:
  /// `known` are the lists that the folder will lie on, with the folder itself; it takes what is imported.
  ListImport(Harvest harvest, KnownLists& known, ImportTerms shared);

  const std::map<std::string_view, ListCounts>& counts() const { return counts_; }
  const std::vector<Skip>& skips() const { return harvest_.skips; }
  std::size_t read() const { return harvest_.read; }

  /// The lists of the folder as they would be written, each with `comment` on top unless it has it already. Fails with
  /// the problems of a list that is there.
  Result<std::vector<ListEdit>> edits(const std::filesystem::path& folder, const std::string& comment) const;

 private:
  void join_entities();
  std::string id_in_lists(const ForeignRow& row) const;
  std::string new_id(const ForeignRow& row);
  void give_ids();
  void add_entities(const ListTable& list);
  void add_words(const ForeignRow& row);
  void keep(const ListTable& list, std::vector<std::string> cells, const std::vector<std::string>& strong);

  Harvest harvest_;
  KnownLists& known_;
  ImportTerms shared_;
  std::vector<ForeignRow> entities_;  ///< cleaned and joined
  std::vector<std::string> ids_;      ///< of each entity
  std::unordered_set<std::string> taken_;
  std::map<std::string, std::size_t> namesakes_;  ///< the last number behind an id
  IdsOfKeys ids_of_keys_;
  std::map<std::string_view, ListCounts> counts_;
  std::map<const ListTable*, std::vector<std::string>> changed_;  ///< first cells
};

}  // namespace whosaid
