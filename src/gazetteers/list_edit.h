#pragma once
/// A list file that a program changes and that stays what people made of it.

#include <expected>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/errors.h"
#include "base/text_file.h"
#include "gazetteers/list_table.h"

namespace whosaid {

/// The rows of one list file in memory. Comments, empty lines and the order of columns are kept; a comment belongs to
/// the row below it. Nothing reaches the disk before save(). A change that is refused changes nothing and says why in
/// one line: what, where, what to do.
class ListEdit {
 public:
  /// Reads `file` of the list, which must outlive this object. A missing file is an empty list with all columns. Fails
  /// with every problem that the readers of lists would tell of: such a file is to be mended by hand first.
  static Result<ListEdit> open(const std::filesystem::path& file, const ListTable& list);

  const std::filesystem::path& file() const { return file_; }
  const ListTable& list() const { return *list_; }
  /// Number of rows.
  std::size_t size() const { return rows_.size(); }
  /// Is there a row whose first cell is `key`?
  bool has(std::string_view key) const { return rows_.contains(key); }
  /// A cell of a row; empty when there is no such row, or the file has no such column. Valid until the next change.
  std::string_view cell(std::string_view key, std::size_t column) const;

  /// Adds a row at its place in byte order: `cells` are those of the list's columns in order, missing ones are empty.
  /// Refused: a key that is there, and cells that check_cell refuses.
  std::expected<void, std::string> add(std::span<const std::string> cells);
  /// Gives a cell of a row another value; a column that the file does not have yet is put behind the others. Not for
  /// the first column, which names the row.
  std::expected<void, std::string> set(std::string_view key, std::size_t column, std::string_view value);
  /// Puts a comment above everything else; each line of `text` gets its `# `. For where a list came from.
  std::expected<void, std::string> put_comment_on_top(std::string_view text);

  /// The file as it would be written.
  std::string text() const;
  /// Writes it whole, or leaves the old one.
  Written save() const;

 private:
  struct Row {
    std::string above;               ///< lines with their ends: comments and empty lines
    std::vector<std::string> cells;  ///< as many as the header had when it was made, or fewer
  };
  ListEdit(std::filesystem::path file, const ListTable& list) : file_(std::move(file)), list_(&list) {}
  void take(std::string_view text, const TsvTable& table);
  std::size_t place_of(std::size_t column);
  std::string line(std::span<const std::string> cells) const;
  std::expected<void, std::string> check(std::size_t column, std::string_view cell) const;

  std::filesystem::path file_;
  const ListTable* list_;
  std::string head_;                  ///< lines above the header
  std::vector<std::size_t> columns_;  ///< of the file, as indices of the list's
  std::map<std::string, Row, std::less<>> rows_;
  std::string tail_;  ///< lines behind the last row
};

/// Why `value` may not stand in a cell of this column: not UTF-8 in form C, a tab, a line break or another control
/// character, blanks around a value, a `|` that parts nothing or stands where one value belongs.
std::expected<void, std::string> check_cell(const TsvColumn& column, std::string_view value);

}  // namespace whosaid
