#include "commands/party_lookup.h"

#include <vector>

#include "records/record.h"

namespace whosaid {
namespace {

/// Is `day` in the term, as far as both are known? Dates of ISO 8601 compare as texts.
bool is_in_term(const Office& office, std::string_view day) {
  if (day.empty()) return true;
  const std::string from = iso_date(office.from), to = iso_date(office.to);
  const bool is_begun = from.empty() || from.substr(0, day.size()) <= day;
  const bool is_over = !to.empty() && to < day.substr(0, to.size());
  return is_begun && !is_over;
}

}  // namespace

std::string parties_of(const Lexicon& lexicon, std::string_view person, std::string_view day) {
  const std::uint32_t row = lexicon.entities.find(person);
  if (row == kNone) return {};
  std::string parties;
  for (const Office& office : lexicon.entities[row].offices) {
    const std::uint32_t org = lexicon.entities.find(office.org);
    if (org == kNone || lexicon.entities[org].kind != "party" || !is_in_term(office, day)) continue;
    const std::string_view name = lexicon.entities[org].name;
    if (parties.find(name) == std::string::npos) parties.append(parties.empty() ? "" : "; ").append(name);
  }
  return parties;
}

}  // namespace whosaid
