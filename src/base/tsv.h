#pragma once
/// Our data files: tab-separated tables with a header, readable in any text editor.
///
/// UTF-8 in normalization form C, one row a line, cells parted by tabs, several values in a cell parted by `|`. Lines
/// that begin with `#` and empty lines are skipped. The first other line is the header; columns are found by its names,
/// so their order is free. There is no quoting: a cell holds neither tab nor line break, a value no `|`.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/errors.h"

namespace whosaid {

/// A column that a reader knows.
struct TsvColumn {
  std::string_view name;
  bool required = true;  ///< must the header have it? Cells may be empty all the same.
  bool is_list = false;  ///< may a cell hold several values?
};

/// A table as it stands in the file. Cells are views into text(), which lives as long as the table or longer, if others
/// keep it.
class TsvTable {
 public:
  /// Cuts `text` into rows. Problems are appended to `errors`: unknown, doubled or missing columns, a wrong number of
  /// cells (the row is left out), bytes that are no UTF-8, text not in form C, carriage returns, blanks around values,
  /// no header. What can be read is in the table all the same. `file` is only shown.
  TsvTable(std::string file, std::string text, std::span<const TsvColumn> columns, Errors& errors);

  /// Number of rows, the header not counted.
  std::size_t size() const { return rows_.size(); }
  /// The cell of a row in the column with this index of `columns`; empty when the file does not have the column.
  std::string_view cell(std::size_t row, std::size_t column) const {
    const Cell cell = cells_[row * columns_ + column];
    return cell.begin == kMissing ? std::string_view() : std::string_view(text_->data() + cell.begin, cell.size);
  }
  /// The line of a row, from 1.
  std::uint32_t line(std::size_t row) const { return rows_[row].line; }
  /// What the cells are views into.
  const std::shared_ptr<const std::string>& text() const { return text_; }
  /// As given.
  const std::string& file() const { return file_; }

  /// An error at `place`, which must be a view into a cell of this row (then the caret stands there) or empty with no
  /// data (then the whole line is meant).
  Error error(std::size_t row, std::string_view place, std::string message) const;

 private:
  struct Row {
    std::uint32_t line = 0;
    std::string_view text;
  };
  static constexpr std::uint32_t kMissing = 0xFFFFFFFF;
  struct Cell {
    std::uint32_t begin = kMissing, size = 0;  ///< in the text
  };
  void read_header(std::string_view line, std::uint32_t number, std::span<const TsvColumn> columns, Errors& errors);
  void read_row(std::string_view line, std::uint32_t number, Errors& errors);
  void check_values(std::string_view line, std::uint32_t number, std::string_view cell, Errors& errors) const;
  bool check_bytes(std::string_view line, std::uint32_t number, Errors& errors) const;
  bool check_line(std::string_view line, std::uint32_t number, Errors& errors) const;
  Error error_in(std::string_view line, std::uint32_t number, std::size_t byte, std::string message) const;

  std::string file_;
  std::shared_ptr<const std::string> text_;
  std::vector<std::size_t> known_;  ///< for each cell of a line: the index of its column, or npos
  std::size_t columns_ = 0;
  std::vector<Row> rows_;
  std::vector<Cell> cells_;              ///< of all rows, columns_ a row
  std::vector<std::string_view> parts_;  ///< of the row being read
};

/// The values of a cell, parted by `|`; none for an empty cell. Views into the cell.
std::vector<std::string_view> values_of(std::string_view cell);

}  // namespace whosaid
