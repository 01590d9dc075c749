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

/// `ada-roe`: an export of ours, or a source that makes ids as we do.
bool is_id_of_ours(std::string_view id) {
  const bool is_plain = id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
  return !id.empty() && is_plain && id[0] >= 'a' && text_fault(id).empty();
}

/// The year in which somebody is first told of.
std::string first_year(const ForeignRow& row) {
  for (const ForeignTerm& term : row.terms) {
    if (const std::string from = date_text(term.from); !from.empty()) return from.substr(0, 4);
  }
  return date_text(row.born).substr(0, 4);
}

/// The last year of which a row tells; 0: none.
unsigned last_year(const ForeignRow& row) {
  unsigned last = 0;
  for (const ForeignTerm& term : row.terms) {
    for (const std::string& date : {date_text(term.from), date_text(term.to)}) {
      if (const auto read = parse_date(date)) last = std::max<unsigned>(last, read->year);
    }
  }
  return last;
}

/// Did all offices that we know begin so long after those of the row that a namesake holds them?
bool is_of_another_age(const ForeignRow& row, const KnownRow& there) {
  constexpr unsigned kAge = 25;  // years
  const unsigned last = row.list == &lists::kPeople ? last_year(row) : 0;
  unsigned first = 0;  // 0: no office tells when it began
  for (const std::string_view value : values_of(there.cell(person::offices))) {
    const auto office = parse_office(value);
    if (office && office->from.year != 0)
      first = first == 0 ? office->from.year : std::min<unsigned>(first, office->from.year);
  }
  return last != 0 && first > last + kAge;
}

/// Somebody of whom nothing but the name is told may be a namesake of the one that we have.
bool is_told_by_more(const ForeignRow& row, std::string_view land, std::string_view there) {
  return row.list != &lists::kPeople || there.empty() || land == there;
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
  const auto may_be = [&](const std::string& id) {
    const KnownRow& there = *known_.entity(id);
    return there.list == row.list && may_be_same(wikidata, cell_of(there, "wikidata")) &&
           may_be_same(land, cell_of(there, "country")) && is_told_by_more(row, land, cell_of(there, "country")) &&
           !is_of_another_age(row, there);
  };
  const std::string_view name = value_of(row, "name");
  std::vector<std::string> same = known_.ids_of_name(*row.list, name);
  std::erase_if(same, [&](const std::string& id) {
    return !may_be(id) || (word_count(name) == 1 && known_.owner_of(name) != id);
  });
  if (same.size() == 1) return same.front();
  // By another name only in the same country: William Clinton is Bill Clinton.
  for (const std::string& alias : row.values[row.list->column("aliases")]) {
    const std::string id = word_count(alias) > 1 ? known_.owner_of(alias) : std::string();
    if (!same.empty() || id.empty() || land.empty() || !may_be(id)) continue;
    if (cell_of(*known_.entity(id), "country") == land) return id;
  }
  return {};
}

/// The name as an id; with the country, the year or a number behind it when it is taken. Empty when there is none.
std::string ListImport::new_id(const ForeignRow& row) {
  if (row.list == &lists::kCountries) return std::string(row.first(country::id));
  const std::string told(row.first(0));
  const std::string name = is_id_of_ours(told) ? told : id_of_name(value_of(row, "name"));
  const std::string land = id_of_name(value_of(row, "country")), year = first_year(row);
  const auto is_free = [&](const std::string& id) { return known_.entity(id) == nullptr && !taken_.contains(id); };
  if (name.empty() || is_free(name)) return name;
  if (!land.empty() && is_free(name + "-" + land)) return name + "-" + land;
  if (!year.empty() && is_free(name + "-" + year)) return name + "-" + year;
  for (std::size_t& number = namesakes_.try_emplace(name, 2).first->second;; ++number) {
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
