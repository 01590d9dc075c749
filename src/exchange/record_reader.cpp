#include "exchange/record_reader.h"

#include <algorithm>

#include "base/errors.h"
#include "base/split.h"
#include "base/unicode.h"
#include "exchange/known_lists.h"
#include "exchange/name_text.h"
#include "gazetteers/cell_values.h"

namespace whosaid {
namespace {

/// What others call our columns, the best first.
struct Synonyms {
  std::string_view target;
  std::vector<std::string_view> names;
};
const std::vector<Synonyms>& synonyms() {
  static const std::vector<Synonyms> all = {
      {"wikidata",
       {"item", "wikidata", "wikidata_id", "wikidataid", "qid", "personid", "officeholder", "person", "id"}},
      {"name",
       {"itemlabel", "officeholderlabel", "personlabel", "name_english", "party_name_english", "romanized name", "name",
        "label", "person", "party_name", "title", "role", "word", "phrase", "lemma", "pronoun", "alias"}},
      {"aliases",
       {"aliases", "altlabels", "altlabel", "itemaltlabel", "enwiki", "name_native", "name_other", "sort_name",
        "party_name", "name"}},
      {"acronyms", {"acronyms", "shortname", "name_short", "party_name_short", "abbreviation"}},
      {"gender", {"genderlabel", "gender", "sex"}},
      {"country", {"iso2", "country_code", "countryid", "country", "countrylabel", "iso"}},
      {"family", {"family", "family_name", "last_name"}},
      {"role", {"positionlabel", "position", "role", "officelabel"}},
      {"from", {"start", "start_date", "start_year", "from"}},
      {"to", {"end", "end_date", "end_year", "to"}},
      {"born", {"dob", "birth_date", "birthyear", "born"}},
      {"died", {"dod", "death_date", "deathyear", "died"}},
      {"id", {"id", "iso2", "iso", "alpha_2", "iso3166-1-alpha-2"}},
      {"iso3", {"iso3", "alpha_3", "iso3166-1-alpha-3"}},
      {"capital", {"capital", "capitallabel"}},
  };
  return all;
}

constexpr std::string_view kTermTargets[] = {"role", "org", "from", "to", "born", "died"};

std::string place_key(std::string_view name) { return folded(tidy(name)); }

bool is_target(const ListTable& list, std::string_view target) {
  const bool is_term = std::ranges::find(kTermTargets, target) != std::end(kTermTargets);
  return list.column(target) < list.columns.size() || (is_term && &list == &lists::kPeople);
}

/// Of lists of words the first column is the name.
std::string_view name_target(const ListTable& list) {
  return is_entity_list(list) ? "name" : list.columns.front().name;
}

}  // namespace

std::expected<ColumnMap, std::string> parse_column_map(std::string_view text) {
  ColumnMap map;
  if (text.empty()) return map;
  for (const std::string_view pair : split(text, ",")) {
    const std::size_t sign = pair.find('=');
    if (sign == std::string_view::npos || sign == 0 || sign + 1 == pair.size()) {
      return std::unexpected("--map is written our_column=their_column,...; \"" + std::string(pair) + "\" is not");
    }
    map[tidy(pair.substr(0, sign))] = tidy(pair.substr(sign + 1));
  }
  return map;
}

std::expected<RecordReader, std::string> RecordReader::make(const ListTable& list, std::span<const std::string> header,
                                                            const ColumnMap& map) {
  RecordReader reader(list);
  reader.is_ours_ =
      header.size() == list.columns.size() && std::ranges::equal(header, list.columns, {}, {}, &TsvColumn::name);
  std::vector<std::string> names;
  for (const std::string& name : header) names.push_back(place_key(name));
  const auto add = [&](const std::string& target, std::string_view name) {
    const auto found = std::ranges::find(names, place_key(name));
    if (found != names.end()) reader.places_[target].push_back(static_cast<std::size_t>(found - names.begin()));
    return found != names.end();
  };
  for (const auto& [target, name] : map) {
    if (!is_target(list, target)) {
      return std::unexpected("--map: " + std::string(list.name) + " has no column \"" + target + "\"");
    }
    if (!add(target, name)) {
      return std::unexpected("--map: the source has no column \"" + name + "\"" +
                             suggestion(name, {header.begin(), header.end()}));
    }
  }
  for (const Synonyms& s : synonyms()) {
    const std::string target(s.target == "name" ? name_target(list) : s.target);
    if (map.contains(target) || !is_target(list, target)) continue;
    if (target != s.target) add(target, target);
    for (const std::string_view name : s.names) add(target, name);
  }
  for (const TsvColumn& column : list.columns) {
    const std::string target(column.name);
    if (!reader.places_.contains(target)) add(target, target);
  }
  if (!reader.places_.contains(name_target(list))) {
    return std::unexpected("no column gives the " + std::string(name_target(list)) + "; say which: --map " +
                           std::string(name_target(list)) + "=COLUMN");
  }
  return reader;
}

const ListTable* RecordReader::likely_list(std::span<const std::string> header) {
  static const std::pair<std::string_view, const ListTable*> kSigns[] = {
      {"position", &lists::kPeople},    {"positionlabel", &lists::kPeople},   {"dob", &lists::kPeople},
      {"role", &lists::kPeople},        {"offices", &lists::kPeople},         {"genderlabel", &lists::kPeople},
      {"sort_name", &lists::kPeople},   {"acronyms", &lists::kOrganizations}, {"shortname", &lists::kOrganizations},
      {"demonyms", &lists::kCountries}, {"adjectives", &lists::kCountries}};
  for (const auto& [sign, list] : kSigns) {
    for (const std::string& name : header) {
      if (place_key(name) == sign) return list;
    }
  }
  return nullptr;
}

/// The first field that says something; an id where a name belongs says something only when no other does.
std::string RecordReader::value(std::string_view target, std::span<const std::string> fields) const {
  const auto found = places_.find(target);
  if (found == places_.end()) return {};
  std::string id;
  for (const std::size_t place : found->second) {
    if (place >= fields.size()) continue;
    std::string text = tidy(fields[place]);
    const std::string_view last = std::string_view(text).substr(text.rfind('/') + 1);
    const bool is_item = last.size() > 1 && last[0] == 'Q' && last.find_first_not_of("0123456789", 1) == last.npos;
    if (text.empty() || is_item == (target == "wikidata")) {
      if (!text.empty()) return text;
    } else if (id.empty() && is_item) {
      id = text;
    }
  }
  return id;
}

void RecordReader::read(std::span<const std::string> fields, const std::string& place, Harvest& harvest) const {
  ++harvest.read;
  ForeignRow row(*list_, place);
  row.is_ours = is_ours_;
  for (std::size_t i = 0; i < list_->columns.size(); ++i) {
    const TsvColumn& column = list_->columns[i];
    if (column.name == "offices" || column.name == "source") continue;
    if (!column.is_list) {
      row.add(i, value(column.name, fields));
      continue;
    }
    const auto found = places_.find(column.name);
    if (found == places_.end()) continue;
    for (const std::size_t at : found->second) {
      if (at >= fields.size()) continue;
      for (const std::string_view part : split(fields[at], "|")) row.add(i, tidy(part));
    }
  }
  if (list_ == &lists::kPeople) {
    row.born = value("born", fields);
    row.died = value("died", fields);
    ForeignTerm term{value("role", fields), value("org", fields), value("from", fields), value("to", fields)};
    if (!term.role.empty()) row.terms.push_back(std::move(term));
    const std::string offices = value("offices", fields);
    for (const std::string_view office : split(offices, "|")) {
      const auto read = parse_office(office);
      if (!read) continue;
      const std::size_t dates = office.find(':'), dots = office.find("..");
      const bool has_dates = dots != std::string_view::npos;
      row.terms.push_back({std::string(read->role), std::string(read->org),
                           has_dates ? std::string(office.substr(dates + 1, dots - dates - 1)) : "",
                           has_dates ? std::string(office.substr(dots + 2)) : ""});
    }
  }
  if (value(name_target(*list_), fields).empty()) {
    harvest.skip(place, "no name");
  } else {
    harvest.add(std::move(row));
  }
}

}  // namespace whosaid
