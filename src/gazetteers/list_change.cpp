#include "gazetteers/list_change.h"

#include <algorithm>
#include <optional>

#include "base/edit_distance.h"
#include "base/unicode.h"
#include "gazetteers/cell_values.h"
#include "gazetteers/list_rows.h"
#include "gazetteers/list_trial.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::unexpected<Errors> refused(std::string why) { return std::unexpected(one_error({}, std::move(why))); }

/// The row of a list whose first cell is `key`.
std::optional<ListRow> row_of(const ListRows& rows, const ListTable& list, std::string_view key) {
  for (std::size_t i = 0; i < rows.file(list).size(); ++i) {
    if (rows.file(list).cell(i, 0) == key) return ListRow{&list, i};
  }
  return std::nullopt;
}

/// The row of an entity; else the id that is nearest.
std::expected<ListRow, std::string> entity_row(const ListRows& rows, std::string_view id) {
  std::string_view nearest;
  std::size_t least = id.size() / 2 + 1;
  for (const ListTable* list : {&lists::kPeople, &lists::kOrganizations, &lists::kCountries}) {
    if (const auto row = row_of(rows, *list, id)) return *row;
    for (std::size_t i = 0; i < rows.file(*list).size(); ++i) {
      const std::string_view other = rows.file(*list).cell(i, 0);
      if (const std::size_t distance = edit_distance(id, other); distance < least) least = distance, nearest = other;
    }
  }
  return std::unexpected(
      "no row has the id " + in_quotes(id) +
      (nearest.empty() ? "; `whosaid gazetteer find NAME` shows ids" : "; did you mean " + in_quotes(nearest) + "?"));
}

/// The edit, when nothing speaks against it.
Result<ListEdit> tried(const ChangePlace& place, ListEdit edit) {
  Errors problems = try_list(place.folders, place.folder, edit.list(), edit.text());
  if (!problems.empty()) return std::unexpected(std::move(problems));
  return edit;
}

bool has_name(const ListRows& rows, ListRow row, std::string_view name) {
  const std::string key = is_all_capitals(name) ? std::string(name) : folded(name);
  for (const std::string_view column : {"name", "aliases", "acronyms"}) {
    for (std::string_view value : values_of(rows.cell(row, column))) {
      if (value.starts_with('~')) value.remove_prefix(1);
      if ((is_all_capitals(name) ? std::string(value) : folded(value)) == key) return true;
    }
  }
  return false;
}

}  // namespace

std::vector<fs::path> ChangePlace::all() const {
  std::vector<fs::path> all = folders;
  std::error_code missing;
  const auto is_same = [&](const fs::path& f) { return fs::equivalent(f, folder, missing); };
  if (std::ranges::none_of(all, is_same)) all.push_back(folder);
  return all;
}

Result<ListEdit> with_row(const ChangePlace& place, const ListTable& list, std::span<const std::string> cells) {
  Result<ListEdit> edit = ListEdit::open(place.folder / list.file, list);
  if (!edit) return edit;
  Errors told_by_the_trial;
  const ListRows rows(place.all(), told_by_the_trial);
  if (const auto row = cells.empty() ? std::nullopt : row_of(rows, list, cells[0])) {
    return refused(in_quotes(cells[0]) + " is in " + rows.place(*row) +
                   " already; choose another, add an alias with `whosaid gazetteer alias`, or edit the row");
  }
  if (const auto added = edit->add(cells); !added) return refused(added.error());
  return tried(place, *std::move(edit));
}

Result<ListEdit> with_alias(const ChangePlace& place, std::string_view id, std::string_view alias) {
  Errors told_by_the_trial;
  const ListRows rows(place.all(), told_by_the_trial);
  const auto row = entity_row(rows, id);
  if (!row) return refused(row.error());
  const std::string_view name = alias.substr(alias.starts_with('~') ? 1 : 0);
  if (has_name(rows, *row, name)) {
    return refused(in_quotes(id) + " has the name " + in_quotes(name) + " already, in " + rows.place(*row));
  }
  const ListTable& list = *row->list;
  const bool is_acronym = &list == &lists::kOrganizations && is_all_capitals(name);
  const std::size_t column = list.column(is_acronym ? "acronyms" : "aliases");
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < list.columns.size(); ++i) cells.emplace_back(rows.file(list).cell(row->row, i));
  cells[column] += (cells[column].empty() ? "" : "|") + std::string(alias);
  Result<ListEdit> edit = ListEdit::open(place.folder / list.file, list);
  if (!edit) return edit;
  const auto changed = edit->has(id) ? edit->set(id, column, cells[column]) : edit->add(cells);
  if (!changed) return refused(changed.error());
  return tried(place, *std::move(edit));
}

}  // namespace whosaid
