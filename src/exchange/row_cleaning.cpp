#include "exchange/row_cleaning.h"

#include <algorithm>
#include <iterator>

#include "base/unicode.h"
#include "exchange/name_text.h"
#include "exchange/office_text.h"
#include "gazetteers/cell_values.h"

namespace whosaid {
namespace {

constexpr unsigned kDeadForLong = 30, kLongestLife = 110;  // years

bool is_person(const ForeignRow& row) { return row.list == &lists::kPeople; }
bool is_organization(const ForeignRow& row) { return row.list == &lists::kOrganizations; }

/// Our own exports mark weak names.
bool is_weak(std::string_view name) { return name.starts_with('~'); }

std::string_view fault_of(const ForeignRow& row, std::string_view name) {
  if (is_weak(name)) name.remove_prefix(1);
  return is_person(row) ? person_name_fault(name) : name_fault(name);
}

/// Without the marks of footnotes behind it: `Niue **`.
std::string without_footnotes(std::string name) {
  name.erase(name.find_last_not_of(" *") + 1);
  return name;
}

/// The names in a value as the list would write them.
std::vector<std::string> names_in(const ForeignRow& row, std::string_view value) {
  std::string name = without_footnotes(tidy(value));
  if (row.is_ours || is_weak(name) || !name_fault(name).empty()) return {std::move(name)};
  if (is_person(row) || word_count(name) > 1) name = without_capitals(name);
  if (is_person(row)) return {plain_person_name(name)};
  std::vector<std::string> names = names_in_brackets(name);
  for (std::string& n : names) {
    if (n.starts_with("the ") || (n.starts_with("The ") && !is_organization(row))) n.erase(0, 4);
  }
  return names;
}

/// All names of a row in order, those of `aliases` last.
std::vector<std::string> all_names(const ForeignRow& row) {
  std::vector<std::string> names;
  for (const std::string_view column : {"name", "aliases"}) {
    for (const std::string& value : row.values[row.list->column(column)]) {
      std::ranges::move(names_in(row, value), std::back_inserter(names));
    }
  }
  return names;
}

/// Puts the first name that can stand into the cell for names, and the others that can into aliases.
bool choose_names(ForeignRow& row, const KnownLists& known, Harvest& harvest) {
  const std::vector<std::string> names = all_names(row);
  const std::string_view fault = names.empty() ? "no name" : fault_of(row, names.front());
  std::vector<std::string>& name = row.values[row.list->column("name")];
  std::vector<std::string>& aliases = row.values[row.list->column("aliases")];
  name.clear();
  aliases.clear();
  const auto is_strong_there = [&](const std::string& n) {  // Reuters
    const KnownRow* owner = known.entity(known.owner_of(n));
    return owner != nullptr && owner->list == row.list;
  };
  const auto is_only_a_word = [&](const std::string& n) {
    return row.list != &lists::kCountries && word_count(n) == 1 && !is_all_capitals(n) &&
           (known.is_common_word(n) || known.is_given_name(n)) && !is_strong_there(n);
  };
  for (const std::string& n : names) {
    if (const std::string_view why = fault_of(row, n); !why.empty()) {
      if (n != names.front()) harvest.leave_out(row.place, "alias: " + std::string(why), n);
    } else if (name.empty() && !is_weak(n) && !is_only_a_word(n)) {
      name.push_back(n);
    } else {
      aliases.push_back(n);
    }
  }
  if (!name.empty()) return true;
  harvest.skip(row.place, aliases.empty() ? std::string(fault) : "only a common word or a given name",
               names.empty() ? "" : names.front());
  return false;
}

unsigned year_of(std::string_view text) {
  const auto date = parse_date(date_text(text));
  return date ? date->year : 0;
}

bool may_be_in_the_news(const ForeignRow& row, Date today, Harvest& harvest) {
  const unsigned born = year_of(row.born), died = year_of(row.died);
  if (died != 0 && died + kDeadForLong < today.year) {
    harvest.skip(row.place, "died more than 30 years ago", row.first(person::name));
    return false;
  }
  if (died == 0 && born != 0 && born + kLongestLife < today.year) {
    harvest.skip(row.place, "born more than 110 years ago", row.first(person::name));
    return false;
  }
  return true;
}

/// Only the part that is `Q…`, or nothing.
std::string wikidata_of(std::string_view text) {
  const std::string_view id = text.substr(text.rfind('/') + 1);  // npos + 1 is 0
  const bool is_item = id.size() > 1 && id[0] == 'Q' && id.find_first_not_of("0123456789", 1) == std::string_view::npos;
  return is_item && id.size() < 16 ? std::string(id) : std::string();
}

std::string gender_of(std::string_view text) {
  const std::string gender = folded(text);
  if (gender == "f" || gender == "female" || gender == "woman" || gender == "q6581072" || gender == "trans woman") {
    return "f";
  }
  return gender == "m" || gender == "male" || gender == "man" || gender == "q6581097" || gender == "trans man" ? "m"
                                                                                                               : "";
}

/// Replaces the values of a cell by what `reading` makes of the first that it makes something of.
template <class Reading>
void settle(ForeignRow& row, std::size_t column, std::string_view what, Harvest& harvest, Reading reading) {
  std::vector<std::string> given = std::move(row.values[column]);
  row.values[column].clear();
  for (const std::string& value : given) {
    if (std::string ours = reading(value); !ours.empty()) {
      row.values[column].push_back(std::move(ours));
      return;
    }
  }
  if (!given.empty()) harvest.leave_out(row.place, "unknown " + std::string(what), given.front());
}

bool clean_country(ForeignRow& row, const KnownLists& known, Harvest& harvest) {
  std::string id;
  for (const std::size_t column : {country::id, country::iso3, country::wikidata, country::name}) {
    if (id.empty()) id = known.country(row.first(column));
  }
  const std::string_view code = row.first(country::id);
  const bool is_new = id.empty() && code.size() == 2 && !row.first(country::iso3).empty() &&
                      std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (id.empty() && !is_new) {
    harvest.skip(row.place, "a country without an ISO code that we have", row.first(country::name));
    return false;
  }
  row.values[country::id] = {is_new ? std::string(code) : id};
  return true;
}

}  // namespace

bool clean_entity(ForeignRow& row, const KnownLists& known, Date today, Harvest& harvest) {
  if (!choose_names(row, known, harvest)) return false;
  settle(row, row.list->column("wikidata"), "Wikidata id", harvest, wikidata_of);
  if (row.list == &lists::kCountries) return clean_country(row, known, harvest);
  const auto land = [&](std::string_view text) { return known.country(text.substr(0, text.find("-"))); };
  settle(row, row.list->column("country"), "country", harvest, [&](const std::string& text) {
    const std::string whole = known.country(tidy(text));
    return whole.empty() ? land(text) : whole;
  });
  if (!is_person(row)) return true;
  settle(row, person::gender, "gender", harvest, gender_of);
  return may_be_in_the_news(row, today, harvest);
}

}  // namespace whosaid
