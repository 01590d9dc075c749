#pragma once
/// The lists that something is imported on top of, and what is added to them meanwhile.

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/errors.h"
#include "document/lexicon.h"
#include "gazetteers/list_table.h"

namespace whosaid {

/// A row of a list as it counts: of the last folder that has it.
struct KnownRow {
  const ListTable* list = nullptr;
  std::vector<std::string> cells;  ///< one a column of the list

  std::string_view cell(std::size_t column) const { return cells[column]; }
};

/// All rows of some folders, by what others may call them. Grows as rows are put; nothing of it goes to the disk.
class KnownLists {
 public:
  /// Reads the lists as the program does. Fails with every problem of them.
  static Result<KnownLists> read(const std::vector<std::filesystem::path>& folders);

  /// The row of a list with this first cell, or null. Of lists of words also one that differs only in case and accents.
  const KnownRow* find(const ListTable& list, std::string_view key) const;
  /// The entity with this id, of any list; or null.
  const KnownRow* entity(std::string_view id) const;
  /// The id of the entity with this Wikidata id; empty when there is none.
  std::string id_of_wikidata(std::string_view wikidata) const;
  /// The ids of the entities of a list that have this name, in any case, with any accents, with or without `The`, also
  /// as a weak one.
  std::vector<std::string> ids_of_name(const ListTable& list, std::string_view name) const;
  /// The country (ISO, two letters) that `text` means: a code of two or three letters, a Wikidata id, a name, an
  /// adjective. Empty when it means none.
  std::string country(std::string_view text) const;
  /// Which entity has this strong name; empty when it is free. Names that differ in case and accents only are the same.
  std::string owner_of(std::string_view name) const;

  /// Has the word an own meaning in English, as far as our lists tell: a word of words.tsv, a cue, part of a role or
  /// title, of a blocked phrase or of the name of an organization?
  bool is_common_word(std::string_view word) const;
  /// Is it one of given_names.tsv?
  bool is_given_name(std::string_view word) const;
  /// Does the word stand in a role of roles.tsv, or is it a function word?
  bool is_role_word(std::string_view word) const;
  /// Is it a role of roles.tsv?
  bool is_role(std::string_view role) const;

  /// Puts a row, instead of the one with its first cell if there is one, and lets it own `strong` names.
  void put(const ListTable& list, std::vector<std::string> cells, const std::vector<std::string>& strong = {});

 private:
  void take(const Lexicon& lexicon);
  void index(const KnownRow& row);

  StringMap<StringMap<KnownRow>> rows_;                      ///< by list and first cell (of words: folded)
  StringMap<std::string> by_wikidata_, countries_, owners_;  ///< to ids
  StringMap<StringMap<std::vector<std::string>>> by_name_;   ///< by list and folded name
  std::unordered_set<std::string, StringHash, std::equal_to<>> common_, role_words_, given_names_;  ///< folded
};

/// Do rows of this list stand for a person, an organization or a country?
bool is_entity_list(const ListTable& list);

}  // namespace whosaid
