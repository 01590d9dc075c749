#pragma once
/// One file of the gazetteers as several folders have it: ours first, then the user's, whose rows replace ours by id.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/errors.h"
#include "base/tsv.h"
#include "gazetteers/list_table.h"

namespace whosaid {

/// The rows of one gazetteer file over all folders. Cells are views that live as long as this object or its
/// texts().
class GazetteerFile {
 public:
  /// Reads the file of `list` from each folder. Appends to `errors` what is wrong: all of TsvTable, a file missing in
  /// the first folder, and check_order.
  GazetteerFile(const std::vector<std::filesystem::path>& folders, const ListTable& list, Errors& errors);

  /// Number of rows over all folders.
  std::size_t size() const { return rows_.size(); }
  /// The cell of a row in the column with this index of the list; empty when the file does not have the column.
  std::string_view cell(std::size_t row, std::size_t column) const;
  /// What the cells are views into, one of each folder.
  std::vector<std::shared_ptr<const std::string>> texts() const;
  /// Where a row stands, for messages: `people.tsv:12`.
  std::string place(std::size_t row) const;
  /// Where the rows of earlier folders stand that this one replaces, in the order of the folders.
  std::vector<std::string> replaced_places(std::size_t row) const;
  /// Appends an error at a part of a cell of the row, or about the whole row when `part` has no data.
  void fail(std::size_t row, std::string_view part, std::string message, Errors& errors) const;

 private:
  struct Row {
    std::uint32_t table, row;
  };

  std::vector<TsvTable> tables_;
  std::vector<Row> rows_;  ///< in the order of the files; a replaced row keeps its place
};

/// Appends to `errors`: rows not sorted by their first column (by bytes, as `LC_ALL=C sort` does), two rows with the
/// same first cell, an empty first cell.
void check_order(const TsvTable& table, Errors& errors);

/// All bytes of a file, or nothing when it cannot be read.
std::optional<std::string> read_bytes(const std::filesystem::path& path);

}  // namespace whosaid
