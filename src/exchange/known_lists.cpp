#include "exchange/known_lists.h"

#include <algorithm>

#include "base/split.h"
#include "base/unicode.h"
#include "gazetteers/cell_values.h"
#include "gazetteers/gazetteer_file.h"
#include "gazetteers/lexicon_reader.h"

namespace whosaid {
namespace {

std::string without_mark(std::string_view value) {
  return std::string(value.starts_with('~') ? value.substr(1) : value);
}

template <class Map>
auto* found_in(Map& map, std::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

std::string key_of(const ListTable& list, std::string_view first) {
  return is_entity_list(list) ? std::string(first) : folded(first);
}

/// As names are found: folded, and without the article.
std::string name_key(std::string_view name) {
  std::string key = folded(name);
  if (key.starts_with("the ")) key.erase(0, 4);
  return key;
}

std::string alias_key(std::string_view name) {
  std::string key;
  append_alias_key(name, key);
  return key;
}

constexpr std::size_t kNameColumns[] = {country::name, country::aliases, country::adjectives, country::demonyms};

}  // namespace

bool is_entity_list(const ListTable& list) {
  return &list == &lists::kPeople || &list == &lists::kOrganizations || &list == &lists::kCountries;
}

Result<KnownLists> KnownLists::read(const std::vector<std::filesystem::path>& folders) {
  const Result<Lexicon> lexicon = read_lexicon(folders);
  if (!lexicon) return std::unexpected(lexicon.error());
  KnownLists known;
  Errors none;  // read_lexicon has told of all
  for (const ListTable* list : list_tables()) {
    const GazetteerFile file(folders, *list, none);
    for (std::size_t row = 0; row < file.size(); ++row) {
      std::vector<std::string> cells;
      for (std::size_t i = 0; i < list->columns.size(); ++i) cells.emplace_back(file.cell(row, i));
      known.put(*list, std::move(cells));
    }
  }
  known.take(*lexicon);
  return known;
}

/// Who owns which name, and which words have a meaning of their own.
void KnownLists::take(const Lexicon& lexicon) {
  for (const Alias& alias : lexicon.aliases) {
    const bool is_entity =
        alias.kind == Kind::person || alias.kind == Kind::organization || alias.kind == Kind::country;
    const auto form = static_cast<NameForm>(alias.form);
    if (is_entity && !alias.weak && form != NameForm::capital) {
      owners_.try_emplace(alias_key(alias.text), lexicon.entities[alias.row].id);
    }
    const bool is_phrase = alias.text.find(' ') != std::string_view::npos;
    const bool is_name = alias.kind == Kind::person || alias.kind == Kind::country || (is_entity && !is_phrase);
    if (is_name && form != NameForm::government) continue;
    const std::string text = folded(alias.text);
    for (const std::string_view word : split(text, " ")) {
      common_.emplace(word);
      if (alias.kind == Kind::role) role_words_.emplace(word);
    }
  }
  for (const auto& [word, cls] : lexicon.words) {
    common_.insert(folded(word));
    role_words_.insert(folded(word));
  }
  for (const GivenName& name : lexicon.given_names) given_names_.insert(folded(name.text));
}

const KnownRow* KnownLists::find(const ListTable& list, std::string_view key) const {
  const auto* rows = found_in(rows_, list.name);
  return rows == nullptr ? nullptr : found_in(*rows, key_of(list, key));
}

const KnownRow* KnownLists::entity(std::string_view id) const {
  for (const ListTable* list : {&lists::kPeople, &lists::kOrganizations, &lists::kCountries}) {
    if (const KnownRow* row = find(*list, id)) return row;
  }
  return nullptr;
}

std::string KnownLists::id_of_wikidata(std::string_view wikidata) const {
  const std::string* id = found_in(by_wikidata_, wikidata);
  return id == nullptr ? std::string() : *id;
}

std::vector<std::string> KnownLists::ids_of_name(const ListTable& list, std::string_view name) const {
  const auto* names = found_in(by_name_, list.name);
  const auto* ids = names == nullptr ? nullptr : found_in(*names, name_key(name));
  return ids == nullptr ? std::vector<std::string>() : *ids;
}

std::string KnownLists::country(std::string_view text) const {
  const std::string* id = found_in(countries_, folded(text));
  return id == nullptr ? std::string() : *id;
}

std::string KnownLists::owner_of(std::string_view name) const {
  const std::string* id = found_in(owners_, alias_key(name));
  return id == nullptr ? std::string() : *id;
}

bool KnownLists::is_common_word(std::string_view word) const { return common_.contains(folded(word)); }

bool KnownLists::is_role_word(std::string_view word) const { return role_words_.contains(folded(word)); }

bool KnownLists::is_given_name(std::string_view word) const { return given_names_.contains(folded(word)); }

bool KnownLists::is_role(std::string_view role) const { return find(lists::kRoles, role) != nullptr; }

void KnownLists::put(const ListTable& list, std::vector<std::string> cells, const std::vector<std::string>& strong) {
  cells.resize(list.columns.size());
  const std::string id = cells[0];
  KnownRow& row = rows_[std::string(list.name)][key_of(list, id)];
  row = {&list, std::move(cells)};
  if (is_entity_list(list)) index(row);
  for (const std::string& name : strong) owners_.try_emplace(alias_key(name), id);
}

void KnownLists::index(const KnownRow& row) {
  const ListTable& list = *row.list;
  const std::string id(row.cell(0));
  const std::string_view wikidata = row.cell(list.column("wikidata"));
  if (!wikidata.empty()) by_wikidata_.try_emplace(std::string(wikidata), id);
  StringMap<std::vector<std::string>>& names = by_name_[std::string(list.name)];
  const auto add = [&](std::string_view value) {
    std::vector<std::string>& ids = names[name_key(without_mark(value))];
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  };
  add(row.cell(list.column("name")));
  for (const std::string_view value : values_of(row.cell(list.column("aliases")))) add(value);
  if (&list == &lists::kOrganizations) {
    for (const std::string_view value : values_of(row.cell(organization::acronyms))) add(value);
  }
  if (&list != &lists::kCountries) return;
  countries_.try_emplace(folded(id), id);
  countries_.try_emplace(folded(row.cell(country::iso3)), id);
  countries_.try_emplace(folded(wikidata), id);
  for (const std::size_t column : kNameColumns) {
    for (const std::string_view value : values_of(row.cell(column)))
      countries_.try_emplace(folded(without_mark(value)), id);
  }
  countries_.erase("");
}

}  // namespace whosaid
