#include "gazetteers/table_soundness.h"

#include <algorithm>
#include <functional>

namespace whosaid {
namespace {

/// May an alias or an entry be of this kind, row and form?
bool refers_well(const Lexicon& lexicon, Kind kind, std::uint32_t row, std::uint8_t form) {
  switch (kind) {
    case Kind::person:
    case Kind::organization:
    case Kind::country:
      return row < lexicon.entities.size() && form <= static_cast<std::uint8_t>(NameForm::government);
    case Kind::title:
      return row < lexicon.titles.size();
    case Kind::role:
      return row < lexicon.roles.size() && form <= static_cast<std::uint8_t>(Number::plural);
    case Kind::pronoun:
      return row < lexicon.pronouns.size();
    case Kind::cue:
      return row < lexicon.cues.size() && form < 2 * static_cast<unsigned>(VerbForm::noun);
    case Kind::blocked:
      return true;
    case Kind::name:
      return false;
  }
  return false;
}

bool have_text(const auto& rows, auto member) {
  return std::ranges::none_of(rows, [&](const auto& row) { return (row.*member).empty(); });
}

bool have_keys(const auto& map) {
  return std::ranges::none_of(map, [](const auto& row) { return row.first.empty(); });
}

}  // namespace

bool is_sound(const Lexicon& l) {
  const auto is_person = [](const Pronoun& p) { return p.person >= 1 && p.person <= 3; };
  const auto is_row = [&](const auto& id) { return id.second < l.entities.size(); };
  const auto is_alias = [&](const Alias& a) { return refers_well(l, a.kind, a.row, a.form); };
  return have_text(l.entities, &Entity::id) && have_text(l.entities, &Entity::name) && have_text(l.cues, &Cue::lemma) &&
         have_text(l.cues, &Cue::cls) && have_text(l.titles, &Title::text) && have_text(l.roles, &Role::text) &&
         have_text(l.pronouns, &Pronoun::text) && have_text(l.aliases, &Alias::text) && have_keys(l.words) &&
         have_text(l.given_names, &GivenName::text) && have_keys(l.abbreviations) && have_keys(l.entity_by_id) &&
         std::ranges::all_of(l.pronouns, is_person) && std::ranges::all_of(l.entity_by_id, is_row) &&
         std::ranges::all_of(l.aliases, is_alias);
}

bool is_sound(const AliasTables& t) {
  if (t.begins.empty() || t.begins.front() != 0 || t.begins.back() != t.entries.size()) return false;
  const auto groups = static_cast<std::uint32_t>(t.begins.size() - 1);
  const auto is_group = [&](std::uint32_t group) { return group < groups; };
  return std::ranges::adjacent_find(t.begins, std::greater_equal{}) == t.begins.end() &&
         std::ranges::all_of(t.lower_groups, is_group) && t.automaton.is_sound(groups) &&
         t.lower_automaton.is_sound(static_cast<std::uint32_t>(t.lower_groups.size()));
}

bool refers_well(const AliasTables& tables, const Lexicon& lexicon) {
  return std::ranges::all_of(
      tables.entries, [&](const AliasEntry& entry) { return refers_well(lexicon, entry.kind, entry.row, entry.form); });
}

}  // namespace whosaid
