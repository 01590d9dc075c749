#include "exchange/list_import.h"

#include <algorithm>
#include <iterator>

#include "base/unicode.h"
#include "exchange/name_text.h"
#include "exchange/office_text.h"
#include "exchange/row_cleaning.h"
#include "exchange/word_cells.h"
#include "gazetteers/cell_values.h"

namespace whosaid {
namespace {

/// Adds what `from` says to `to`; its names become aliases.
void join(ForeignRow& to, ForeignRow from) {
  const std::size_t name = to.list->column("name"), aliases = to.list->column("aliases");
  for (std::size_t i = 1; i < to.values.size(); ++i) {
    std::ranges::move(from.values[i], std::back_inserter(to.values[i == name ? aliases : i]));
  }
  std::ranges::move(from.terms, std::back_inserter(to.terms));
  if (to.died.empty()) to.died = std::move(from.died);
  if (to.born.empty()) to.born = std::move(from.born);
}

std::string_view value_of(const ForeignRow& row, std::string_view column) {
  const std::size_t i = row.list->column(column);
  return i == row.values.size() ? std::string_view() : row.first(i);
}

std::string_view cell_of(const KnownRow& row, std::string_view column) {
  const std::size_t i = row.list->column(column);
  return i == row.cells.size() ? std::string_view() : row.cell(i);
}

/// Is one of the two not told, or are they equal?
bool may_be_same(std::string_view a, std::string_view b) { return a.empty() || b.empty() || a == b; }

/// The year in which somebody is first told of.
std::string first_year(const ForeignRow& row) {
  for (const ForeignTerm& term : row.terms) {
    if (const std::string from = date_text(term.from); !from.empty()) return from.substr(0, 4);
  }
  return date_text(row.born).substr(0, 4);
}

}  // namespace

ListImport::ListImport(Harvest harvest, KnownLists& known, ImportTerms shared)
    : harvest_(std::move(harvest)), known_(known), shared_(std::move(shared)) {
  join_entities();
  give_ids();
  for (const ListTable* list : {&lists::kCountries, &lists::kOrganizations, &lists::kPeople}) add_entities(*list);
  for (const ForeignRow& row : harvest_.rows) {
    if (!is_entity_list(*row.list)) add_words(row);
  }
}

/// Makes one row of all that tell of the same entity.
void ListImport::join_entities() {
  StringMap<std::size_t> places;
  for (ForeignRow& row : harvest_.rows) {
    harvest_.file = row.file;
    if (is_entity_list(*row.list) && row.list != &lists::kCountries && value_of(row, "country").empty()) {
      row.add(row.list->column("country"), shared_.country);
    }
    if (!is_entity_list(*row.list) || !clean_entity(row, known_, shared_.today, harvest_)) continue;
    const std::string list(row.list->name);
    const std::string wikidata(value_of(row, "wikidata")), name(value_of(row, "name")), land(value_of(row, "country"));
    const std::string by_name = list + "/name/" + folded(name) + "/" + land;
    std::vector<std::string> marks;
    if (!wikidata.empty()) marks.push_back(list + "/wikidata/" + wikidata);
    if (!row.key.empty()) marks.push_back(list + "/key/" + row.key);
    marks.push_back(by_name);
    auto found = places.end();
    for (const std::string& mark : marks) {
      if (found == places.end()) found = places.find(mark);
    }
    // Two items of Wikidata, or of the source, are two: a name that they share does not make them one.
    const bool is_by_name = found != places.end() && found->first == by_name;
    const bool is_other = is_by_name && (!may_be_same(wikidata, value_of(entities_[found->second], "wikidata")) ||
                                         !may_be_same(row.key, entities_[found->second].key));
    const std::size_t place = found == places.end() || is_other ? entities_.size() : found->second;
    for (std::string& mark : marks) places.insert_or_assign(std::move(mark), place);
    if (place == entities_.size()) {
      entities_.push_back(std::move(row));
    } else {
      join(entities_[place], std::move(row));
    }
  }
}

/// Of the entity in our lists: the same Wikidata id, or the same name and type, where the country may be the same.
std::string ListImport::id_in_lists(const ForeignRow& row) const {
  if (row.list == &lists::kCountries) {
    const std::string id(row.first(country::id));
    return known_.entity(id) == nullptr ? std::string() : id;
  }
  const std::string_view wikidata = value_of(row, "wikidata"), land = value_of(row, "country");
  if (std::string id = wikidata.empty() ? std::string() : known_.id_of_wikidata(wikidata); !id.empty()) {
    const KnownRow* there = known_.entity(id);
    return there->list == row.list ? id : std::string();
  }
  std::vector<std::string> same;
  for (std::string& id : known_.ids_of_name(*row.list, value_of(row, "name"))) {
    const KnownRow& there = *known_.entity(id);
    if (!may_be_same(wikidata, cell_of(there, "wikidata")) || !may_be_same(land, cell_of(there, "country"))) continue;
    const bool is_one_word = word_count(value_of(row, "name")) == 1;
    if (is_one_word && known_.owner_of(value_of(row, "name")) != id) continue;
    same.push_back(std::move(id));
  }
  return same.size() == 1 ? same.front() : std::string();
}

/// The name as an id; with the country, the year or a number behind it when it is taken. Empty when there is none.
std::string ListImport::new_id(const ForeignRow& row) const {
  if (row.list == &lists::kCountries) return std::string(row.first(country::id));
  const std::string name = id_of_name(value_of(row, "name"));
  const std::string land = id_of_name(value_of(row, "country")), year = first_year(row);
  const auto is_free = [&](const std::string& id) { return known_.entity(id) == nullptr && !taken_.contains(id); };
  if (name.empty() || is_free(name)) return name;
  if (!land.empty() && is_free(name + "-" + land)) return name + "-" + land;
  if (!year.empty() && is_free(name + "-" + year)) return name + "-" + year;
  for (std::size_t number = 2;; ++number) {
    if (std::string id = name + "-" + std::to_string(number); is_free(id)) return id;
  }
}

/// Gives each entity its id, before offices and parents refer to them.
void ListImport::give_ids() {
  for (const ForeignRow& row : entities_) {
    std::string id = id_in_lists(row);
    if (id.empty()) id = new_id(row);
    if (id.empty()) harvest_.skip(row.place, "no id can be made of the name", value_of(row, "name"));
    if (!id.empty()) taken_.insert(id);
    if (!id.empty() && !row.key.empty()) ids_of_keys_.try_emplace(row.key, id);
    ids_.push_back(std::move(id));
  }
}

void ListImport::add_entities(const ListTable& list) {
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    if (entities_[i].list != &list || ids_[i].empty()) continue;
    const KnownRow* base = known_.find(list, ids_[i]);
    harvest_.file = entities_[i].file;
    EntityCells made = make_entity_cells(entities_[i], base, ids_[i], known_, ids_of_keys_, shared_, harvest_);
    keep(list, std::move(made.cells), made.strong);
  }
}

/// Takes a row into the lists that are known, with its source, if it says anything new.
void ListImport::keep(const ListTable& list, std::vector<std::string> cells, const std::vector<std::string>& strong) {
  ListCounts& counts = counts_[list.name];
  const KnownRow* base = known_.find(list, cells[0]);
  if (base != nullptr && base->cells == cells) {
    ++counts.known;
    return;
  }
  ++(base == nullptr ? counts.added : counts.merged);
  std::string& source = cells[list.column("source")];
  if (source.find(shared_.source) == std::string::npos) source += (source.empty() ? "" : "; ") + shared_.source;
  changed_[&list].push_back(cells[0]);
  known_.put(list, std::move(cells), strong);
}

void ListImport::add_words(const ForeignRow& row) {
  harvest_.file = row.file;
  auto cells = make_word_cells(row, known_, harvest_);
  if (!cells) return;
  if (known_.find(*row.list, (*cells)[0]) != nullptr) {
    ++counts_[row.list->name].known;
  } else {
    keep(*row.list, *std::move(cells), {});
  }
}

Result<std::vector<ListEdit>> ListImport::edits(const std::filesystem::path& folder, const std::string& comment) const {
  std::vector<ListEdit> edits;
  Errors errors;
  for (const auto& [list, keys] : changed_) {
    Result<ListEdit> edit = ListEdit::open(folder / list->file, *list);
    if (!edit) {
      append(errors, edit.error());
      continue;
    }
    const std::string text = edit->text();
    std::expected<void, std::string> done;
    if (text.find(comment.substr(0, comment.find('\n'))) == std::string::npos) done = edit->put_comment_on_top(comment);
    for (const std::string& key : keys) {
      const std::vector<std::string>& cells = known_.find(*list, key)->cells;
      const bool is_there = edit->has(cells[0]);
      if (!is_there && done) done = edit->add(cells);
      for (std::size_t i = 1; is_there && i < cells.size() && done; ++i) done = edit->set(cells[0], i, cells[i]);
    }
    if (!done) append(errors, one_error((folder / list->file).native(), done.error()));
    edits.push_back(*std::move(edit));
  }
  if (!errors.empty()) return std::unexpected(std::move(errors));
  return edits;
}

}  // namespace whosaid
