#include "speakers/given_names.h"

#include "speakers/name_key.h"

namespace whosaid {

GivenNames::GivenNames(const Lexicon& lexicon) : genders_(lexicon.given_names.size()) {
  for (const GivenName& name : lexicon.given_names) genders_.insert(folded_key(name.text), name.gender);
}

std::optional<Gender> GivenNames::find(std::string_view word) const {
  if (word.empty()) return std::nullopt;
  if (const Gender* found = genders_.find(folded_key(word))) return *found;
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos || hyphen == 0) return std::nullopt;
  const Gender* first = genders_.find(folded_key(word.substr(0, hyphen)));
  return first == nullptr ? std::nullopt : std::optional(*first);
}

}  // namespace whosaid
