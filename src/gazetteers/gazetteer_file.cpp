#include "gazetteers/gazetteer_file.h"

#include <unordered_map>

#include "base/error_limits.h"
#include "base/text_file.h"

namespace whosaid {

GazetteerFile::GazetteerFile(const std::vector<std::filesystem::path>& folders, const ListTable& list, Errors& errors) {
  tables_.reserve(folders.size());
  std::unordered_map<std::string_view, std::size_t> by_id;
  for (const std::filesystem::path& folder : folders) {
    const std::filesystem::path path = folder / list.file;
    std::optional<std::string> text = read_bytes(path);
    if (!text) {
      const bool may_miss = &folder != &folders.front() && !std::filesystem::exists(path);
      if (!may_miss)
        errors.push_back({path.string(),
                          0,
                          0,
                          "the file cannot be read; the first folder needs every list, and all must be readable",
                          {}});
      continue;
    }
    const TsvTable& table = tables_.emplace_back(path.string(), std::move(*text), list.columns, errors);
    check_order(table, errors);
    rows_.reserve(rows_.size() + table.size());
    std::size_t at = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
      const std::string_view id = table.cell(i, 0);
      if (i == 0 || table.cell(i - 1, 0) != id) {  // sorted: only neighbours can have the same id
        const auto before = by_id.find(id);
        at = before == by_id.end() ? rows_.size() : before->second;
        if (at == rows_.size()) rows_.push_back({});
        if (&folder != &folders.back()) by_id.try_emplace(id, at);
      }
      rows_[at] = {static_cast<std::uint32_t>(tables_.size() - 1), static_cast<std::uint32_t>(i)};
    }
  }
}

void check_order(const TsvTable& table, Errors& errors) {
  for (std::size_t i = 0; i < table.size() && !is_full(errors); ++i) {
    const std::string_view id = table.cell(i, 0);
    if (id.empty()) {
      errors.push_back(table.error(i, {}, "the first column is empty; it names the row"));
    } else if (i > 0 && table.cell(i - 1, 0) == id) {
      errors.push_back(table.error(i, id,
                                   "\"" + std::string(id) + "\" stands twice, first on line " +
                                       std::to_string(table.line(i - 1)) + "; take one away"));
    } else if (i > 0 && table.cell(i - 1, 0) > id) {
      errors.push_back(table.error(i, id,
                                   "not sorted: \"" + std::string(id) + "\" comes before \"" +
                                       std::string(table.cell(i - 1, 0)) + "\"; sort the rows as LC_ALL=C sort does"));
    }
  }
}

std::string_view GazetteerFile::cell(std::size_t row, std::size_t column) const {
  return tables_[rows_[row].table].cell(rows_[row].row, column);
}

std::vector<std::shared_ptr<const std::string>> GazetteerFile::texts() const {
  std::vector<std::shared_ptr<const std::string>> texts;
  for (const TsvTable& table : tables_) texts.push_back(table.text());
  return texts;
}

std::string GazetteerFile::place(std::size_t row) const {
  const TsvTable& table = tables_[rows_[row].table];
  return table.file() + ":" + std::to_string(table.line(rows_[row].row));
}

std::vector<std::string> GazetteerFile::replaced_places(std::size_t row) const {
  std::vector<std::string> places;
  for (std::size_t t = 0; t < rows_[row].table; ++t) {
    for (std::size_t i = 0; i < tables_[t].size(); ++i) {
      if (tables_[t].cell(i, 0) != cell(row, 0)) continue;
      places.push_back(tables_[t].file() + ":" + std::to_string(tables_[t].line(i)));
    }
  }
  return places;
}

void GazetteerFile::fail(std::size_t row, std::string_view part, std::string message, Errors& errors) const {
  if (!is_full(errors)) errors.push_back(tables_[rows_[row].table].error(rows_[row].row, part, std::move(message)));
}

std::optional<std::string> read_bytes(const std::filesystem::path& path) {
  std::string bytes;
  if (!read_text_file(path, bytes)) return std::nullopt;
  return bytes;
}

}  // namespace whosaid
