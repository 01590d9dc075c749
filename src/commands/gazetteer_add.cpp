#include <algorithm>

#include "commands/gazetteer_change.h"
#include "commands/pipeline_option.h"
#include "gazetteers/row_id.h"

namespace whosaid {
namespace {

constexpr Option kOptions[] = {kToOption, kCorpusOption, kLimitOption, kPipelineOption, kGazetteerOption};

std::vector<std::string> list_names() {
  std::vector<std::string> names;
  for (const ListTable* list : list_tables()) names.emplace_back(list->name);
  return names;
}

/// The cells in the order of the columns. Fails with one line.
std::expected<std::vector<std::string>, std::string> read_cells(const ListTable& list,
                                                                std::span<const std::string> words) {
  std::vector<std::string> cells(list.columns.size()), names;
  for (const TsvColumn& column : list.columns) names.emplace_back(column.name);
  for (const std::string& word : words) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const std::size_t column = list.column(name);
    if (equals == std::string::npos) {
      return std::unexpected("\"" + word + "\" is no CELL=VALUE, such as name='Jane Roe'");
    }
    if (column == cells.size()) {
      return std::unexpected(std::string(list.name) + " has no column \"" + name + "\"" + suggestion(name, names));
    }
    if (!cells[column].empty()) return std::unexpected("\"" + name + "\" is given twice");
    cells[column] = word.substr(equals + 1);
  }
  const std::size_t name = list.column("name");
  if (names[0] == "id" && name < cells.size() && cells[0].empty()) cells[0] = row_id(cells[name]);
  for (std::size_t i = cells.size(); i-- > 0;) {  // the id last, since it may come from the name
    if (!list.columns[i].required || !cells[i].empty()) continue;
    return std::unexpected("a row of " + std::string(list.name) + " needs " + names[i] + "=...");
  }
  return cells;
}

ExitCode add(const GivenOptions& given) {
  const Arguments& words = given.words();
  if (words.size() < 2) {
    return usage_error("gazetteer add needs a list and cells: `whosaid gazetteer add people name='Jane Roe' --to DIR`",
                       "gazetteer");
  }
  const ListTable* const list = find_list_table(words.front());
  if (list == nullptr) {
    return usage_error("no list is named \"" + words.front() + "\"" + suggestion(words.front(), list_names()),
                       "gazetteer");
  }
  const auto cells = read_cells(*list, std::span(words).subspan(1));
  if (!cells) return usage_error(cells.error(), "gazetteer");
  return make_change(given, "added " + cells->front(),
                     [&](const ChangePlace& place) { return with_row(place, *list, *cells); });
}

}  // namespace

const GazetteerAction gazetteer_add = {
    "add",
    "LIST CELL=VALUE... --to DIR",
    "one row more in your folder, checked before it is written; --corpus shows what it changes",
    "whosaid gazetteer add people name='Jane Roe' family=Roe gender=f country=GB --to my_names",
    kOptions,
    add};

}  // namespace whosaid
