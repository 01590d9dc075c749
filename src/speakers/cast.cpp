#include "speakers/cast.h"

#include <algorithm>
#include <array>

#include "speakers/role_words.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kMostNamesakes = 50;  // beyond that an article is a directory

bool fits(Gender a, Gender b) { return a == Gender::unknown || b == Gender::unknown || a == b; }

bool is_honorific(std::string_view word) {
  static constexpr std::array<std::string_view, 8> words = {"Mr", "Mrs", "Ms", "Dr", "MR", "MRS", "MS", "DR"};
  while (word.ends_with('.')) word.remove_suffix(1);
  return std::ranges::find(words, word) != words.end();
}

/// Of two names with one last word: "Jane Q. Roe" is Jane Roe, "Mr. Guajardo Roe" is Ildefonso Guajardo Roe; another
/// first name is somebody else.
bool may_be_same(std::string_view one, std::string_view other) {
  if (folded_key(first_word(one)) == folded_key(first_word(other))) return true;
  const std::string a = folded_name(one), b = folded_name(other);
  return a.ends_with(' ' + b) || b.ends_with(' ' + a);
}

/// "Mr Roe", "Dr. Roe".
bool begins_with_honorific(std::string_view name) {
  return (name.starts_with('M') || name.starts_with('D')) && is_honorific(first_word(name));
}

bool is_entity(Kind k) { return k == Kind::person || k == Kind::organization || k == Kind::country; }

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

void Cast::build(const Document& document, const Knowledge& knowledge) {
  document_ = &document;
  knowledge_ = &knowledge;
  lexicon_ = &knowledge.lexicon;
  member_of_row_.resize(lexicon_->entities.size(), kNone);
  for (const Member& member : members_) {
    if (member.entity != kNone) member_of_row_[member.entity] = kNone;
  }
  members_.clear();
  by_.clear();
  last_seen_.clear();
  of_mention_.assign(document.mentions.size(), kNone);
  end_token_.resize(document.mentions.size());
  std::ranges::transform(document.mentions, end_token_.begin(), &Mention::end_token);
  list_namings();
  mark_sources();
  const auto title = std::find_if(document.blocks.begin(), document.blocks.end(),
                                  [](const Block& b) { return b.role == BlockRole::title; });
  title_end_ = title == document.blocks.end() ? 0 : title->span.end;
  // Full names first, so that a short name in the title finds the full one of the text.
  add_full_names();
  settle_types();
  for (Member& m : members_) {
    if (!m.certain && is_relative(m)) m.evidence.person += 3, m.certain = true;
  }
  add_short_names();
  settle_types();
  for (const std::uint32_t i : namings_) {
    if (of_mention_[i] != kNone) add_roles(i);
  }
  add_lead_roles();
  index_roles();
}

/// The mentions that may be a name by their kind; two thirds of all.
void Cast::list_namings() {
  const auto& mentions = document_->mentions;
  namings_.resize(mentions.size());
  std::size_t size = 0;
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Kind kind = mentions[i].kind;
    namings_[size] = i;  // without a branch, which could not be foretold
    size += kind != Kind::cue && kind != Kind::pronoun && kind != Kind::blocked ? 1 : 0;
  }
  namings_.resize(size);
}

void Cast::mark_sources() {
  const auto& mentions = document_->mentions;
  is_source_.assign(mentions.size(), false);
  for (const Attribution& a : document_->attributions) {
    auto m = std::lower_bound(mentions.begin(), mentions.end(), a.source.begin,
                              [](const Mention& x, std::uint32_t at) { return x.span.begin < at; });
    if (a.source.empty() || m == mentions.end() || m->span.begin > a.source.begin) continue;
    while (m + 1 != mentions.end() && (m->kind == Kind::title || m->kind == Kind::role) &&
           m->end_token == (m + 1)->first_token) {
      ++m;
    }
    is_source_[static_cast<std::size_t>(m - mentions.begin())] = true;
  }
}

void Cast::add_full_names() {
  const auto& mentions = document_->mentions;
  std::uint32_t end = 0;  // token behind the last name
  for (const std::uint32_t i : namings_) {
    const Mention& m = mentions[i];
    if (m.first_token < end) continue;
    if (!is_entity(m.kind) && m.kind != Kind::name && !is_group_noun(m)) continue;
    const bool one_word = m.end_token - m.first_token == 1;
    if (m.kind == Kind::name && begins_with_honorific(document_->slice(m.span))) continue;
    if (!one_word && is_maiden_name(i)) continue;
    if (is_body_name(i)) {
      add_body(i);
    } else if (m.kind == Kind::organization || m.kind == Kind::country || (m.kind == Kind::person && !one_word)) {
      add_entity(i);
    } else if (m.kind == Kind::name && !one_word) {
      add_full_name(i);
    } else if ((m.kind == Kind::name || is_capital_body(i)) && joined_end(i) != m.end_token) {
      add_full_name(i);
    }
    if (of_mention_[i] != kNone) end = end_token_[i];
  }
}

void Cast::add_short_names() {
  last_seen_.assign(members_.size(), 0);
  last_full_.assign(members_.size(), {});
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
    if (last_seen_.size() < members_.size()) {
      last_seen_.resize(members_.size(), 0);
      last_full_.resize(members_.size());
    }
    last_seen_[member] = i + 1;
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

void Cast::note(std::uint32_t mention, std::uint32_t index) {
  of_mention_[mention] = index;
  Member& member = members_[index];
  ++member.times;
  const Mention& m = document_->mentions[mention];
  if (m.end_token > m.first_token + 1) member.full_times += m.span.begin < title_end_ ? 3 : 1;
  if (member.gender == Gender::unknown) member.gender = gender_before(mention);
  if (member.entity != kNone) return;
  member.evidence += evidence_around(*document_, *lexicon_, mention);
  if (is_source_[mention]) member.evidence.person += 1;
}

void Cast::settle_types() {
  for (Member& m : members_) {
    if (m.entity != kNone) continue;
    const NameEvidence& e = m.evidence;
    const int against = std::max(e.body, e.place);
    m.type = e.body > e.person || (against > e.person && e.body > 0) ? EntityType::organization : EntityType::person;
    m.certain = m.type == EntityType::person ? e.person > against : e.body >= e.place;
  }
}

/// Rakeyia Scott is a person where Keith Scott is one.
bool Cast::is_relative(const Member& member) const {
  const NameEvidence& e = member.evidence;
  if (member.type != EntityType::person || e.body > 0 || e.place > 0 || member.name.find(' ') == std::string_view::npos)
    return false;
  for (const std::uint32_t index : by_.last_word.of(folded_key(surname(member.name)))) {
    const Member& other = members_[index];
    if (other.certain && other.type == EntityType::person && other.name.find(' ') != std::string_view::npos)
      return true;
  }
  return false;
}

std::uint32_t Cast::new_member(Member member, ShortWord last) {
  const auto index = static_cast<std::uint32_t>(members_.size());
  members_.push_back(std::move(member));
  by_.last_word.add(last, index, kMostNamesakes);
  return index;
}

void Cast::add_entity(std::uint32_t mention) {
  const std::uint32_t row = document_->mentions[mention].row;
  const Entity& entity = lexicon_->entities[row];
  std::uint32_t& index = member_of_row_[row];
  if (index == kNone) {
    Member member;
    member.name = entity.name;
    member.entity = row;
    member.type = entity.type;
    member.certain = true;
    member.gender = entity.gender;
    const std::string_view last = entity.family.empty() ? surname(entity.name) : last_word(entity.family);
    index = new_member(std::move(member), folded_key(last));
    by_.first_word.add(folded_key(first_word(entity.name)), index);
  }
  note(mention, index);
}

void Cast::add_full_name(std::uint32_t mention) {
  end_token_[mention] = joined_end(mention);
  const std::string_view name = shown_name(mention);
  const ShortWord last = folded_key(surname(name));
  for (const std::uint32_t index : by_.last_word.of(last)) {
    Member& member = members_[index];
    if (member.type == EntityType::country || !may_be_same(member.name, name)) continue;
    if (member.entity == kNone && name.size() > member.name.size()) member.name = name;
    return note(mention, index);
  }
  Member member;
  member.name = name;
  member.evidence = evidence_in_name(knowledge_->given_names, name);
  if (const auto gender = knowledge_->given_names.find(first_word(name))) member.gender = *gender;
  const bool body = member.evidence.body > 0;
  const std::uint32_t index = new_member(std::move(member), last);
  by_.first_word.add(folded_key(first_word(name)), index);
  if (body) by_.initials.add(name_key(initials(name)), index);
  note(mention, index);
}

/// The person of that surname whom the article names in full: of the gender that the title tells, named last before.
std::uint32_t Cast::namesake(std::uint32_t mention, ShortWord surname) const {
  const MembersByWord::Members same = by_.last_word.of(surname);
  if (same.empty()) return kNone;
  const Gender gender = gender_before(mention);
  std::uint32_t best = kNone;
  for (const std::uint32_t index : same) {
    const Member& member = members_[index];
    if (!fits(gender, member.gender) || member.type == EntityType::country) continue;
    if (member.entity == kNone && member.evidence.place > member.evidence.person) continue;
    const auto rank = [&](std::uint32_t x) { return std::pair(members_[x].type == EntityType::person, last_seen_[x]); };
    if (best == kNone || rank(index) > rank(best)) best = index;
  }
  return best;
}

/// Of two known persons with one surname: whom the article names in full more often, its title counting three times,
/// then whom the paragraph does, then who came first.
std::uint32_t Cast::likelier(std::uint32_t mention, std::uint32_t own) const {
  const MembersByWord::Members same = by_.last_word.of(folded_key(surname(members_[own].name)));
  if (same.size() < 2) return own;
  const Gender gender = gender_before(mention);
  const auto rank = [&](std::uint32_t index) {
    return std::pair(members_[index].full_times, last_full_[index].block == block_ ? last_full_[index].mention + 1 : 0);
  };
  std::uint32_t best = own;
  for (const std::uint32_t index : same) {
    const Member& member = members_[index];
    if (member.type != EntityType::person || !member.certain || !fits(gender, member.gender)) continue;
    if (rank(index) > rank(best)) best = index;
  }
  return best;
}

void Cast::add_short_name(std::uint32_t mention) {
  const Mention& m = document_->mentions[mention];
  std::string_view name = document_->slice(m.span);
  if (is_nobody(name)) return;
  const bool honoured = begins_with_honorific(name) && name.find(' ') != std::string_view::npos;
  if (honoured) name.remove_prefix(name.find(' ') + 1);
  if (m.kind == Kind::person) {
    const Entity& entity = lexicon_->entities[m.row];
    const std::uint32_t own = member_of_row_[m.row];
    const bool own_fits = fits(gender_before(mention), entity.gender);
    if (own != kNone && own_fits) return note(mention, m.weak ? likelier(mention, own) : own);
    // A surname is of whom the article names in full, before it is of somebody famous.
    const std::uint32_t other = namesake(mention, folded_key(surname(name)));
    const bool shown = other != kNone && members_[other].certain && members_[other].type == EntityType::person;
    return shown ? note(mention, other) : add_entity(mention);
  }
  if (const std::uint32_t owner = owner_of_account(name); owner != kNone) return note(mention, owner);
  const ShortWord key = folded_key(name);
  const std::string_view last = surname(name);
  const ShortWord last_key = last.size() == name.size() ? key : folded_key(last);
  if (const std::uint32_t found = namesake(mention, last_key); found != kNone) return note(mention, found);
  if (const std::uint32_t body = body_called(name, key); body != kNone) return note(mention, body);
  if (const std::uint32_t person = person_called(name, key, is_titled(mention)); person != kNone)
    return note(mention, person);
  Member member;
  member.name = name;
  member.evidence = evidence_in_name(knowledge_->given_names, name);
  if (honoured) member.evidence.person += 3;
  note(mention, new_member(std::move(member), key));
}

}  // namespace whosaid
