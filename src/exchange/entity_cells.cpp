#include "exchange/entity_cells.h"

#include <algorithm>
#include <unordered_set>

#include "base/unicode.h"
#include "exchange/name_text.h"
#include "exchange/office_text.h"
#include "exchange/term_list.h"
#include "gazetteers/cell_values.h"

namespace whosaid {
namespace {

constexpr std::size_t kMostAliases = 40;  // of one entity
constexpr std::ptrdiff_t kMostTerms = 200;
constexpr unsigned kLongTerm = 12;  // years

void append_value(std::string& cell, std::string_view value) {
  if (!cell.empty()) cell += '|';
  cell += value;
}

/// A role that its source tells no body of has it in its name, also in small letters: `monarch of the United Kingdom`.
std::string with_capital(std::string role) {
  if (!role.empty() && role[0] >= 'a' && role[0] <= 'z') role[0] = static_cast<char>(role[0] - 'a' + 'A');
  return role;
}

/// Fills the cells of one entity.
class CellMaker {
 public:
  CellMaker(const ForeignRow& row, const KnownRow* base, const std::string& id, const KnownLists& known,
            const IdsOfKeys& ids, const ImportTerms& shared, Harvest& harvest)
      : row_(row), known_(known), ids_(ids), shared_(shared), harvest_(harvest), id_(id), is_new_(base == nullptr) {
    made_.cells = is_new_ ? std::vector<std::string>(row.list->columns.size()) : base->cells;
    made_.cells[0] = id;
    for (const std::string_view column : {"name", "aliases", "acronyms", "family", "adjectives", "demonyms"}) {
      note_names(column);
    }
  }

  EntityCells make() {
    if (is_new_) set_name();
    for (const std::string_view column : {"name", "aliases", "acronyms"}) add_aliases(column);
    for (const std::string_view column : {"capital", "adjectives", "demonyms", "government"}) add_words(column);
    for (const std::string_view column : {"gender", "country", "wikidata", "kind", "iso3", "note"}) fill(column);
    if (row_.list == &lists::kOrganizations) set_parent();
    if (row_.list == &lists::kPeople) {
      add_terms();
      set_family();
    }
    return std::move(made_);
  }

 private:
  bool has(std::string_view column) const { return row_.list->column(column) < row_.list->columns.size(); }
  std::string& cell(std::string_view column) { return made_.cells[row_.list->column(column)]; }
  const std::vector<std::string>& given(std::string_view column) const {
    return row_.values[row_.list->column(column)];
  }
  void leave_out(std::string reason, std::string_view text) { harvest_.leave_out(row_.place, std::move(reason), text); }

  void note_names(std::string_view column) {
    if (!has(column)) return;
    for (const std::string_view value : values_of(cell(column))) {
      std::string key;
      append_alias_key(value.starts_with('~') ? value.substr(1) : value, key);
      names_.insert(std::move(key));
    }
  }
  bool is_new_name(std::string_view name) {
    const bool has_article = name.starts_with("The ") && name.size() > 4;
    std::string key, bare;
    append_alias_key(name, key);
    append_alias_key(has_article ? name.substr(4) : name, bare);
    return !(has_article && names_.contains(bare)) && names_.insert(std::move(key)).second;
  }
  bool is_free(const std::string& name) const {
    const std::string owner = known_.owner_of(name);
    return owner.empty() || owner == id_;
  }

  void set_name();
  void add_aliases(std::string_view column);
  bool is_weak(const std::string& alias);
  void add_words(std::string_view column);
  void fill(std::string_view column);
  void set_parent();
  void set_family();
  void add_terms();
  std::string body_of(const ForeignTerm& term) const;
  std::string country_of(const std::string& body) const;

  const ForeignRow& row_;
  const KnownLists& known_;
  const IdsOfKeys& ids_;
  const ImportTerms& shared_;
  Harvest& harvest_;
  std::string id_;
  bool is_new_;
  EntityCells made_;
  std::unordered_set<std::string> names_;  ///< keys of all that the entity is called
};

/// The first name that nobody else has; else the first with what tells it from the other behind it.
void CellMaker::set_name() {
  std::vector<std::string> names = given("name");
  for (const std::string& alias : given("aliases")) {
    if (word_count(alias) > 1 && !alias.starts_with('~')) names.push_back(alias);
  }
  const auto own = std::ranges::find_if(names, [&](const std::string& name) { return is_free(name); });
  std::string name = own == names.end() ? names.front() : *own;
  if (own == names.end()) {
    const std::string land = has("country") && !given("country").empty() ? given("country").front() : std::string();
    const KnownRow* country = known_.find(lists::kCountries, land);
    const std::string other = given("wikidata").empty() ? id_ : given("wikidata").front();
    name += " (" + std::string(country == nullptr ? other : country->cell(country::name)) + ")";
    if (!is_free(name)) name = names.front() + " (" + id_ + ")";
    leave_out("name: another has it; told apart in brackets", names.front());
  }
  is_new_name(name);
  made_.strong.push_back(name);
  cell("name") = std::move(name);
}

/// May the alias count only beside a strong name?
bool CellMaker::is_weak(const std::string& alias) {
  const bool is_word = word_count(alias) == 1;
  const bool is_short = is_all_capitals(alias) && alias.size() <= 2;
  const bool is_common = is_word && (known_.is_common_word(alias) || known_.is_given_name(alias));
  if (is_short || (is_common && !is_all_capitals(alias)) || (is_word && row_.list == &lists::kPeople)) return true;
  if (is_free(alias)) return false;
  leave_out("alias: another has it; made weak", alias);
  return true;
}

void CellMaker::add_aliases(std::string_view column) {
  if (!has(column)) return;
  for (std::string alias : given(column)) {
    alias = tidy(alias);
    const bool is_told_weak = alias.starts_with('~');
    if (is_told_weak) alias.erase(0, 1);
    if (const std::string_view fault = name_fault(alias); !fault.empty()) {
      leave_out("alias: " + std::string(fault), alias);
      continue;
    }
    if (!is_new_name(alias)) continue;
    const bool has_capital = folded(alias) != alias;
    if (count_code_points(alias) < 2 || !has_capital) {
      leave_out(has_capital ? "alias: one letter" : "alias: no capital letter", alias);
      continue;
    }
    if (alias == id_) continue;  // the code of a country
    if (names_.size() > kMostAliases) {
      leave_out("alias: one of very many", alias);
      continue;
    }
    const bool weak = is_told_weak || is_weak(alias);
    const bool is_acronym = has("acronyms") && (column == "acronyms" || is_all_capitals(alias));
    append_value(cell(is_acronym ? "acronyms" : "aliases"), (weak ? "~" : "") + alias);
    if (!weak) made_.strong.push_back(alias);
  }
}

/// Capital, adjectives and the like of a country.
void CellMaker::add_words(std::string_view column) {
  if (!has(column)) return;
  std::string& words = cell(column);
  if (!words.empty()) return;
  std::vector<std::string> seen;
  for (const std::string& value : given(column)) {
    const std::string word = tidy(value);
    if (!name_fault(word).empty() || std::ranges::find(seen, word) != seen.end()) continue;
    seen.push_back(word);
    if (column != "capital" && !is_free(word)) {
      leave_out(std::string(column) + ": another has it", word);
      continue;
    }
    append_value(words, word);
    if (column != "capital") made_.strong.push_back(word);
  }
}

/// A cell that is empty takes the source's first value.
void CellMaker::fill(std::string_view column) {
  if (!has(column) || !cell(column).empty() || given(column).empty()) return;
  const std::string value = tidy(given(column).front());
  const auto& kinds = organization_kind_names();
  if (column == "kind" && std::ranges::find(kinds, value) == kinds.end()) {
    leave_out("unknown kind", value);
  } else if (value.find('|') == std::string::npos) {
    cell(column) = value;
  }
}

void CellMaker::set_parent() {
  if (!cell("parent").empty() || given("parent").empty()) return;
  const std::string& parent = given("parent").front();
  const auto id = ids_.find(parent);
  const std::string found = id != ids_.end() ? id->second : known_.entity(parent) != nullptr ? parent : "";
  if (found.empty() || found == id_) {
    leave_out("parent: no organization of ours", parent);
  } else {
    cell("parent") = found;
  }
}

void CellMaker::set_family() {
  std::string& family = cell("family");
  if (!family.empty()) return;
  const std::string name = plain_person_name(cell("name"));
  const std::string told = given("family").empty() ? std::string() : tidy(given("family").front());
  const bool is_told = person_name_fault(told).empty() && folded(name).find(folded(told)) != std::string::npos;
  family = is_told ? told : family_name_of(name, cell("country"));
  if (count_code_points(family) < 2 || !person_name_fault(family).empty()) family.clear();
}

/// The id of where a term is: as the source refers to it, or names it; else the country of the person.
std::string CellMaker::body_of(const ForeignTerm& term) const {
  if (term.body.empty()) return made_.cells[person::country];
  if (const auto id = ids_.find(term.body); id != ids_.end()) return id->second;
  if (known_.entity(term.body) != nullptr) return term.body;
  if (std::string id = known_.id_of_wikidata(term.body); !id.empty()) return id;
  if (std::string land = known_.country(tidy(term.body)); !land.empty()) return land;
  const std::vector<std::string> named = known_.ids_of_name(lists::kOrganizations, tidy(term.body));
  return named.size() == 1 ? named.front() : made_.cells[person::country];
}

/// Of a country or organization.
std::string CellMaker::country_of(const std::string& body) const {
  if (known_.find(lists::kCountries, body) != nullptr) return body;
  const KnownRow* there = known_.find(lists::kOrganizations, body);
  return there == nullptr ? std::string() : std::string(there->cell(organization::country));
}

void CellMaker::add_terms() {
  TermList terms(cell("offices"));
  for (const ForeignTerm& term : row_.terms) {
    if (&term - row_.terms.data() >= kMostTerms) {
      leave_out("office: one of very many", term.role);
      continue;
    }
    const auto role = read_role(term.body.empty() ? with_capital(term.role) : term.role, body_of(term), known_);
    if (!role) {
      const std::string_view fault = text_fault(tidy(term.role));
      leave_out("office: " + std::string(fault.empty() ? "no role" : fault), term.role);
      continue;
    }
    if (role->body.empty()) {
      leave_out("office: neither a body nor a country that we have", term.role);
      continue;
    }
    const std::string begin = date_text(term.from), end = date_text(term.to);
    const Date from = parse_date(begin).value_or(Date{});
    Date to = parse_date(end).value_or(Date{});
    if (to > shared_.today) to = {};
    const std::string died = date_text(row_.died);
    if (to.year == 0 && !died.empty()) to = *parse_date(died);
    if (to.year == 0 && from.year != 0 && from.year + kLongTerm < shared_.today.year) {
      leave_out("office: begun more than 12 years ago and never ended", term.role + ", " + begin);
      continue;
    }
    TermList::Term ours{role->role, role->body, from, to};
    if (!parse_office(ours.role + "@" + ours.org + ":" + begin + ".." + date_text(to))) {
      leave_out("office: ends before it begins", term.role + ", " + begin + ".." + end);
      continue;
    }
    if (made_.cells[person::country].empty()) made_.cells[person::country] = country_of(ours.org);
    terms.add(std::move(ours));
  }
  cell("offices") = terms.cell();
}

}  // namespace

EntityCells make_entity_cells(const ForeignRow& row, const KnownRow* base, const std::string& id,
                              const KnownLists& known, const IdsOfKeys& ids, const ImportTerms& shared,
                              Harvest& harvest) {
  return CellMaker(row, base, id, known, ids, shared, harvest).make();
}

}  // namespace whosaid
