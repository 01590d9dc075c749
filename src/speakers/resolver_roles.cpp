/// Resolver: who "the minister", "his Turkish counterpart" and "the two leaders" are.

#include <algorithm>

#include "speakers/name_key.h"
#include "speakers/resolver.h"
#include "speakers/role_words.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kGroupLasts = 4;  // sentences in which "they" means the group named last
constexpr std::size_t kMostGroups = 100;  // that are looked at
constexpr std::uint8_t kRareCount = 3;  // so many seldom are another group: "all three" may mean one named long before
constexpr std::string_view kFormer = "former ";

/// Are all words of the place of the role there: "new" and "york" for "governor of new york"?
bool is_in_place(std::string_view role, const std::vector<std::string>& words) {
  std::string_view place = role_place(role);
  if (place.empty()) return false;
  while (!place.empty()) {
    const std::string_view word = first_word(place);
    if (std::find(words.begin(), words.end(), word) == words.end()) return false;
    place.remove_prefix(std::min(word.size() + 1, place.size()));
  }
  return true;
}

bool is_campaign(std::string_view role) { return role == "campaign" || role == "team" || role == "camp"; }

bool is_asked(const CastRole& role) { return !role.country.empty() || !role.modifiers.empty; }

bool share_word(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

}  // namespace

/// How well the article's or the gazetteers' words for `index` fit a role: 0 not, 1 as far as one knows, 2 well.
int Resolver::fit(std::uint32_t index, const CastRole& wanted) const {
  const Member& member = cast_.members()[index];
  if (member.type != EntityType::person) return 0;
  int best = 0;
  for (const CastRole& r : member.roles) {
    if (!is_role(wanted.text, r.text)) continue;
    if (!wanted.country.empty() && !r.country.empty() && wanted.country != r.country) continue;
    const bool same_country = !wanted.country.empty() && wanted.country == r.country;
    const bool asked = is_asked(wanted);
    if (!asked || same_country) return 2;
    if (share_word(plain_words(*document_, wanted.modifiers), plain_words(*document_, r.modifiers))) return 2;
    if (r.modifiers.empty && r.country.empty()) best = 1;
  }
  if (member.entity == kNone) return best;
  return std::max(best, office_fit(member.entity, wanted));
}

int Resolver::fit(const Found& found, const CastRole& wanted) const {
  return found.member != kNone ? fit(found.member, wanted) : office_fit(found.row, wanted);
}

int Resolver::office_fit(std::uint32_t row, const CastRole& wanted) const {
  const Entity& person = lexicon_.entities[row];
  const bool former = wanted.text.starts_with(kFormer);
  const std::string_view text = former ? wanted.text.substr(kFormer.size()) : wanted.text;
  const Date date = document_->published;
  const ShortWord key = name_key(role_key(text));
  int best = 0;
  for (std::size_t i = 0; i < person.offices.size(); ++i) {
    const Office& office = person.offices[i];
    // Few of a person's offices are called so: that costs less to ask than all words.
    const std::span<const ShortWord> keys = knowledge_.roles.keys_of_office(row, i);
    if (std::ranges::find(keys, key) == keys.end()) continue;
    if (!is_role(text, knowledge_.roles.of_office(row, i))) continue;
    if (former ? !is_past_on(office, date) : date.year != 0 && !is_held_on(office, date)) continue;
    if (!wanted.country.empty() && office.org != wanted.country && person.country != wanted.country) continue;
    if (!is_asked(wanted)) {
      best = date.year == 0 ? 1 : 2;  // without a date the article knows better
      continue;
    }
    if (!wanted.country.empty()) return 2;
    const std::vector<std::string> words = plain_words(*document_, wanted.modifiers);
    if (in_body(office.org, words) || is_in_place(knowledge_.roles.of_office(row, i), words)) return 2;
    best = 1;
  }
  return best;
}

/// Is one of the words in the name of the body: "republican" of the Republican Party?
bool Resolver::in_body(std::string_view id, const std::vector<std::string>& words) const {
  const std::uint32_t row = lexicon_.entities.find(id);
  if (row == kNone) return false;
  const std::string name = ' ' + folded_name(lexicon_.entities[row].name) + ' ';
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& w) { return name.find(' ' + w + ' ') != std::string::npos; });
}

/// The holder of a role whom the article named last before; with `later_too` also the only one that it names later.
std::uint32_t Resolver::holder_in_cast(const CastRole& wanted, bool later_too) const {
  const MembersByWord::Members holders = cast_.holders(role_key(wanted.text));
  std::uint32_t best = kNone, later = kNone;
  int best_fit = 0, doubtful = 0;
  bool several_later = false;
  const bool asked = is_asked(wanted);
  for (const std::uint32_t index : holders) {
    const int f = fit(index, wanted);
    if (f == 0) continue;
    doubtful += f == 1 && asked ? 1 : 0;
    if (last_seen_[index] == 0) {
      if (f == 1 && asked) continue;
      several_later = several_later || later != kNone;
      later = index;
    } else if (f > best_fit || (f == best_fit && last_seen_[index] > last_seen_[best])) {
      best = index;
      best_fit = f;
    }
  }
  if (best_fit == 1 && asked && later_too && later != kNone && !several_later) return later;
  if (best_fit == 1 && doubtful > 1) return kNone;  // "the Vermont senator" may be any of them
  if (best != kNone || !later_too || several_later) return best;
  return later;
}

Resolver::Found Resolver::holder(const CastRole& wanted, bool later_too) const {
  if (const std::uint32_t member = holder_in_cast(wanted, later_too); member != kNone) return {member, kNone};
  if (document_->published.year == 0 || wanted.country.empty()) return {};
  const bool former = wanted.text.starts_with(kFormer);
  const std::string_view text = former ? wanted.text.substr(kFormer.size()) : wanted.text;
  return {kNone, knowledge_.offices.holder(text, wanted.country, document_->published, former)};
}

bool Resolver::is_spokesperson(const SourceHead& head) const {
  return last_word(head.role.text) == "spokesperson" || head.role.text.find("spokesperson") != std::string::npos;
}

Resolver::Answer Resolver::role(const SourceHead& head) {
  const Mention& m = document_->mentions[head.mention];
  const std::string_view kind = m.kind == Kind::role ? std::string_view(lexicon_.roles[m.row].kind) : "office";
  if (head.possessor != kNone && is_campaign(head.role.text)) return campaign(head);
  if (kind == "group") {
    Answer a = body_noun(head, head.role.text);
    return a.found.empty() && head.definite && head.role.text == "campaign" ? campaign(head) : a;
  }
  if (last_word(head.role.text) == "counterpart") return counterpart(head);
  Answer a{{}, SourceKind::role, ResolvedBy::none, "a role whose holder the article does not name"};
  const bool modified = is_asked(head.role);
  const bool of_headline = kind == "office" && is_heading(document_->blocks[attribution_->block].role);
  if (kind == "anonymous" || (!head.definite && !(head.bare && (modified || of_headline))) ||
      last_word(head.role.text) == "official") {
    a.kind = SourceKind::anonymous;
    a.how = "a role that names nobody";
    if (kind != "anonymous" && head.kind == HeadKind::role && !head.definite) find_introduced(head, a);
    return a;
  }
  Found found;
  if (is_spokesperson(head)) {
    found.member = holder_in_cast(head.role, false);
  } else {
    found = holder(head.role, true);
  }
  if (head.possessor != kNone && kind == "citizen" && is_of_other_paragraph(found.member)) found = {};
  if (found.member == kNone && found.row == kNone) {
    find_epithet(head, a);
    return a;
  }
  a.how = found.member != kNone ? "role: whom the article names as its holder"
                                : "role: who held the office on the article's date";
  a.by = ResolvedBy::resolved;
  a.found.push_back(found);
  return a;
}

/// "his Turkish counterpart": who holds for Turkey what he holds.
Resolver::Answer Resolver::counterpart(const SourceHead& head) {
  Answer a{{}, SourceKind::role, ResolvedBy::none, "a counterpart whom the article does not name"};
  std::uint32_t base = heads_.front().member;
  if (base == kNone && !last_speakers_.empty()) base = last_speakers_.front().member;
  if (base == kNone || head.role.country.empty()) return a;
  const Member& member = cast_.members()[base];
  if (const std::uint32_t row = body_abroad(member, head.role.country); row != kNone) {
    a.found.push_back({kNone, row});
    a.kind = SourceKind::organization;
    a.by = ResolvedBy::resolved;
    a.how = "counterpart: the same body there";
    return a;
  }
  std::vector<std::string_view> roles;
  for (const CastRole& r : member.roles) roles.push_back(r.text);
  std::string office_role;
  if (member.entity != kNone) {
    if (const Office* office = office_on(lexicon_.entities[member.entity], document_->published)) {
      roles.push_back(office_role = plain_role(office->role));
    }
  }
  for (const std::string_view text : roles) {
    const Found found = holder({text, {}, head.role.country, {}}, true);
    if ((found.member == kNone && found.row == kNone) || found.member == base) continue;
    a.found.push_back(found);
    a.by = ResolvedBy::resolved;
    a.how = "counterpart: who holds the same office there";
    return a;
  }
  return a;
}

/// The body that is for `country` what the member is for its own, as ids tell: foreign-ministry-tr; or kNone.
std::uint32_t Resolver::body_abroad(const Member& member, std::string_view country) const {
  if (member.type != EntityType::organization || member.entity == kNone) return kNone;
  const Entity& body = lexicon_.entities[member.entity];
  const std::string own = '-' + folded_name(body.country);
  if (body.country.empty() || !body.id.ends_with(own)) return kNone;
  const std::string_view office = std::string_view(body.id).substr(0, body.id.size() - own.size() + 1);
  const std::uint32_t there = lexicon_.entities.find(std::string(office) + folded_name(country));
  return there == member.entity ? kNone : there;
}

/// "The foreign ministers of Russia, Iran, and Turkey", later "the ministers", "both", "they".
Resolver::Answer Resolver::group(const SourceHead& head) {
  Answer a{{}, SourceKind::group, ResolvedBy::none, "a group that names nobody"};
  if (head.kind == HeadKind::role && head.countries.size() > 1) {
    for (const std::string_view country : head.countries) {
      const Found found = holder({head.role.text, {}, country, {}}, true);
      if (found.member != kNone || found.row != kNone) a.found.push_back(found);
    }
    if (a.found.size() == head.countries.size()) {
      a.by = ResolvedBy::resolved;
      a.how = "group: who holds the office in each country";
    } else {
      a.found.clear();
    }
    return a;
  }
  if (head.kind == HeadKind::role && !head.definite) return a;
  const auto oldest = groups_.rbegin() + static_cast<std::ptrdiff_t>(std::min(groups_.size(), kMostGroups));
  for (auto g = groups_.rbegin(); g != oldest; ++g) {
    const bool is_far = g->sentence + kGroupLasts < sentence_;
    if (head.kind != HeadKind::role && head.count < kRareCount && is_far) break;
    if (head.count > 0 && g->members.size() != head.count) continue;
    const bool all = head.kind != HeadKind::role || std::all_of(g->members.begin(), g->members.end(),
                                                                [&](const Found& x) { return fit(x, head.role) > 0; });
    if (!all) continue;
    a.found = g->members;
    a.by = ResolvedBy::resolved;
    a.how = "group: the same as before";
    return a;
  }
  if (head.kind == HeadKind::role) {
    if (head.count > 0) add_all_holders(head, a);
    if (head.count > 0 && a.found.empty()) add_last_group(head, a);
  } else if (head.count == 2) {
    add_last_two(a);
  }
  return a;
}

/// "The three foreign ministers", when the article names three.
void Resolver::add_all_holders(const SourceHead& head, Answer& a) const {
  for (const std::uint32_t index : cast_.holders(role_key(head.role.text))) {
    if (cast_.members()[index].certain && fit(index, head.role) > 0) a.found.push_back({index, kNone});
  }
  if (a.found.size() != head.count) {
    a.found.clear();
    return;
  }
  a.by = ResolvedBy::resolved;
  a.how = "group: as many as the article names in that role";
}

/// "The two leaders" of whom the article names no such role: the last two who did something together.
void Resolver::add_last_group(const SourceHead& head, Answer& a) const {
  const auto last =
      std::find_if(groups_.rbegin(), groups_.rend(), [&](const Group& g) { return g.members.size() == head.count; });
  if (last == groups_.rend() || last->sentence + kGroupLasts < sentence_) return;
  a.found = last->members;
  a.by = ResolvedBy::resolved;
  a.how = "group: as many as acted together last";
}

/// "Both": the two who spoke or acted last.
void Resolver::add_last_two(Answer& a) const {
  const auto& references = focus_.references();
  for (std::size_t i = references.size(); i-- > 0 && i + 12 > references.size();) {
    const Reference& r = references[i];
    if (r.member == kNone) return;
    const Member& member = cast_.members()[r.member];
    if (r.place < Position::object || member.type != EntityType::person || !member.certain) continue;
    if (!a.found.empty() && a.found.front().member == r.member) continue;
    a.found.push_back({r.member, kNone});
    if (a.found.size() < 2) continue;
    std::swap(a.found.front(), a.found.back());
    a.by = ResolvedBy::resolved;
    a.how = "both: the two in focus";
    return;
  }
  a.found.clear();
}

}  // namespace whosaid
