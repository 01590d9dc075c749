#pragma once
/// Who and what is named where, as users get it.

#include <string_view>
#include <vector>

#include "document/document.h"

namespace whosaid {

/// Views into the document and the lexicon. A place may lie inside the one before: Turkish in "Turkish Foreign
/// Ministry".
struct NamedPlace {
  Span span;
  std::string_view type;  ///< person, organization, country, title, role; `name`: nothing shows what it is
  std::string_view id;    ///< of the gazetteers, or empty
  std::string_view name;  ///< in full, of a title or a role as the list has it; empty: not known
};

/// All of a document, by their begin; of two that begin together the longer comes first.
void list_named_places(const Document& document, const Lexicon& lexicon, std::vector<NamedPlace>& places);

}  // namespace whosaid
