#pragma once
/// What the gazetteers know, prepared once for the stage and shared by threads.

#include "speakers/office.h"
#include "speakers/role_words.h"

namespace whosaid {

/// The lexicon, which must live longer, with its roles and offices as they are compared and looked up.
struct Knowledge {
  /// Keeps a reference to `l`. Linear in its roles and offices.
  explicit Knowledge(const Lexicon& l) : lexicon(l), roles(l), offices(l, roles) {}

  const Lexicon& lexicon;
  RoleTable roles;
  OfficeIndex offices;
};

}  // namespace whosaid
