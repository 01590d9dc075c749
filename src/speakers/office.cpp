#include "speakers/office.h"

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

std::string_view without_gender(std::string_view role) {
  for (const std::string_view end : {"man", "woman", "person", "men", "women", "people"}) {
    if (role.ends_with(end)) return role.substr(0, role.size() - end.size());
  }
  return role;
}

}  // namespace

bool is_held_on(const Office& office, Date date) {
  if (date.year == 0) return office.to.year == 0;
  if (office.from.year != 0 && compare(date, office.from) < 0) return false;
  return office.to.year == 0 || compare(date, office.to) <= 0;
}

bool is_role(std::string_view wanted, std::string_view held) {
  wanted = without_gender(wanted);
  held = without_gender(held);
  if (wanted.empty() || wanted == held) return wanted == held;
  return held.ends_with(wanted) && held[held.size() - wanted.size() - 1] == ' ';
}

const Office* find_office(const Entity& person, std::string_view role, std::string_view org, Date date) {
  for (const Office& office : person.offices) {
    if (is_role(role, office.role) && (org.empty() || office.org == org) && is_held_on(office, date)) return &office;
  }
  return nullptr;
}

const Office* office_on(const Entity& person, Date date) {
  const Office* best = nullptr;
  for (const Office& office : person.offices) {
    if (!is_held_on(office, date)) continue;
    if (best == nullptr || best->from < office.from) best = &office;
  }
  return best;
}

}  // namespace whosaid
