#include "speakers/resolver.h"

#include <algorithm>

#include "speakers/office.h"

namespace whosaid {
namespace {

/// Is byte `at` inside a top-level quotation?
bool is_quoted(const Document& d, std::uint32_t at) {
  auto q = std::upper_bound(d.quotes.begin(), d.quotes.end(), at,
                            [](std::uint32_t b, const Quote& x) { return b < x.outer.begin; });
  while (q != d.quotes.begin()) {
    --q;
    if (q->parent == kNone) return q->outer.contains(at);
  }
  return false;
}

bool is_speaking_text(const Document& d, std::uint32_t at) {
  auto b = std::upper_bound(d.blocks.begin(), d.blocks.end(), at,
                            [](std::uint32_t x, const Block& y) { return x < y.span.begin; });
  return b != d.blocks.begin() && is_article((b - 1)->role) && (b - 1)->role != BlockRole::caption;
}

}  // namespace

void Resolver::run(Document& document) {
  cast_.build(document, lexicon_);
  groups_.clear();
  last_speakers_.clear();
  document.speakers.reserve(document.attributions.size());
  for (const Attribution& a : document.attributions) {
    document.speakers.emplace_back();
    resolve(document, a, document.speakers.back());
  }
}

void Resolver::add_entity(const Document& d, std::uint32_t row, Speakers& out) const {
  const Entity& entity = lexicon_.entities[row];
  const auto alloc = out.list.get_allocator();
  Speaker speaker{std::pmr::string(entity.name, alloc), row, entity.type, std::pmr::string(alloc)};
  if (const Office* office = office_on(entity, d.published)) speaker.role = office->role;
  out.list.push_back(std::move(speaker));
}

void Resolver::add_member(const Document& d, std::uint32_t index, Speakers& out) const {
  const Member& member = cast_.members()[index];
  if (member.entity != kNone) return add_entity(d, member.entity, out);
  const auto alloc = out.list.get_allocator();
  Speaker speaker{std::pmr::string(member.name, alloc), kNone, member.type, std::pmr::string(alloc)};
  if (!member.roles.empty()) speaker.role = member.roles.front().text;
  out.list.push_back(std::move(speaker));
}

void Resolver::resolve(const Document& d, const Attribution& a, Speakers& out) {
  if (a.source.empty()) return;
  read_source(d, lexicon_, cast_, a.source, source_);
  switch (source_.head) {
    case SourceHead::names:
      resolve_names(d, out);
      break;
    case SourceHead::pronoun:
      resolve_pronoun(d, a, out);
      break;
    case SourceHead::role:
      source_.plural ? resolve_group(d, a, out) : resolve_role(d, a, out);
      break;
    case SourceHead::organization:
    case SourceHead::country:
      out.source_kind = source_.metonym                            ? SourceKind::metonym
                        : source_.head == SourceHead::organization ? SourceKind::organization
                                                                   : SourceKind::country;
      out.by = ResolvedBy::explicit_;
      out.how = "named in the source";
      for (const std::uint32_t m : source_.members) add_member(d, m, out);
      break;
    case SourceHead::other:
      out.source_kind = source_.plural ? SourceKind::group : SourceKind::anonymous;
      out.how = "a noun that names nobody";
      break;
    case SourceHead::nothing:
      break;
  }
  if (a.has(Flag::headline) && !out.list.empty()) out.by = ResolvedBy::headline;
}

void Resolver::resolve_names(const Document& d, Speakers& out) {
  out.source_kind = source_.members.size() > 1 ? SourceKind::group : SourceKind::name;
  out.by = ResolvedBy::explicit_;
  out.how = "named in the source";
  for (const std::uint32_t m : source_.members) add_member(d, m, out);
  last_speakers_ = source_.members;
}

/// The last person before `at` who can be of that gender, outside quotations.
std::uint32_t Resolver::person_before(const Document& d, std::uint32_t at, Gender gender) const {
  const auto& all = cast_.appearances();
  for (auto it = all.rbegin(); it != all.rend(); ++it) {
    const Mention& m = d.mentions[it->mention];
    if (m.span.begin >= at) continue;
    const Member& member = cast_.members()[it->member];
    if (member.type != EntityType::person) continue;
    if (gender != Gender::unknown && member.gender != Gender::unknown && member.gender != gender) continue;
    if (is_quoted(d, m.span.begin) || !is_speaking_text(d, m.span.begin)) continue;
    const bool possessive = m.end_token < d.tokens.size() && d.text[d.tokens[m.end_token].span.begin] == '\'';
    if (!possessive) return it->member;
  }
  return kNone;
}

/// Whom "who" refers to: the name or noun right before it.
std::uint32_t Resolver::antecedent(const Document& d, std::uint32_t at) const {
  for (auto it = cast_.appearances().rbegin(); it != cast_.appearances().rend(); ++it) {
    const Mention& m = d.mentions[it->mention];
    if (m.span.end > at) continue;
    return m.span.end + 3 >= at ? it->member : kNone;
  }
  return kNone;
}

void Resolver::resolve_pronoun(const Document& d, const Attribution& a, Speakers& out) {
  const Pronoun& pronoun = lexicon_.pronouns[d.mentions[source_.mention].row];
  out.source_kind = SourceKind::pronoun;
  std::uint32_t member = kNone;
  if (pronoun.grammatical_case == PronounCase::relative) {
    member = antecedent(d, a.source.begin);
    out.how = "relative pronoun: the name before it";
  } else if (pronoun.person == 3 && pronoun.number == Number::plural) {
    out.how = "plural pronoun: the group that spoke last";
    if (last_speakers_.size() > 1) {
      out.by = ResolvedBy::resolved;
      for (const std::uint32_t m : last_speakers_) add_member(d, m, out);
    }
    return;
  } else if (pronoun.person == 3 && pronoun.gender != Gender::unknown) {
    // Who spoke last goes on speaking, unless somebody of that gender was named since.
    member = person_before(d, a.source.begin, pronoun.gender);
    out.how = pronoun.gender == Gender::male ? "he: the last man named before" : "she: the last woman named before";
  } else {
    out.how = "a pronoun that names nobody";
    return;
  }
  if (member == kNone) return;
  out.by = ResolvedBy::resolved;
  add_member(d, member, out);
  last_speakers_ = {member};
}

bool Resolver::has_role(const Document& d, std::uint32_t index, std::string_view role, std::string_view country) const {
  const Member& member = cast_.members()[index];
  if (member.type != EntityType::person) return false;
  for (const CastRole& r : member.roles) {
    if (is_role(role, r.text) && (country.empty() || r.country.empty() || r.country == country)) return true;
  }
  if (member.entity == kNone) return false;
  const Entity& entity = lexicon_.entities[member.entity];
  return (country.empty() || entity.country == country) && find_office(entity, role, {}, d.published) != nullptr;
}

/// Somebody the article does not name who holds the office on its date; only when the date is known and one fits.
std::uint32_t Resolver::holder_outside(const Document& d, std::string_view role, std::string_view country) const {
  if (d.published.year == 0 || country.empty()) return kNone;
  std::uint32_t found = kNone;
  for (std::uint32_t row = 0; row < lexicon_.entities.size(); ++row) {
    const Entity& e = lexicon_.entities[row];
    if (e.type != EntityType::person || e.country != country) continue;
    if (!std::any_of(e.offices.begin(), e.offices.end(),
                     [&](const Office& o) { return o.role == role && o.org == country && is_held_on(o, d.published); }))
      continue;
    if (found != kNone) return kNone;
    found = row;
  }
  return found;
}

void Resolver::resolve_role(const Document& d, const Attribution& a, Speakers& out) {
  const Mention& m = d.mentions[source_.mention];
  const bool anonymous_kind = m.kind == Kind::role && lexicon_.roles[m.row].kind == "anonymous";
  out.source_kind = anonymous_kind || !source_.definite ? SourceKind::anonymous : SourceKind::role;
  const bool modified = !source_.countries.empty();
  if (anonymous_kind || (!source_.definite && !modified)) {
    out.how = "a role that names nobody";
    return;
  }
  const std::string country = modified ? source_.countries.front() : std::string();
  const auto& all = cast_.appearances();
  for (auto it = all.rbegin(); it != all.rend(); ++it) {
    const Mention& named = d.mentions[it->mention];
    if (named.span.begin >= a.source.begin || is_quoted(d, named.span.begin)) continue;
    if (!has_role(d, it->member, source_.role, country)) continue;
    out.source_kind = SourceKind::role;
    out.by = ResolvedBy::resolved;
    out.how = "role: the last person named before who holds it";
    add_member(d, it->member, out);
    last_speakers_ = {it->member};
    return;
  }
  if (const std::uint32_t row = source_.definite || modified ? holder_outside(d, source_.role, country) : kNone;
      row != kNone) {
    out.source_kind = SourceKind::role;
    out.by = ResolvedBy::resolved;
    out.how = "role: who held the office on the article's date";
    add_entity(d, row, out);
    return;
  }
  out.how = "a role whose holder the article does not name";
}

/// "The foreign ministers of Russia, Iran, and Turkey"; later "the ministers".
void Resolver::resolve_group(const Document& d, const Attribution& a, Speakers& out) {
  (void)a;
  out.source_kind = SourceKind::group;
  std::string role = source_.role;
  Group group{role, {}};
  for (const std::string& country : source_.countries) {
    for (const Appearance& x : cast_.appearances()) {
      const bool known = std::find(group.members.begin(), group.members.end(), x.member) != group.members.end();
      const Member& member = cast_.members()[x.member];
      const bool of_country = (member.entity != kNone && lexicon_.entities[member.entity].country == country) ||
                              std::any_of(member.roles.begin(), member.roles.end(),
                                          [&](const CastRole& r) { return r.country == country; });
      if (known || !of_country || !has_role(d, x.member, role, country)) continue;
      group.members.push_back(x.member);
      break;
    }
  }
  if (group.members.size() > 1) {
    out.how = "group: the holders of the office that the article names";
    groups_.push_back(group);
  } else if (source_.definite && source_.countries.empty()) {
    const auto same = std::find_if(groups_.rbegin(), groups_.rend(), [&](const Group& g) {
      return is_role(role, g.role) || is_role(role == "leader" ? g.role : role, g.role);
    });
    if (same != groups_.rend()) group = *same;
    out.how = "group: the same as before";
  }
  if (group.members.size() < 2) {
    out.how = "a group that names nobody";
    return;
  }
  out.by = ResolvedBy::resolved;
  for (const std::uint32_t m : group.members) add_member(d, m, out);
  last_speakers_ = group.members;
}

}  // namespace whosaid
