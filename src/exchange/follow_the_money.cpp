// FollowTheMoney, the format of OpenSanctions: one entity a line. Addresses, passports and accounts are passed over.

#include <map>

#include "exchange/foreign_json.h"
#include "exchange/formats.h"

namespace whosaid {
namespace {

using nlohmann::json;

/// Reads one file; persons, positions and occupancies refer to each other in any order.
class FollowTheMoneyReader {
 public:
  FollowTheMoneyReader(const ForeignText& file, Harvest& harvest)
      : prefix_(file.path.native() + "#"), harvest_(harvest) {}

  void read(std::string_view text) {
    for (ForeignLines lines(text); lines.next();) {
      if (lines.line().empty()) continue;
      ++harvest_.read;
      const auto entity = lines.is_cut() ? std::unexpected("") : read_foreign_json(lines.line());
      if (!entity) {
        harvest_.skip(lines.place(), lines.is_cut() ? "a line longer than 1 MiB" : "no JSON");
      } else {
        take(*entity, lines.place());
      }
    }
    for (const Occupancy& occupancy : occupancies_) settle(occupancy);
    for (ForeignRow& row : rows_) harvest_.add(std::move(row));
  }

 private:
  struct Position {
    std::string name, country;
  };
  struct Occupancy {
    std::string place, holder, post, from, to;
  };

  void take(const json& entity, const std::string& place) {
    const std::string schema = text_of(entity, "schema"), id = text_of(entity, "id");
    const json& properties = member(entity, "properties");
    if (schema == "Person") {
      people_[id] = rows_.size();
      add_entity(ForeignRow(lists::kPeople, id), properties);
      rows_.back().born = text_of(properties, "birthDate");
      rows_.back().died = text_of(properties, "deathDate");
    } else if (schema == "Organization" || schema == "PublicBody" || schema == "Company") {
      add_entity(ForeignRow(lists::kOrganizations, id), properties);
      if (schema == "Company") rows_.back().add(organization::kind, "company");
    } else if (schema == "Position") {
      positions_[id] = {text_of(properties, "name"), text_of(properties, "country")};
    } else if (schema == "Occupancy") {
      const std::string to = text_of(properties, "endDate");
      const bool is_over = to.empty() && text_of(properties, "status") == "ended";
      if (is_over) return harvest_.skip(place, "an office that ended nobody says when", id);
      occupancies_.push_back(
          {place, text_of(properties, "holder"), text_of(properties, "post"), text_of(properties, "startDate"), to});
    } else {
      harvest_.skip(place, "a " + schema.substr(0, 40) + ": no list of ours", id);
    }
  }

  void add_entity(ForeignRow row, const json& properties) {
    row.key = prefix_ + row.place;
    const auto add_all = [&](std::string_view column, std::string_view property) {
      for (const json* value : items_of(member(properties, property)))
        row.add(row.list->column(column), text_of(*value));
    };
    row.add(row.list->column("wikidata"), text_of(properties, "wikidataId"));
    if (row.list == &lists::kPeople) add_all("gender", "gender");
    if (row.list == &lists::kPeople) add_all("country", "nationality");
    add_all("country", "country");
    add_all("name", "name");
    add_all("aliases", "alias");
    add_all("aliases", "weakAlias");
    rows_.push_back(std::move(row));
  }

  void settle(const Occupancy& occupancy) {
    const auto person = people_.find(occupancy.holder);
    const auto position = positions_.find(occupancy.post);
    if (person == people_.end()) return harvest_.skip(occupancy.place, "occupancy: the holder is not in the file");
    if (position == positions_.end()) return harvest_.skip(occupancy.place, "occupancy: the post is not in the file");
    rows_[person->second].terms.push_back(
        {position->second.name, position->second.country, occupancy.from, occupancy.to});
  }

  std::string prefix_;  ///< ids are of this file only
  Harvest& harvest_;
  std::vector<ForeignRow> rows_;
  std::map<std::string, std::size_t> people_;  ///< to rows
  std::map<std::string, Position> positions_;
  std::vector<Occupancy> occupancies_;
};

}  // namespace

ImportRead read_follow_the_money(const ForeignText& file, const ImportChoice&, Harvest& harvest) {
  FollowTheMoneyReader(file, harvest).read(file.text);
  return {};
}

}  // namespace whosaid
