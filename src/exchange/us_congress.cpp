// unitedstates/congress-legislators: members of Congress, presidents and vice presidents, committees. Addresses, phones
// and accounts are passed over.

#include <map>

#include "exchange/foreign_json.h"
#include "exchange/foreign_yaml.h"
#include "exchange/formats.h"

namespace whosaid {
namespace {

using nlohmann::json;

/// The state or territory of two letters; the letters when there is none.
std::string state_name(const std::string& code) {
  static const std::map<std::string_view, std::string_view> kStates = {{"AK", "Alaska"},
                                                                       {"AL", "Alabama"},
                                                                       {"AR", "Arkansas"},
                                                                       {"AS", "American Samoa"},
                                                                       {"AZ", "Arizona"},
                                                                       {"CA", "California"},
                                                                       {"CO", "Colorado"},
                                                                       {"CT", "Connecticut"},
                                                                       {"DC", "the District of Columbia"},
                                                                       {"DE", "Delaware"},
                                                                       {"FL", "Florida"},
                                                                       {"GA", "Georgia"},
                                                                       {"GU", "Guam"},
                                                                       {"HI", "Hawaii"},
                                                                       {"IA", "Iowa"},
                                                                       {"ID", "Idaho"},
                                                                       {"IL", "Illinois"},
                                                                       {"IN", "Indiana"},
                                                                       {"KS", "Kansas"},
                                                                       {"KY", "Kentucky"},
                                                                       {"LA", "Louisiana"},
                                                                       {"MA", "Massachusetts"},
                                                                       {"MD", "Maryland"},
                                                                       {"ME", "Maine"},
                                                                       {"MI", "Michigan"},
                                                                       {"MN", "Minnesota"},
                                                                       {"MO", "Missouri"},
                                                                       {"MP", "the Northern Mariana Islands"},
                                                                       {"MS", "Mississippi"},
                                                                       {"MT", "Montana"},
                                                                       {"NC", "North Carolina"},
                                                                       {"ND", "North Dakota"},
                                                                       {"NE", "Nebraska"},
                                                                       {"NH", "New Hampshire"},
                                                                       {"NJ", "New Jersey"},
                                                                       {"NM", "New Mexico"},
                                                                       {"NV", "Nevada"},
                                                                       {"NY", "New York"},
                                                                       {"OH", "Ohio"},
                                                                       {"OK", "Oklahoma"},
                                                                       {"OR", "Oregon"},
                                                                       {"PA", "Pennsylvania"},
                                                                       {"PR", "Puerto Rico"},
                                                                       {"RI", "Rhode Island"},
                                                                       {"SC", "South Carolina"},
                                                                       {"SD", "South Dakota"},
                                                                       {"TN", "Tennessee"},
                                                                       {"TX", "Texas"},
                                                                       {"UT", "Utah"},
                                                                       {"VA", "Virginia"},
                                                                       {"VI", "the Virgin Islands"},
                                                                       {"VT", "Vermont"},
                                                                       {"WA", "Washington"},
                                                                       {"WI", "Wisconsin"},
                                                                       {"WV", "West Virginia"},
                                                                       {"WY", "Wyoming"}};
  const auto found = kStates.find(code);
  return found == kStates.end() ? code : std::string(found->second);
}

ForeignTerm term_of(const json& term) {
  const std::string type = text_of(term, "type"), state = state_name(text_of(term, "state"));
  ForeignTerm out{{}, "US", text_of(term, "start"), text_of(term, "end")};
  if (type == "sen") out.role = "senator for " + state, out.body = "us-senate";
  if (type == "rep") out.role = "representative for " + state, out.body = "us-house";
  if (type == "prez") out.role = "president";
  if (type == "viceprez") out.role = "vice president";
  return out;
}

void read_person(const json& legislator, Harvest& harvest) {
  const json& ids = member(legislator, "id");
  const json& name = member(legislator, "name");
  const std::string last = text_of(name, "last"), suffix = text_of(name, "suffix");
  const std::string behind = " " + last + (suffix.empty() ? "" : " " + suffix);
  const std::string middle = text_of(name, "middle");
  ForeignRow row(lists::kPeople, text_of(ids, "bioguide"));
  row.add(person::name, text_of(name, "official_full"));
  // Of those without an official name two are called George Bush.
  if (row.values[person::name].empty() && !middle.empty()) {
    row.add(person::name, text_of(name, "first") + " " + middle + behind);
  }
  for (const std::string_view part : {"first", "nickname"}) {
    const std::string first = text_of(name, part);
    if (first.empty() || last.empty()) continue;
    row.add(row.values[person::name].empty() ? person::name : person::aliases, first + behind);
  }
  row.add(person::family, last);
  row.add(person::gender, text_of(member(legislator, "bio"), "gender"));
  row.add(person::country, "US");
  row.add(person::wikidata, text_of(ids, "wikidata"));
  row.born = text_of(member(legislator, "bio"), "birthday");
  for (const json* term : items_of(member(legislator, "terms"))) row.terms.push_back(term_of(*term));
  // The source tells of no death: an age is all there is.
  harvest.add(std::move(row));
}

void read_committee(const json& committee, Harvest& harvest) {
  ForeignRow row(lists::kOrganizations, text_of(committee, "thomas_id"));
  const std::string chamber = text_of(committee, "type");
  row.add(organization::name, text_of(committee, "name"));
  row.add(organization::kind, "legislature");
  row.add(organization::country, "US");
  if (chamber == "house" || chamber == "senate") row.add(organization::parent, "us-" + chamber);
  row.add(organization::wikidata, text_of(committee, "wikidata"));
  harvest.add(std::move(row));
  for (const json* sub : items_of(member(committee, "subcommittees"))) {
    ++harvest.read;
    harvest.skip(text_of(committee, "thomas_id") + text_of(*sub, "thomas_id"), "a subcommittee: its name alone is none",
                 text_of(*sub, "name"));
  }
}

}  // namespace

ImportRead read_us_congress(const ForeignText& file, const ImportChoice&, Harvest& harvest) {
  const auto read = read_foreign_yaml(file.text);
  if (!read) return std::unexpected(read.error());
  for (const json* item : items_of(*read)) {
    ++harvest.read;
    if (member(*item, "terms").is_array()) {
      read_person(*item, harvest);
    } else if (!text_of(*item, "thomas_id").empty()) {
      read_committee(*item, harvest);
    } else {
      harvest.skip("item " + std::to_string(harvest.read), "neither a person with terms nor a committee");
    }
  }
  return {};
}

}  // namespace whosaid
