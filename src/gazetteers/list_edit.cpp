#include "gazetteers/list_edit.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include "base/split.h"
#include "base/unicode.h"
#include "gazetteers/gazetteer_file.h"

namespace whosaid {
namespace {

using Allowed = std::expected<void, std::string>;

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

/// The next line of `rest` with its end, which it loses.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end == std::string_view::npos ? end : end + 1);
  rest.remove_prefix(line.size());
  return line;
}

void append_line(std::string& lines, std::string_view line) {
  lines += line;
  if (!line.ends_with('\n')) lines += '\n';
}

}  // namespace

Allowed check_cell(const TsvColumn& column, std::string_view value) {
  const auto refuse = [&](std::string_view why) {
    return std::unexpected(in_quotes(column.name) + ": " + std::string(why));
  };
  if (!is_utf8(value)) return refuse("the value is not UTF-8");
  if (!is_nfc(value)) return refuse(in_quotes(value) + " is not in Unicode normalization form C");
  if (std::ranges::any_of(value, [](unsigned char c) { return c < 0x20 || c == 0x7F; })) {
    return refuse("the value holds a tab, a line break or another control character");
  }
  if (!column.is_list && value.find('|') != std::string_view::npos) {
    return refuse(in_quotes(value) + " holds a |, but there is one value only in this column");
  }
  if (value.empty()) return {};
  for (const std::string_view part : split(value, "|")) {
    if (part.empty()) return refuse(in_quotes(value) + " has an empty value beside a |");
    if (part.starts_with(' ') || part.ends_with(' ')) return refuse(in_quotes(value) + " has blanks around a value");
  }
  return {};
}

Result<ListEdit> ListEdit::open(const std::filesystem::path& file, const ListTable& list) {
  ListEdit edit(file, list);
  std::error_code unknown;
  if (!std::filesystem::exists(file, unknown)) {
    for (std::size_t i = 0; i < list.columns.size(); ++i) edit.columns_.push_back(i);
    return edit;
  }
  std::string text;
  if (const auto read = read_text_file(file, text); !read) return std::unexpected(one_error({}, read.error()));
  Errors errors;
  const TsvTable table(file.native(), text, list.columns, errors);
  check_order(table, errors);
  if (!errors.empty()) return std::unexpected(std::move(errors));
  edit.take(text, table);
  return edit;
}

/// Cuts a sound file into rows; `table` is the same file, read.
void ListEdit::take(std::string_view text, const TsvTable& table) {
  if (text.starts_with("\uFEFF")) text.remove_prefix(3);
  std::string above;
  std::size_t row = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view whole = take_line(rest);
    const std::string_view bare = whole.ends_with('\n') ? whole.substr(0, whole.size() - 1) : whole;
    if (bare.empty() || bare.starts_with('#')) {
      append_line(above, whole);
    } else if (columns_.empty()) {
      for (const std::string_view name : split(bare, "\t")) columns_.push_back(list_->column(name));
      head_ = std::exchange(above, {});
    } else {
      Row& made = rows_[std::string(table.cell(row++, 0))];
      made.above = std::exchange(above, {});
      for (const std::string_view cell : split(bare, "\t")) made.cells.emplace_back(cell);
    }
  }
  tail_ = std::move(above);
}

std::string_view ListEdit::cell(std::string_view key, std::size_t column) const {
  const auto row = rows_.find(key);
  const auto place = static_cast<std::size_t>(std::ranges::find(columns_, column) - columns_.begin());
  return row == rows_.end() || place >= row->second.cells.size() ? std::string_view() : row->second.cells[place];
}

/// Where the column stands in the file; it is put behind the others when it does not.
std::size_t ListEdit::place_of(std::size_t column) {
  const auto found = std::ranges::find(columns_, column);
  const auto place = static_cast<std::size_t>(found - columns_.begin());
  if (found == columns_.end()) columns_.push_back(column);
  return place;
}

/// What stands against this cell; a line that begins with # would be a comment.
Allowed ListEdit::check(std::size_t column, std::string_view cell) const {
  if (column == columns_.front() && cell.starts_with('#')) {
    return std::unexpected(in_quotes(cell) + " begins with #, as comments do");
  }
  return check_cell(list_->columns[column], cell);
}

Allowed ListEdit::add(std::span<const std::string> cells) {
  if (cells.empty() || cells[0].empty()) {
    return std::unexpected("a row of " + std::string(list_->name) + " needs its " +
                           std::string(list_->columns[0].name));
  }
  if (cells.size() > list_->columns.size()) {
    return std::unexpected(in_quotes(cells[0]) + " has more cells than " + std::string(list_->name) + " has columns");
  }
  if (has(cells[0])) return std::unexpected(in_quotes(cells[0]) + " is in " + file_.native() + " already");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (const Allowed allowed = check(i, cells[i]); !allowed) return allowed;
  }
  Row& row = rows_[cells[0]];
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    const std::size_t place = place_of(i);
    row.cells.resize(std::max(row.cells.size(), place + 1));
    row.cells[place] = cells[i];
  }
  return {};
}

Allowed ListEdit::set(std::string_view key, std::size_t column, std::string_view value) {
  const auto row = rows_.find(key);
  if (row == rows_.end()) return std::unexpected(in_quotes(key) + " is not in " + file_.native());
  if (column == 0 || column >= list_->columns.size()) {
    return std::unexpected("this cell of " + in_quotes(key) + " cannot be changed: it names the row, or no column");
  }
  if (const Allowed allowed = check(column, value); !allowed) return allowed;
  if (value.empty() && cell(key, column).empty()) return {};
  std::vector<std::string>& cells = row->second.cells;
  const std::size_t place = place_of(column);
  cells.resize(std::max(cells.size(), place + 1));
  cells[place] = value;
  return {};
}

Allowed ListEdit::put_comment_on_top(std::string_view text) {
  if (!is_utf8(text) || !is_nfc(text)) {
    return std::unexpected("a comment must be UTF-8 in Unicode normalization form C");
  }
  std::string lines;
  for (const std::string_view line : split(text, "\n")) {
    if (std::ranges::any_of(line, [](unsigned char c) { return c < 0x20 && c != '\t'; })) {
      return std::unexpected("a comment holds no control characters");
    }
    append_line(lines, "# " + std::string(line));
  }
  head_.insert(0, lines);
  return {};
}

/// The cells parted by tabs; those that are missing are empty.
std::string ListEdit::line(std::span<const std::string> cells) const {
  std::string text;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (i > 0) text += '\t';
    if (i < cells.size()) text += cells[i];
  }
  return text + '\n';
}

std::string ListEdit::text() const {
  std::vector<std::string> names;
  for (const std::size_t column : columns_) names.emplace_back(list_->columns[column].name);
  std::string text = head_ + line(names);
  for (const Row& row : rows_ | std::views::values) text += row.above + line(row.cells);
  return text + tail_;
}

Written ListEdit::save() const {
  auto output = OutputFile::create(file_);
  if (!output) return std::unexpected(output.error());
  const Written written = output->write(text());
  return written ? output->commit() : written;
}

}  // namespace whosaid
