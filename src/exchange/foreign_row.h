#pragma once
/// What a file in another format says, before it is made ours.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteers/list_table.h"

namespace whosaid {

/// A term in an office, as the source writes it.
struct ForeignTerm {
  std::string role;      ///< "President of Russia"
  std::string body;      ///< where: an id or a name of an organization or a country; empty: the person's country
  std::string from, to;  ///< dates in any form that date_text reads; empty: not told
};

/// One person, organization, country or word. Values are as the source has them: the writer cleans them.
struct ForeignRow {
  explicit ForeignRow(const ListTable& of_list, std::string at = {})
      : list(&of_list), place(std::move(at)), values(of_list.columns.size()) {}

  /// Adds a value to a cell; an empty one is none.
  void add(std::size_t column, std::string_view value) {
    if (!value.empty()) values[column].emplace_back(value);
  }
  /// The first value of a cell, or nothing.
  std::string_view first(std::size_t column) const {
    return values[column].empty() ? std::string_view() : std::string_view(values[column].front());
  }

  const ListTable* list;
  std::string file = {};                         ///< of the source
  std::string place;                             ///< in the source, for people: "line 12", "Q7747"
  std::string key;                               ///< what the source calls it where it refers to it; may be empty
  std::vector<std::vector<std::string>> values;  ///< one cell a column of the list
  std::vector<ForeignTerm> terms;                ///< people
  std::string born, died;                        ///< people
  bool is_ours = false;                          ///< an export of ours: its names are as our lists write them
};

/// Something that was not taken over.
struct Skip {
  std::string file, place;  ///< where it stands in the source
  std::string reason;       ///< few words, the same for all of its kind
  std::string text;         ///< what it says there; may be empty
  bool is_row = true;       ///< a whole row; else a part of one that was taken
};

/// What was read of some files.
struct Harvest {
  std::vector<ForeignRow> rows;
  std::vector<Skip> skips;
  std::size_t read = 0;  ///< rows of the sources, with those skipped

  std::string file;  ///< the one that is told of

  /// Takes a row of the file.
  void add(ForeignRow row) {
    row.file = file;
    rows.push_back(std::move(row));
  }

  /// Tells of a row of the source that gives no row.
  void skip(std::string place, std::string reason, std::string_view text = {}) {
    skips.push_back({file, std::move(place), std::move(reason), std::string(text.substr(0, 200)), true});
  }
  /// Tells of a part that was left out.
  void leave_out(std::string place, std::string reason, std::string_view text = {}) {
    skips.push_back({file, std::move(place), std::move(reason), std::string(text.substr(0, 200)), false});
  }
};

}  // namespace whosaid
