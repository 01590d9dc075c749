// Popolo: persons, organizations and memberships of a parliament, as EveryPolitician and others give them. Contact
// details, links and images are passed over.

#include <map>

#include "exchange/foreign_json.h"
#include "exchange/formats.h"
#include "exchange/office_text.h"
#include "gazetteers/cell_values.h"

namespace whosaid {
namespace {

using nlohmann::json;

constexpr unsigned kLongestParliament = 7;  // years

std::string wikidata_of(const json& thing) {
  for (const json* identifier : items_of(member(thing, "identifiers"))) {
    if (text_of(*identifier, "scheme") == "wikidata") return text_of(*identifier, "identifier");
  }
  return {};
}

/// The name, then the other names in English or in no language.
void add_names(const json& thing, ForeignRow& row) {
  row.add(row.list->column("name"), text_of(thing, "name"));
  for (const json* other : items_of(member(thing, "other_names"))) {
    const std::string language = text_of(*other, "lang");
    if (language.empty() || language.starts_with("en")) row.add(row.list->column("aliases"), text_of(*other, "name"));
  }
}

/// Reads one file.
class PopoloReader {
 public:
  PopoloReader(const ForeignText& file, const json& popolo, const ImportChoice& choice, Harvest& harvest)
      : prefix_(file.path.native() + "#"), popolo_(popolo), choice_(choice), harvest_(harvest) {}

  void read() {
    for (const json* event : items_of(member(popolo_, "events"))) events_[text_of(*event, "id")] = event;
    for (const json* body : items_of(member(popolo_, "organizations"))) read_organization(*body);
    for (const json* person : items_of(member(popolo_, "persons"))) read_person(*person);
    const json& memberships = popolo_.is_array() ? popolo_ : member(popolo_, "memberships");
    for (const json* membership : items_of(memberships)) read_membership(*membership);
    for (ForeignRow& row : rows_) harvest_.add(std::move(row));
  }

 private:
  void read_organization(const json& body) {
    ++harvest_.read;
    const std::string id = text_of(body, "id"), kind = text_of(body, "classification");
    kinds_[id] = kind;
    ForeignRow row(lists::kOrganizations, id);
    row.key = prefix_ + id;
    add_names(body, row);
    row.add(organization::wikidata, wikidata_of(body));
    row.add(organization::kind, kind == "party" || kind == "legislature" ? kind : "");
    rows_.push_back(std::move(row));
  }

  void read_person(const json& person) {
    ++harvest_.read;
    ForeignRow row(lists::kPeople, text_of(person, "id"));
    row.key = prefix_ + row.place;
    add_names(person, row);
    row.add(person::family, text_of(person, "family_name"));
    row.add(person::gender, text_of(person, "gender"));
    row.add(person::wikidata, wikidata_of(person));
    row.born = text_of(person, "birth_date");
    row.died = text_of(person, "death_date");
    people_[row.place] = rows_.size();
    rows_.push_back(std::move(row));
  }

  void read_membership(const json& membership) {
    ++harvest_.read;
    const std::string who = text_of(membership, "person_id"), where = text_of(membership, "organization_id");
    const auto person = people_.find(who);
    const auto kind = kinds_.find(where);
    std::string role = text_of(membership, "role");
    if (person == people_.end()) return harvest_.skip(who, "membership: the person is not in the file", role);
    if (kind == kinds_.end()) return harvest_.skip(who, "membership: the organization is not in the file", where);
    const auto event = events_.find(text_of(membership, "legislative_period_id"));
    const json& period = event == events_.end() ? member(popolo_, "") : *event->second;
    std::string from = text_of(membership, "start_date"), to = text_of(membership, "end_date");
    if (from.empty()) from = text_of(period, "start_date");
    if (to.empty()) to = text_of(period, "end_date");
    const bool is_seat = kind->second == "legislature" && (role.empty() || role == "member");
    const auto begin = parse_date(date_text(from));
    if (is_seat && to.empty() && begin && begin->year + kLongestParliament < choice_.today.year) {
      return harvest_.leave_out(who, "office: a seat of more than 7 years ago that never ended", from);
    }
    if (is_seat) role = "member of parliament";
    if (kind->second == "party" && role == "member") return harvest_.leave_out(who, "office: member of a party", where);
    rows_[person->second].terms.push_back({std::move(role), prefix_ + where, std::move(from), std::move(to)});
  }

  std::string prefix_;  ///< ids are of this file only
  const json& popolo_;
  const ImportChoice& choice_;
  Harvest& harvest_;
  std::vector<ForeignRow> rows_;
  std::map<std::string, std::size_t> people_;  ///< to rows
  std::map<std::string, std::string> kinds_;   ///< of organizations
  std::map<std::string, const json*> events_;
};

}  // namespace

ImportRead read_popolo(const ForeignText& file, const ImportChoice& choice, Harvest& harvest) {
  const auto json = read_foreign_json(file.text);
  if (!json) return std::unexpected(json.error());
  PopoloReader(file, *json, choice, harvest).read();
  return {};
}

}  // namespace whosaid
