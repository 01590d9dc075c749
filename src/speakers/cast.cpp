#include "speakers/cast.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::size_t kMostSameSurname = 50;  // beyond that an article is a directory

std::string_view last_word(std::string_view name) {
  const std::size_t gap = name.rfind(' ');
  std::string_view word = gap == std::string_view::npos ? name : name.substr(gap + 1);
  if ((word == "Jr." || word == "Sr." || word == "III" || word == "II") && gap != std::string_view::npos) {
    return last_word(name.substr(0, gap));
  }
  return word;
}

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

Gender title_gender(const Document& d, const Lexicon& lexicon, std::uint32_t mention) {
  if (mention == 0) return Gender::unknown;
  const Mention &m = d.mentions[mention], &before = d.mentions[mention - 1];
  if (before.end_token != m.first_token) return Gender::unknown;
  if (before.kind == Kind::title) return lexicon.titles[before.row].gender;
  return before.kind == Kind::role ? lexicon.roles[before.row].gender : Gender::unknown;
}

}  // namespace

bool is_organization_name(std::string_view name) {
  static constexpr std::array words = {
      "Party",      "Ministry", "Department", "University", "Institute",   "Council",   "Committee", "Association",
      "Campaign",   "Group",    "Agency",     "Commission", "Court",       "Police",    "Times",     "Post",
      "News",       "Center",   "Centre",     "Foundation", "Union",       "Bank",      "Office",    "Bureau",
      "Congress",   "Senate",   "Parliament", "Press",      "Journal",     "Corp.",     "Inc.",      "Company",
      "Federation", "League",   "Alliance",   "Coalition",  "Movement",    "Front",     "Authority", "Board",
      "Service",    "Society",  "Network",    "Army",       "Government",  "Tribune",   "Herald",    "Magazine",
      "College",    "School",   "Club",       "PAC",        "Republicans", "Democrats", "Fund",      "House"};
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (std::find(words.begin(), words.end(), name.substr(at, end - at)) != words.end()) return true;
    at = end + 1;
  }
  return false;
}

std::string role_text(const Document& document, const Lexicon& lexicon, const Mention& m) {
  if (m.kind == Kind::role) return folded(lexicon.roles[m.row].text);
  if (m.kind == Kind::title) return folded(document.slice(m.span));
  return {};
}

void Cast::build(const Document& document, const Lexicon& lexicon) {
  members_.clear();
  appearances_.clear();
  by_last_word_.clear();
  by_entity_.clear();
  of_mention_.assign(document.mentions.size(), kNone);
  // Full names first, so that a short name in the title finds the full one of the text.
  for (const bool full : {true, false}) {
    for (std::uint32_t i = 0; i < document.mentions.size(); ++i) {
      const Mention& m = document.mentions[i];
      const bool entity = m.kind == Kind::person || m.kind == Kind::organization || m.kind == Kind::country;
      if (!entity && m.kind != Kind::name) continue;
      const bool is_full = entity || m.end_token - m.first_token > 1;
      if (is_full != full) continue;
      of_mention_[i] = entity ? add_entity(lexicon, m.row) : add_name(document, lexicon, i);
    }
  }
  for (std::uint32_t i = 0; i < of_mention_.size(); ++i) {
    if (of_mention_[i] == kNone) continue;
    appearances_.push_back({of_mention_[i], i});
    Member& member = members_[of_mention_[i]];
    if (member.gender == Gender::unknown) member.gender = title_gender(document, lexicon, i);
    if (member.type == EntityType::person) add_roles(document, lexicon, i);
  }
}

std::uint32_t Cast::add_entity(const Lexicon& lexicon, std::uint32_t row) {
  const Entity& entity = lexicon.entities[row];
  const auto [it, is_new] = by_entity_.emplace(entity.id, static_cast<std::uint32_t>(members_.size()));
  if (!is_new) return it->second;
  members_.push_back({entity.name, row, entity.type, entity.gender, {}});
  if (entity.type == EntityType::person) {
    by_last_word_[folded(entity.family.empty() ? last_word(entity.name) : last_word(entity.family))].push_back(
        it->second);
  }
  return it->second;
}

std::uint32_t Cast::add_name(const Document& document, const Lexicon& lexicon, std::uint32_t mention) {
  const Mention& m = document.mentions[mention];
  const std::string_view name = document.slice(m.span);
  std::vector<std::uint32_t>& same = by_last_word_[folded(last_word(name))];
  const bool one_word = m.end_token - m.first_token == 1;
  for (auto it = same.rbegin(); it != same.rend(); ++it) {
    Member& member = members_[*it];
    if (one_word || folded(member.name) == folded(name)) return *it;
    // "Mr. Roe" reads as the Roe named in full; another first name is somebody else.
    if (folded(first_word(member.name)) == folded(first_word(name))) {
      if (member.entity == kNone && name.size() > member.name.size()) member.name = name;
      return *it;
    }
  }
  Member member;
  member.name = name;
  member.type = is_organization_name(name) ? EntityType::organization : EntityType::person;
  if (const auto given = lexicon.given_names.find(first_word(name)); given != lexicon.given_names.end() && !one_word) {
    member.gender = given->second;
  }
  members_.push_back(std::move(member));
  const auto index = static_cast<std::uint32_t>(members_.size() - 1);
  if (same.size() < kMostSameSurname) same.push_back(index);
  return index;
}

/// "Turkish Foreign Minister Hakan Fidan" and "Hakan Fidan, the Turkish foreign minister,".
void Cast::add_roles(const Document& document, const Lexicon& lexicon, std::uint32_t mention) {
  const Mention& m = document.mentions[mention];
  const auto is_role_kind = [](const Mention& x) { return x.kind == Kind::title || x.kind == Kind::role; };
  if (mention > 0) {
    const Mention& before = document.mentions[mention - 1];
    if (is_role_kind(before) && before.end_token == m.first_token)
      add_role(document, lexicon, of_mention_[mention], mention - 1);
  }
  if (m.end_token >= document.tokens.size() || document.slice(document.tokens[m.end_token].span) != ",") return;
  for (std::uint32_t i = mention + 1; i < document.mentions.size() && i < mention + 4; ++i) {
    const Mention& next = document.mentions[i];
    if (next.first_token > m.end_token + 6) return;
    if (is_role_kind(next)) return add_role(document, lexicon, of_mention_[mention], i);
    if (next.kind != Kind::country && next.kind != Kind::organization) return;
  }
}

void Cast::add_role(const Document& document, const Lexicon& lexicon, std::uint32_t member,
                    std::uint32_t role_mention) {
  CastRole role{role_text(document, lexicon, document.mentions[role_mention]), {}};
  if (role.text.empty()) return;
  if (role_mention > 0) {
    const Mention& before = document.mentions[role_mention - 1];
    const std::uint32_t gap = document.mentions[role_mention].first_token - before.end_token;  // Russia's, Russian
    if (before.kind == Kind::country && gap <= 1) role.country = lexicon.entities[before.row].id;
  }
  if (role_mention + 1 < document.mentions.size() && role.country.empty()) {
    const Mention& after = document.mentions[role_mention + 1];
    const std::uint32_t end = document.mentions[role_mention].end_token;
    const bool of = end < document.tokens.size() && document.slice(document.tokens[end].span) == "of";
    if (of && after.kind == Kind::country && after.first_token <= end + 2)
      role.country = lexicon.entities[after.row].id;
  }
  std::vector<CastRole>& roles = members_[member].roles;
  const auto same = std::find_if(roles.begin(), roles.end(), [&](const CastRole& r) { return r.text == role.text; });
  if (same == roles.end())
    roles.push_back(std::move(role));
  else if (same->country.empty())
    same->country = role.country;
}

}  // namespace whosaid
