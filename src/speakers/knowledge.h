#pragma once
/// What the gazetteers know, prepared once for the stage and shared by threads.

#include "speakers/given_names.h"
#include "speakers/office.h"
#include "speakers/role_words.h"

namespace whosaid {

/// The lexicon, which must live longer, with its roles and offices as they are compared and looked up.
struct Knowledge {
  /// Keeps a reference to `l`. Linear in its roles, offices and given names.
  explicit Knowledge(const Lexicon& l) : lexicon(l), roles(l), offices(l, roles), given_names(l) {}

  const Lexicon& lexicon;
  RoleTable roles;
  OfficeIndex offices;
  GivenNames given_names;
};

}  // namespace whosaid
