#include "gazetteers/table_soundness.h"

#include <algorithm>

namespace whosaid {
namespace {

bool have_text(const auto& rows, auto member) {
  return std::ranges::none_of(rows, [&](const auto& row) { return (row.*member).empty(); });
}

bool have_keys(const auto& map) {
  return std::ranges::none_of(map, [](const auto& row) { return row.first.empty(); });
}

}  // namespace

bool is_sound(const Lexicon& l) {
  const auto is_person = [](const Pronoun& p) { return p.person >= 1 && p.person <= 3; };
  const auto is_alias = [&](const Alias& a) { return a.kind == Kind::cue && a.row < l.cues.size(); };
  return have_text(l.cues, &Cue::lemma) && have_text(l.cues, &Cue::cls) && have_text(l.titles, &Title::text) &&
         have_text(l.roles, &Role::text) && have_text(l.pronouns, &Pronoun::text) &&
         have_text(l.aliases, &Alias::text) && have_keys(l.words) && have_text(l.given_names, &GivenName::text) &&
         have_keys(l.abbreviations) && std::ranges::all_of(l.pronouns, is_person) &&
         std::ranges::all_of(l.aliases, is_alias);
}

}  // namespace whosaid
