#include "speakers/office.h"

#include "document/span.h"

namespace whosaid {
namespace {

/// Compares as far as both dates say: 2016-05 lies inside 2016.
int compare(Date a, Date b) {
  if (a.year != b.year) return a.year < b.year ? -1 : 1;
  if (a.month == 0 || b.month == 0) return 0;
  if (a.month != b.month) return a.month < b.month ? -1 : 1;
  if (a.day == 0 || b.day == 0 || a.day == b.day) return 0;
  return a.day < b.day ? -1 : 1;
}

std::string key_of(std::string_view role, std::string_view org) {
  std::string key(role);
  key += '@';
  key += org;
  return key;
}

}  // namespace

bool is_held_on(const Office& office, Date date) {
  if (date.year == 0) return office.to.year == 0;
  if (office.from.year != 0 && compare(date, office.from) < 0) return false;
  return office.to.year == 0 || compare(date, office.to) <= 0;
}

bool is_past_on(const Office& office, Date date) {
  return office.to.year != 0 && (date.year == 0 || compare(office.to, date) < 0);
}

const Office* office_on(const Entity& person, Date date) {
  const Office* best = nullptr;
  for (const Office& office : person.offices) {
    if (!is_held_on(office, date)) continue;
    if (best == nullptr || best->from < office.from) best = &office;
  }
  return best;
}

OfficeIndex::OfficeIndex(const Lexicon& lexicon, const RoleTable& roles) {
  for (std::uint32_t row = 0; row < lexicon.entities.in_memory().size(); ++row) {
    const std::vector<Office>& offices = lexicon.entities[row].offices;
    for (std::size_t i = 0; i < offices.size(); ++i) {
      tenures_[key_of(roles.of_office(row, i), offices[i].org)].push_back({row, &offices[i]});
    }
  }
}

std::uint32_t OfficeIndex::holder(std::string_view role, std::string_view org, Date date, bool past) const {
  const auto found = tenures_.find(key_of(role, org));
  if (found == tenures_.end()) return kNone;
  std::uint32_t row = kNone;
  Date latest;
  for (const Tenure& tenure : found->second) {
    if (past) {
      if (!is_past_on(*tenure.office, date) || tenure.office->to < latest) continue;
      latest = tenure.office->to;
    } else {
      if (!is_held_on(*tenure.office, date)) continue;
      if (row != kNone && row != tenure.row) return kNone;
    }
    row = tenure.row;
  }
  return row;
}

}  // namespace whosaid
