#pragma once
/// Who holds which office when.

#include <string>
#include <string_view>
#include <vector>

#include "document/lexicon.h"
#include "speakers/role_words.h"

namespace whosaid {

/// Does the office run on `date`? An open end always fits; a date of year 0 (unknown) fits every office that still
/// runs.
bool is_held_on(const Office& office, Date date);

/// Did the office end before `date`?
bool is_past_on(const Office& office, Date date);

/// The office to show for `person` on `date`: the latest begun one that runs, or null.
const Office* office_on(const Entity& person, Date date);

/// Finds holders by role and body, so that nobody walks over all persons. Built once a lexicon, shared by threads.
class OfficeIndex {
 public:
  /// `lexicon` must live longer.
  OfficeIndex(const Lexicon& lexicon, const RoleTable& roles);

  /// The one person who holds `role` (as plain_role gives it, whole) in `org`, a country id or organization id, on
  /// `date`; kNone when there is none or more than one. `past`: who held it last before.
  std::uint32_t holder(std::string_view role, std::string_view org, Date date, bool past) const;

 private:
  struct Tenure {
    std::uint32_t row = 0;
    const Office* office = nullptr;
  };
  StringMap<std::vector<Tenure>> tenures_;  // by role and body
};

}  // namespace whosaid
