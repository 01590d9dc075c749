/// Cast: whom a surname, a given name or another short name means.

#include <algorithm>
#include <array>
#include <tuple>

#include "document/honorific.h"
#include "speakers/cast.h"
#include "speakers/role_words.h"

namespace whosaid {
namespace {

bool fits(Gender a, Gender b) { return a == Gender::unknown || b == Gender::unknown || a == b; }

constexpr std::uint32_t kSpeakerLasts = 1;  // blocks in which a surname is likelier of who spoke
constexpr std::uint32_t kNearBody = 4;      // mentions that one name may hold

/// "Nobody" and the like name nobody, wherever they stand.
bool is_nobody(std::string_view word) {
  static constexpr std::array<std::string_view, 12> words = {"nobody",  "somebody",   "everybody", "anybody",
                                                             "someone", "everyone",   "anyone",    "none",
                                                             "nothing", "everything", "something", "anything"};
  if (word.size() < 4 || word.size() > 10 || std::string_view("NSEAnsea").find(word.front()) == std::string_view::npos)
    return false;
  return std::find(words.begin(), words.end(), folded_name(word)) != words.end();
}

}  // namespace

void Cast::add_short_names() {
  block_ = 0;
  for (const std::uint32_t i : namings_) {
    const Mention& m = document_->mentions[i];
    const bool open = of_mention_[i] == kNone;
    if (open && m.kind == Kind::organization) continue;
    const bool name = m.kind == Kind::person || m.kind == Kind::name;
    const bool may_be_short = name ? open && !is_maiden_name(i) : is_surname(i);
    if (!open || may_be_short) {
      while (block_ + 1 < document_->blocks.size() && document_->blocks[block_ + 1].span.begin <= m.span.begin)
        ++block_;
    }
    const bool covered = i > 0 && end_token_[i - 1] > m.first_token;
    if (may_be_short && !covered) add_short_name(i);
    const std::uint32_t member = of_mention_[i];
    if (member == kNone) continue;
    last_seen_[member] = i + 1;
    if (is_source_[i]) last_spoken_[member] = block_ + 1;
    if (m.end_token > m.first_token + 1) last_full_[member] = {block_, i};
  }
}

/// "Mr. King", "Mr. Jordan": a title, role or country whose word is the surname of somebody.
bool Cast::is_surname(std::uint32_t i) const {
  const Mention& m = document_->mentions[i];
  if (m.kind != Kind::title && m.kind != Kind::role && m.kind != Kind::country) return false;
  const Token& token = document_->tokens[m.first_token];
  if (token.shape != Shape::capital || m.first_token == 0 || m.end_token != m.first_token + 1) return false;
  const std::string_view before = document_->slice(document_->tokens[m.first_token - 1].span);
  if (is_honorific(before)) return true;
  if (m.kind != Kind::country || !is_source_[i]) return false;
  const std::uint32_t other = namesake(i, folded_key(document_->slice(m.span)));
  return other != kNone && members_[other].type == EntityType::person && members_[other].certain;
}

/// "Roe" alone, with one Roe named in full so far: the name is that person's in the whole article, and the others will
/// be "Jane Roe" again.
void Cast::note_surname(std::uint32_t mention, ShortWord surname) {
  const Mention& m = document_->mentions[mention];
  const MembersByWord::Members same = by_.last_word.of(surname);
  if (same.size() < 2 || m.end_token > m.first_token + 1) return;
  if (is_titled(mention) && !is_honorific(document_->slice(document_->tokens[m.first_token - 1].span))) return;
  std::uint32_t named = kNone;
  for (const std::uint32_t index : same) {
    if (last_full_[index].block == kNone || members_[index].type != EntityType::person) continue;
    if (named != kNone) return;
    named = index;
  }
  if (named != kNone && fits(gender_before(mention), members_[named].gender)) has_surname_[named] = true;
}

/// The person of that surname whom the article names in full: of the gender that the title tells, for a source one who
/// has spoken, whose alone the name is, named last before.
std::uint32_t Cast::namesake(std::uint32_t mention, ShortWord surname) const {
  const MembersByWord::Members same = by_.last_word.of(surname);
  if (same.empty()) return kNone;
  const Gender gender = gender_before(mention);
  std::uint32_t best = kNone;
  for (const std::uint32_t index : same) {
    const Member& member = members_[index];
    if (!fits(gender, member.gender) || member.type == EntityType::country) continue;
    if (member.entity == kNone && member.evidence.place > member.evidence.person) continue;
    const auto rank = [&](std::uint32_t x) {
      return std::tuple(members_[x].type == EntityType::person, is_source_[mention] && last_spoken_[x] > 0,
                        has_surname_[x], last_seen_[x]);
    };
    if (best == kNone || rank(index) > rank(best)) best = index;
  }
  return best;
}

/// Of two known persons with one surname: who has spoken just before, whose alone the name is, whom the article names
/// in full more often, its title counting three times, then whom the paragraph does, then who came first.
std::uint32_t Cast::likelier(std::uint32_t mention, std::uint32_t own) {
  const MembersByWord::Members same = by_.last_word.of(surname_[own]);
  if (same.size() < 2) return own;
  note_surname(mention, surname_[own]);
  const Gender gender = gender_before(mention);
  const auto rank = [&](std::uint32_t index) {
    return std::tuple(last_spoken_[index] + kSpeakerLasts > block_, static_cast<bool>(has_surname_[index]),
                      members_[index].full_times, last_full_[index].block == block_ ? last_full_[index].mention + 1 : 0,
                      members_[index].entity != kNone, members_.size() - index);
  };
  std::uint32_t best = own;
  for (const std::uint32_t index : same) {
    const Member& member = members_[index];
    if (member.type != EntityType::person || !member.certain || !fits(gender, member.gender)) continue;
    if (rank(index) > rank(best)) best = index;
  }
  return best;
}

/// The body that "the Coalition for Polar Data (CPD)" calls so from there on, or kNone.
std::uint32_t Cast::body_in_brackets(std::uint32_t mention) const {
  const Document& d = *document_;
  const Mention& m = d.mentions[mention];
  if (mention == 0 || m.first_token == 0 || d.text[d.tokens[m.first_token - 1].span.begin] != '(') return kNone;
  const bool closed = m.end_token < d.tokens.size() && d.text[d.tokens[m.end_token].span.begin] == ')';
  if (!closed || d.tokens[m.first_token].shape != Shape::capitals || m.end_token > m.first_token + 1) return kNone;
  for (std::uint32_t i = mention; i > 0 && i + kNearBody > mention; --i) {
    const std::uint32_t member = of_mention_[i - 1];
    if (member == kNone || end_token_[i - 1] + 1 != m.first_token) continue;
    return members_[member].type == EntityType::organization ? member : kNone;
  }
  return kNone;
}

/// The only person who has the word between the first name and the last, as in Spanish names; or kNone.
std::uint32_t Cast::person_in_middle(ShortWord word) const {
  const MembersByWord::Members same = by_.middle_word.of(word);
  if (same.size() != 1) return kNone;
  const Member& member = members_[same.front()];
  return member.type == EntityType::person && member.certain ? same.front() : kNone;
}

void Cast::add_short_name(std::uint32_t mention) {
  const Mention& m = document_->mentions[mention];
  const std::string_view name = document_->slice(m.span);
  if (is_nobody(name)) return;
  if (m.kind == Kind::person) {
    const Entity& entity = lexicon_->entities[m.row];
    const std::uint32_t own = member_of_row_[m.row] - 1;
    const bool own_fits = fits(gender_before(mention), entity.gender);
    if (own != kNone && own_fits) return note(mention, m.weak ? likelier(mention, own) : own);
    // A surname is of whom the article names in full, before it is of somebody famous.
    const ShortWord last = folded_key(surname(name));
    note_surname(mention, last);
    const std::uint32_t other = namesake(mention, last);
    const bool shown = other != kNone && members_[other].certain && members_[other].type == EntityType::person;
    return shown ? note(mention, other) : add_entity(mention);
  }
  if (const std::uint32_t owner = owner_of_account(name); owner != kNone) return note(mention, owner);
  if (const std::uint32_t body = body_in_brackets(mention); body != kNone) {
    by_.initials.add(name_key(name), body);
    return note(mention, body);
  }
  const ShortWord key = folded_key(name);
  const std::string_view last = surname(name);
  const ShortWord last_key = last.size() == name.size() ? key : folded_key(last);
  note_surname(mention, last_key);
  if (const std::uint32_t found = namesake(mention, last_key); found != kNone) return note(mention, found);
  if (const std::uint32_t body = body_called(name, key); body != kNone) return note(mention, body);
  if (const std::uint32_t person = person_called(name, key, is_titled(mention)); person != kNone)
    return note(mention, person);
  if (const std::uint32_t person = person_in_middle(key); person != kNone) return note(mention, person);
  Member member;
  member.name = name;
  member.evidence = evidence_in(name);
  note(mention, new_member(std::move(member), key));
}

}  // namespace whosaid
