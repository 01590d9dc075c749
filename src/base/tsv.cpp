#include "base/tsv.h"

#include <algorithm>

#include "base/error_limits.h"
#include "base/split.h"
#include "base/unicode.h"

namespace whosaid {
namespace {

std::size_t offset_in(std::string_view line, std::string_view part) {
  return static_cast<std::size_t>(part.data() - line.data());
}

}  // namespace

TsvTable::TsvTable(std::string file, std::string text, std::span<const TsvColumn> columns, Errors& errors)
    : file_(std::move(file)), text_(std::make_shared<const std::string>(std::move(text))), columns_(columns.size()) {
  std::string_view rest = *text_;
  if (rest.starts_with("\uFEFF")) rest.remove_prefix(3);
  const bool is_clean = is_utf8(rest) && rest.find('\r') == std::string_view::npos;
  bool has_header = false;
  for (std::uint32_t number = 1; !rest.empty() && !is_full(errors); ++number) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if ((!is_clean && !check_bytes(line, number, errors)) || !check_line(line, number, errors) || line.empty() ||
        line.starts_with('#'))
      continue;
    if (!has_header) {
      read_header(line, number, columns, errors);
      has_header = true;
      rows_.reserve(static_cast<std::size_t>(std::ranges::count(rest, '\n')) + 1);
      cells_.reserve(rows_.capacity() * columns_);
    } else {
      read_row(line, number, errors);
    }
  }
  if (!has_header)
    errors.push_back(
        {file_, 0, 0, "the file has no header line; name the columns in its first line, with tabs between", {}});
}

void TsvTable::read_header(std::string_view line, std::uint32_t number, std::span<const TsvColumn> columns,
                           Errors& errors) {
  std::vector<std::string> names;
  for (const TsvColumn& column : columns) names.emplace_back(column.name);
  split(line, "\t", parts_);
  for (const std::string_view name : parts_) {
    if (is_full(errors)) return;
    const auto found = static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
    const bool known = found < names.size();
    if (!known) {
      errors.push_back(error_in(line, number, offset_in(line, name),
                                "unknown column \"" + std::string(name) + "\"" + suggestion(name, names)));
    } else if (std::ranges::count(known_, found) > 0) {
      errors.push_back(error_in(line, number, offset_in(line, name),
                                "the column \"" + std::string(name) + "\" stands here twice; take one away"));
    }
    known_.push_back(known ? found : std::string_view::npos);
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].required || std::ranges::count(known_, i) > 0) continue;
    Error missing = error_in(line, number, 0, "the column \"" + names[i] + "\" is missing; add it to the header");
    missing.column = 0;
    errors.push_back(std::move(missing));
  }
}

void TsvTable::read_row(std::string_view line, std::uint32_t number, Errors& errors) {
  std::vector<std::string_view>& cells = parts_;
  split(line, "\t", cells);
  if (cells.size() != known_.size()) {
    const std::size_t at = cells.size() > known_.size() ? offset_in(line, cells[known_.size()]) : line.size();
    errors.push_back(error_in(line, number, at,
                              "the row has " + std::to_string(cells.size()) + " cells, the header has " +
                                  std::to_string(known_.size()) + "; mend the tabs"));
    return;
  }
  rows_.push_back({.line = number, .text = line});
  cells_.resize(rows_.size() * columns_, kMissing);
  const bool has_lists = line.find('|') != std::string_view::npos;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (has_lists || cells[i].starts_with(' ') || cells[i].ends_with(' ')) check_values(line, number, cells[i], errors);
    if (known_[i] == std::string_view::npos) continue;
    cells_[(rows_.size() - 1) * columns_ + known_[i]] = static_cast<std::uint32_t>(offset_in(*text_, cells[i]));
  }
}

void TsvTable::check_values(std::string_view line, std::uint32_t number, std::string_view cell, Errors& errors) const {
  std::string_view rest = cell;
  for (std::size_t end = 0; end != std::string_view::npos && !is_full(errors);) {
    end = rest.find('|');
    const std::string_view value = rest.substr(0, end);
    const std::size_t at = offset_in(line, value);
    if (value.starts_with(' ') || value.ends_with(' ')) {
      errors.push_back(error_in(line, number, value.starts_with(' ') ? at : at + value.size() - 1,
                                "a blank at the edge of a value; take it away"));
    } else if (value.empty() && !cell.empty()) {
      errors.push_back(error_in(line, number, at, "an empty value beside a |; take the | away"));
    }
    if (end != std::string_view::npos) rest.remove_prefix(end + 1);
  }
}

/// False when the line cannot be read at all.
bool TsvTable::check_bytes(std::string_view line, std::uint32_t number, Errors& errors) const {
  if (!is_utf8(line)) {
    errors.push_back({file_, number, 0, "the line is not UTF-8; save the file as UTF-8", {}});
    return false;
  }
  if (const std::size_t cr = line.find('\r'); cr != std::string_view::npos) {
    errors.push_back({file_, number, 0, "a carriage return; save the file with Unix line ends", {}});
    return false;
  }
  return true;
}

/// False when there is nothing to read in the line.
bool TsvTable::check_line(std::string_view line, std::uint32_t number, Errors& errors) const {
  if (!is_nfc(line)) {
    errors.push_back({file_, number, 0,
                      "the line is not in Unicode normalization form C; convert it, as `uconv -x any-nfc` does",
                      shown_line(line)});
  }
  if (line.starts_with('#') || line.empty()) return true;
  if (line.find_first_not_of(" \t") == std::string_view::npos) {
    errors.push_back({file_, number, 0, "the line holds nothing but blanks; take them away", {}});
    return false;
  }
  return true;
}

Error TsvTable::error_in(std::string_view line, std::uint32_t number, std::size_t byte, std::string message) const {
  const auto column = static_cast<std::uint32_t>(count_code_points(line.substr(0, byte)) + 1);
  return {file_, number, column, std::move(message), shown_line(line)};
}

Error TsvTable::error(std::size_t row, std::string_view place, std::string message) const {
  const Row& r = rows_[row];
  if (place.data() == nullptr) return {file_, r.line, 0, std::move(message), shown_line(r.text)};
  return error_in(r.text, r.line, offset_in(r.text, place), std::move(message));
}

std::vector<std::string_view> values_of(std::string_view cell) {
  if (cell.empty()) return {};
  std::vector<std::string_view> values = split(cell, "|");
  std::erase_if(values, [](std::string_view v) { return v.empty(); });
  return values;
}

}  // namespace whosaid
