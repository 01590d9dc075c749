/// Cast: the roles that an article gives its people.

#include <algorithm>

#include "speakers/cast.h"
#include "speakers/role_words.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kMostModifiers = 4;
constexpr std::uint32_t kMostHolders = 200;      // beyond that an article is a directory
constexpr std::uint32_t kLongestComplement = 9;  // tokens of "minister for the parliamentary estate"
constexpr std::uint32_t kFarCounterpart = 12;    // mentions between somebody and "his counterpart"

bool is_role_kind(const Mention& m) { return m.kind == Kind::title || m.kind == Kind::role; }

bool is_token(const Document& d, std::uint32_t token, std::string_view text) {
  return token < d.tokens.size() && d.text[d.tokens[token].span.begin] == text.front() &&
         d.slice(d.tokens[token].span) == text;
}

bool is_comma(const Document& d, std::uint32_t token) {
  return token < d.tokens.size() && d.text[d.tokens[token].span.begin] == ',' && d.tokens[token].span.size() == 1;
}

bool is_possessive(const Document& d, std::uint32_t token) {
  const std::string_view text = d.slice(d.tokens[token].span);
  return text.starts_with('\'') || text.starts_with("’");
}

bool is_capital(const Token& t) { return t.shape == Shape::capital || t.shape == Shape::capitals; }

/// The id of the country that a mention names; empty when none.
std::string_view country_of(const Lexicon& lexicon, const Mention& m) {
  return m.kind == Kind::country ? lexicon.entities[m.row].id : std::string_view();
}

/// "republican nominee" is a nominee.
void take_party(CastRole& role) {
  const std::string_view first = first_word(role.text);
  if (first.size() == role.text.size() || !is_party(first)) return;
  role.modifiers.party = first;
  role.modifiers.empty = false;
  role.text.remove_prefix(first.size() + 1);
}

}  // namespace

std::string_view join(const Document& document, std::initializer_list<std::string_view> parts) {
  std::size_t size = 0;
  for (const std::string_view part : parts) size += part.size();
  char* const text = std::pmr::polymorphic_allocator<char>(document.mentions.get_allocator().resource()).allocate(size);
  char* end = text;
  for (const std::string_view part : parts) end = std::ranges::copy(part, end).out;
  return {text, size};
}

std::vector<std::string> plain_words(const Document& d, const RoleModifiers& modifiers) {
  std::vector<std::string> words;
  if (modifiers.empty) return words;
  if (!modifiers.party.empty()) words.emplace_back(modifiers.party);
  const auto add = [&](std::uint32_t token) {
    if (!is_possessive(d, token)) words.push_back(plain_role(d.slice(d.tokens[token].span)));
  };
  for (std::uint32_t t = modifiers.before; t < modifiers.before_end; ++t) add(t);
  for (std::uint32_t t = modifiers.behind; t < modifiers.behind_end; ++t) add(t);
  return words;
}

CastRole read_role(const Document& d, const Knowledge& knowledge, std::uint32_t index) {
  const Lexicon& lexicon = knowledge.lexicon;
  const Mention& m = d.mentions[index];
  CastRole role;
  role.text = knowledge.roles.of(m);
  role.shown = d.slice(m.span);
  take_party(role);
  if (m.first_token > 0) {
    const std::string_view smaller = other_office(d.slice(d.tokens[m.first_token - 1].span));
    if (!smaller.empty()) role.text = join(d, {smaller, " ", role.text});
  }
  // "Russia's", "Russian", "Indiana", "White House", "Republican" before it.
  std::uint32_t at = m.first_token;
  for (std::uint32_t n = 0; n < kMostModifiers && at > 0; ++n, --at) {
    const Token& t = d.tokens[at - 1];
    if (is_possessive(d, at - 1)) continue;
    if (!is_capital(t) || t.word != WordClass::other) break;
    role.modifiers.empty = false;
  }
  role.modifiers.before = at;
  role.modifiers.before_end = m.first_token;
  for (std::uint32_t i = index; i > 0 && d.mentions[i - 1].first_token >= at; --i) {
    if (role.country.empty()) role.country = country_of(lexicon, d.mentions[i - 1]);
  }
  // "of Russia", "of the Green Party", "at Seton Hall" behind it.
  at = m.end_token;
  if (at >= d.tokens.size() || d.tokens[at].word != WordClass::preposition) return role;
  if (is_token(d, ++at, "the")) ++at;
  const std::uint32_t from = at;
  while (at < d.tokens.size() && at < from + kMostModifiers && is_capital(d.tokens[at])) ++at;
  role.modifiers.behind = from;
  role.modifiers.behind_end = at;
  if (at > from) role.modifiers.empty = false;
  for (std::uint32_t i = index + 1; i < d.mentions.size() && d.mentions[i].first_token < at; ++i) {
    if (role.country.empty()) role.country = country_of(lexicon, d.mentions[i]);
  }
  return role;
}

Gender Cast::gender_before(std::uint32_t mention) const {
  if (mention == 0) return Gender::unknown;
  const Mention &m = document_->mentions[mention], &before = document_->mentions[mention - 1];
  if (before.end_token != m.first_token) return Gender::unknown;
  if (before.kind == Kind::title) return lexicon_->titles[before.row].gender;
  return before.kind == Kind::role ? lexicon_->roles[before.row].gender : Gender::unknown;
}

/// "Turkish Foreign Minister Hakan Fidan" and "Hakan Fidan, the Turkish foreign minister,".
void Cast::add_roles(std::uint32_t mention) {
  const Document& d = *document_;
  const std::uint32_t member = of_mention_[mention];
  if (members_[member].type != EntityType::person) return;
  const Mention& m = d.mentions[mention];
  bool is_apposed = false;
  std::uint32_t i = mention;
  for (; i > 0 && !is_apposed && is_role_kind(d.mentions[i - 1]); --i) {
    const std::uint32_t next = d.mentions[i].first_token, end = d.mentions[i - 1].end_token;
    // "the prime minister, Jane Roe," and "a technician named Roe"
    is_apposed = i == mention && end + 1 == next && (is_comma(d, end) || is_token(d, end, "named"));
    if (is_apposed && is_modifier(mention)) break;
    if (end != next && !is_apposed) break;
    if (is_apposed && d.mentions[i - 1].kind == Kind::role &&
        d.mentions[i - 1].form == static_cast<std::uint8_t>(Number::plural)) {
      break;
    }
    add_role(member, i - 1);
    // "the first witness, a technician named Roe"
    if (is_apposed && is_token(d, end, "named") && i > 1) add_role_before_comma(member, i - 1);
  }
  if (!is_apposed) add_role_with_complement(member, mention, i);
  std::uint32_t at = m.end_token;
  if (!is_comma(d, at)) return;
  if (at + 2 < d.tokens.size() && d.tokens[at + 1].shape == Shape::number && is_comma(d, at + 2)) at += 2;
  for (i = mention + 1; i < d.mentions.size() && d.mentions[i].first_token <= at + 6; ++i) {
    const Mention& next = d.mentions[i];
    if (next.kind == Kind::title) return;  // of the name behind it
    if (next.kind == Kind::role) {
      for (std::uint32_t t = at + 1; t < next.first_token; ++t) {
        if ((d.tokens[t].shape == Shape::mark && !is_possessive(d, t)) || is_token(d, t, "and")) return;
      }
      // "in Chelsea, the mayor said" is no apposition.
      const std::uint32_t end = next.end_token;
      const bool closed = end >= d.tokens.size() || d.tokens[end].shape == Shape::mark ||
                          d.tokens[end].word == WordClass::preposition || d.tokens[end].word == WordClass::to ||
                          d.tokens[end].word == WordClass::coordinator || d.slice(d.tokens[end].span) == "who";
      return closed ? add_role(member, i) : void();
    }
    if (next.kind != Kind::country && next.kind != Kind::organization && next.kind != Kind::name) return;
  }
}

/// Does a title or role follow at once, as in "its chair, Liberal MP Jane Roe"?
bool Cast::is_modifier(std::uint32_t mention) const {
  const auto& mentions = document_->mentions;
  return mention + 1 < mentions.size() && is_role_kind(mentions[mention + 1]) &&
         mentions[mention + 1].first_token == mentions[mention].end_token;
}

/// "The minister for the islands, Jane Roe," of whom `mention` is the name, that with its titles begins at mention
/// `first`: the role before the nearest preposition.
void Cast::add_role_with_complement(std::uint32_t member, std::uint32_t mention, std::uint32_t first) {
  const Document& d = *document_;
  const std::uint32_t begin = d.mentions[first].first_token, behind = end_token_[mention];
  if (begin == 0 || !is_comma(d, begin - 1) || behind >= d.tokens.size()) return;
  if (d.tokens[behind].shape != Shape::mark) return;  // "he told the head of the bank, Roe said"
  const std::uint32_t comma = begin - 1, least = comma > kLongestComplement ? comma - kLongestComplement : 0;
  std::uint32_t i = first;
  for (; i > 0 && d.mentions[i - 1].first_token >= least; --i) {
    const Mention& m = d.mentions[i - 1];
    if (m.kind == Kind::cue || m.kind == Kind::pronoun || m.kind == Kind::title) return;
    if (m.kind != Kind::role || m.form == static_cast<std::uint8_t>(Number::plural)) continue;
    const bool is_head = m.end_token < comma && d.tokens[m.end_token].word == WordClass::preposition;
    if (!is_head) continue;
    for (std::uint32_t t = m.end_token; t < comma; ++t) {
      if (d.tokens[t].shape == Shape::mark && !is_possessive(d, t)) return;
    }
    return add_role(member, i - 1);
  }
}

/// The role that another, `index`, stands in apposition to.
void Cast::add_role_before_comma(std::uint32_t member, std::uint32_t index) {
  const Document& d = *document_;
  const Mention& other = d.mentions[index - 1];
  if (other.kind != Kind::role || !is_comma(d, other.end_token)) return;
  for (std::uint32_t t = other.end_token + 1; t < d.mentions[index].first_token; ++t) {
    if (d.tokens[t].shape == Shape::mark) return;
  }
  add_role(member, index - 1);
}

/// "His wife, Jane Roe,": he is her husband, and she a woman.
void Cast::add_spouse(std::uint32_t member, std::uint32_t role_mention) {
  const Mention& m = document_->mentions[role_mention];
  if (m.kind != Kind::role || role_mention == 0) return;
  const std::string_view role = lexicon_->roles[m.row].text;
  if (role != "wife" && role != "husband") return;
  const Gender gender = role == "wife" ? Gender::male : Gender::female;
  const Mention& before = document_->mentions[role_mention - 1];
  const bool his = before.kind == Kind::pronoun && before.end_token == m.first_token;
  const bool named = of_mention_[role_mention - 1] != kNone && before.end_token + 1 == m.first_token &&
                     is_possessive(*document_, before.end_token);
  if (!his && !named) return;
  for (std::uint32_t i = role_mention; i > 0 && i + kFarCounterpart > role_mention; --i) {
    const std::uint32_t other = of_mention_[i - 1];
    if (other == kNone || other == member || members_[other].type != EntityType::person) continue;
    if (members_[other].gender != Gender::unknown && members_[other].gender != gender) continue;
    members_[other].gender = gender;
    const std::string_view inverse = role == "wife" ? "husband" : "wife";
    members_[other].roles.push_back({inverse, inverse, {}, {}});
    return;
  }
}

void Cast::add_role(std::uint32_t member, std::uint32_t role_mention) {
  const Mention& m = document_->mentions[role_mention];
  if (m.kind == Kind::role && m.form == static_cast<std::uint8_t>(Number::plural)) return;
  if (m.kind == Kind::role && members_[member].gender == Gender::unknown) {
    members_[member].gender = lexicon_->roles[m.row].gender;
  }
  add_spouse(member, role_mention);
  CastRole role = read_role(*document_, *knowledge_, role_mention);
  if (last_word(role.text) == "counterpart") {  // "his Turkish counterpart, Jane Roe": what he is, for Turkey
    const std::uint32_t base = person_before(role_mention);
    role.text = base == kNone || members_[base].roles.empty() ? std::string_view() : members_[base].roles.front().text;
    role.shown = role.text;
  }
  if (role.text.empty()) return;
  std::vector<CastRole>& roles = members_[member].roles;
  const auto same = std::find_if(roles.begin(), roles.end(), [&](const CastRole& r) { return r.text == role.text; });
  if (same == roles.end()) {
    roles.push_back(role);
  } else {
    if (same->country.empty()) same->country = role.country;
    if (same->modifiers.empty) same->modifiers = role.modifiers;
  }
}

/// The last person with a role who is named not far before mention `index`.
std::uint32_t Cast::person_before(std::uint32_t index) const {
  for (std::uint32_t i = index; i > 0 && i + kFarCounterpart > index; --i) {
    const std::uint32_t member = of_mention_[i - 1];
    if (member != kNone && members_[member].type == EntityType::person && !members_[member].roles.empty())
      return member;
  }
  return kNone;
}

void Cast::index_roles() {
  std::vector<ShortWord> keys;
  for (std::uint32_t index = 0; index < members_.size(); ++index) {
    const Member& member = members_[index];
    for (const CastRole& role : member.roles) by_.role_initials.add(name_key(role_initials(role.text)), index);
    if (member.type != EntityType::person) continue;
    keys.clear();
    for (const CastRole& role : member.roles) append_role_keys(role.text, keys);
    for (const ShortWord key : keys) by_.role.add(key, index);
    if (member.entity == kNone) continue;
    const std::size_t offices = lexicon_->entities[member.entity].offices.size();
    for (std::size_t i = 0; i < offices; ++i) {
      for (const ShortWord key : knowledge_->roles.keys_of_office(member.entity, i)) by_.role.add(key, index);
    }
  }
}

const CastRole* Cast::abbreviated(std::string_view capitals) const {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (capitals.size() < 2 || capitals.size() > 3 || !std::all_of(capitals.begin(), capitals.end(), is_upper))
    return nullptr;
  const MembersByWord::Members called = by_.role_initials.of(name_key(capitals));
  if (called.empty()) return nullptr;
  const std::vector<CastRole>& roles = members_[called.front()].roles;
  return &*std::ranges::find(roles, capitals, [](const CastRole& r) { return role_initials(r.text); });
}

MembersByWord::Members Cast::holders(std::string_view role_key) const {
  const MembersByWord::Members all = by_.role.of(name_key(role_key));
  return all.size() > kMostHolders ? by_.role.of({}) : all;
}

}  // namespace whosaid
