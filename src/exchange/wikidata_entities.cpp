// What the Wikidata API gives for wbgetentities, and what Special:EntityData gives: whole items with their claims.

#include <algorithm>

#include "exchange/foreign_json.h"
#include "exchange/formats.h"

namespace whosaid {
namespace {

using nlohmann::json;

/// The English text of `labels`, or the one for all languages.
std::string label_of(const json& entity) {
  for (const std::string_view language : {"en", "mul", "en-gb", "en-us"}) {
    if (std::string text = text_of(member(member(entity, "labels"), language), "value"); !text.empty()) return text;
  }
  return {};
}

/// A claim's value: the id of an item, a text, or a time as precise as it is known.
std::string value_of(const json& snak) {
  const json& value = member(member(snak, "datavalue"), "value");
  if (value.is_string()) return text_of(value);
  if (std::string id = text_of(value, "id"); !id.empty()) return id;
  if (std::string text = text_of(value, "text"); !text.empty()) return text;
  std::string time = text_of(value, "time");
  const std::string precision = text_of(value, "precision");  // 9 year, 10 month, 11 day
  const std::size_t size = precision == "11" ? 11 : precision == "10" ? 8 : precision == "9" ? 5 : 0;
  time.resize(std::min(time.size(), size));
  return time;
}

std::string qualifier(const json& claim, std::string_view property) {
  const auto snaks = items_of(member(member(claim, "qualifiers"), property));
  return snaks.empty() ? std::string() : value_of(*snaks.front());
}

/// The claims of a property that are not deprecated.
std::vector<const json*> claims_of(const json& entity, std::string_view property) {
  std::vector<const json*> claims = items_of(member(member(entity, "claims"), property));
  std::erase_if(claims, [](const json* claim) { return text_of(*claim, "rank") == "deprecated"; });
  return claims;
}

/// The value of a property that has not ended, the last one told.
std::string present_value(const json& entity, std::string_view property) {
  std::string value;
  for (const json* claim : claims_of(entity, property)) {
    if (qualifier(*claim, "P582").empty()) value = value_of(member(*claim, "mainsnak"));
  }
  return value;
}

bool is_a(const json& entity, std::initializer_list<std::string_view> classes) {
  for (const json* claim : claims_of(entity, "P31")) {
    const std::string of = value_of(member(*claim, "mainsnak"));
    if (std::find(classes.begin(), classes.end(), of) != classes.end()) return true;
  }
  return false;
}

void add_names(const json& entity, ForeignRow& row) {
  row.add(row.list->column("name"), label_of(entity));
  for (const json* alias : items_of(member(member(entity, "aliases"), "en"))) {
    row.add(row.list->column("aliases"), text_of(*alias, "value"));
  }
}

ForeignRow person_of(const json& entity, const std::string& id, const json& entities) {
  ForeignRow row(lists::kPeople, id);
  row.add(person::gender, present_value(entity, "P21"));
  row.add(person::country, present_value(entity, "P27"));
  row.born = present_value(entity, "P569");
  row.died = present_value(entity, "P570");
  for (const json* claim : claims_of(entity, "P39")) {
    const std::string position = value_of(member(*claim, "mainsnak"));
    const std::string label = label_of(member(entities, position));
    row.terms.push_back({label.empty() ? position : label, present_value(member(entities, position), "P1001"),
                         qualifier(*claim, "P580"), qualifier(*claim, "P582")});
  }
  return row;
}

ForeignRow organization_of(const json& entity, const std::string& id) {
  ForeignRow row(lists::kOrganizations, id);
  row.add(organization::country, present_value(entity, "P17"));
  row.add(organization::acronyms, present_value(entity, "P1813"));
  static const std::pair<std::string_view, std::string_view> kKinds[] = {
      {"Q7278", "party"},      {"Q484652", "international"}, {"Q192283", "news"},
      {"Q192350", "ministry"}, {"Q17149090", "armed-group"}, {"Q11204", "legislature"},
      {"Q11032", "newspaper"}, {"Q4830453", "company"},      {"Q79913", "ngo"},
      {"Q3918", "university"}, {"Q1616075", "broadcaster"}};
  for (const auto& [item, kind] : kKinds) {
    if (is_a(entity, {item})) row.add(organization::kind, kind);
  }
  return row;
}

}  // namespace

ImportRead read_wikidata_entities(const ForeignText& file, const ImportChoice& choice, Harvest& harvest) {
  const auto read = read_foreign_json(file.text);
  if (!read) return std::unexpected(read.error());
  const json& entities = member(*read, "entities");
  if (!entities.is_object()) return std::unexpected("the JSON has no \"entities\"");
  for (const auto& [id, entity] : entities.items()) {
    ++harvest.read;
    const bool is_person = is_a(entity, {"Q5"});
    const bool is_country = is_a(entity, {"Q6256", "Q3624078"});
    if (is_a(entity, {"Q294414", "Q4164871"})) {
      harvest.skip(id, "an office, not a person or body", label_of(entity));
      continue;
    }
    ForeignRow row = is_person    ? person_of(entity, id, entities)
                     : is_country ? ForeignRow(lists::kCountries, id)
                                  : organization_of(entity, id);
    if (is_country) row.add(country::id, present_value(entity, "P297"));
    if (is_country) row.add(country::iso3, present_value(entity, "P298"));
    add_names(entity, row);
    row.add(row.list->column("wikidata"), id);
    if (choice.list != nullptr && choice.list != row.list) {
      harvest.skip(id, "not of the list that was asked for", label_of(entity));
    } else {
      harvest.add(std::move(row));
    }
  }
  return {};
}

}  // namespace whosaid
