#include "speakers/cast.h"

#include <algorithm>
#include <span>

#include "document/honorific.h"
#include "speakers/role_words.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kMostNamesakes = 50;  // beyond that an article is a directory

/// Kinds of mentions that may be a name; a bit each.
constexpr unsigned kNamingKinds = [] {
  unsigned bits = 0;
  for (const Kind k : {Kind::person, Kind::organization, Kind::country, Kind::title, Kind::role, Kind::name}) {
    bits |= 1U << static_cast<unsigned>(k);
  }
  return bits;
}();

/// Of two names with one last word: "Jane Q. Roe" is Jane Roe, "Mr. Guajardo Roe" is Ildefonso Guajardo Roe; another
/// first name is somebody else.
bool may_be_same(std::string_view one, std::string_view other) {
  if (folded_key(first_word(one)) == folded_key(first_word(other))) return true;
  const std::string a = folded_name(one), b = folded_name(other);
  return a.ends_with(' ' + b) || b.ends_with(' ' + a);
}

}  // namespace

void Cast::build(const Document& document, const Knowledge& knowledge) {
  document_ = &document;
  knowledge_ = &knowledge;
  lexicon_ = &knowledge.lexicon;
  for (const Member& member : members_) {
    if (member.entity != kNone) member_of_row_[member.entity] = 0;
  }
  const std::size_t rows = lexicon_->entities.size();
  if (member_of_row_.size() != rows) member_of_row_ = Zeroed<std::uint32_t>(rows);
  members_.clear();
  by_.clear();
  last_seen_.clear();
  surname_.clear();
  last_spoken_.clear();
  has_surname_.clear();
  last_full_.clear();
  of_mention_.assign(document.mentions.size(), kNone);
  list_namings();
  mark_sources();
  const auto title = std::find_if(document.blocks.begin(), document.blocks.end(),
                                  [](const Block& b) { return b.role == BlockRole::title; });
  title_end_ = title == document.blocks.end() ? 0 : title->span.end;
  // Full names first, so that a short name in the title finds the full one of the text.
  add_full_names();
  settle_types();
  for (Member& m : members_) {
    if (!m.certain && (is_relative(m) || is_family_first(m))) m.evidence.person += 3, m.certain = true;
  }
  add_short_names();
  settle_types();
  for (const std::uint32_t i : namings_) {
    if (of_mention_[i] != kNone) add_roles(i);
  }
  add_lead_roles();
  index_roles();
}

/// Lists the mentions that may be a name by their kind, half of all, and notes where each ends.
void Cast::list_namings() {
  const std::span mentions(document_->mentions);
  end_token_.resize(mentions.size());
  namings_.resize(mentions.size());
  std::uint32_t *const end = end_token_.data(), *next = namings_.data();
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    end[i] = mentions[i].end_token;
    *next = i;  // kept or not without a branch, which could not be foretold
    next += kNamingKinds >> static_cast<unsigned>(mentions[i].kind) & 1;
  }
  namings_.resize(static_cast<std::size_t>(next - namings_.data()));
}

void Cast::mark_sources() {
  const auto& mentions = document_->mentions;
  is_source_.assign(mentions.size(), false);
  auto near = mentions.begin();  // sources come nearly in order
  for (const Attribution& a : document_->attributions) {
    if (a.source.empty()) continue;
    while (near != mentions.begin() && (near - 1)->span.begin >= a.source.begin) --near;
    while (near != mentions.end() && near->span.begin < a.source.begin) ++near;
    auto m = near;
    if (m == mentions.end() || m->span.begin > a.source.begin) continue;
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

Span Cast::span_of(std::uint32_t index) const {
  const Mention& m = document_->mentions[index];
  Span span = m.span;
  span.end = std::max(span.end, document_->tokens[end_token_[index] - 1].span.end);
  if (m.kind != Kind::role) return span;
  const std::string_view name = members_[of_mention_[index]].name;
  if (!document_->text.substr(0, span.end).ends_with(name)) return span;
  span.begin = std::min(span.begin, span.end - static_cast<std::uint32_t>(name.size()));
  return span;
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

/// Seo Hana is a person though no word of the name is a given name that begins it.
bool Cast::is_family_first(const Member& member) const {
  const NameEvidence& e = member.evidence;
  return member.entity == kNone && e.body == 0 && e.place == 0 &&
         has_family_first(knowledge_->given_names, member.name);
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

/// "Ana Roe Poe" may be Ms. Roe for short.
void Cast::index_middle_words(std::uint32_t index) {
  std::string_view rest = members_[index].name;
  rest.remove_prefix(std::min(rest.size(), first_word(rest).size() + 1));
  for (std::string_view word = first_word(rest); word.size() < rest.size(); word = first_word(rest)) {
    if (!word.ends_with('.')) by_.middle_word.add(folded_key(word), index);
    rest.remove_prefix(word.size() + 1);
  }
}

/// What the words of a name tell, and whether an office names it as its place.
NameEvidence Cast::evidence_in(std::string_view name) const {
  constexpr int kKnownPlace = 5;
  NameEvidence evidence = evidence_in_name(knowledge_->given_names, name);
  const bool open = evidence.person == 0 && evidence.body == 0;
  if (open && knowledge_->roles.is_place(folded_key(name))) evidence.place += kKnownPlace;
  return evidence;
}

std::uint32_t Cast::new_member(Member member, ShortWord last) {
  const auto index = static_cast<std::uint32_t>(members_.size());
  members_.push_back(std::move(member));
  last_seen_.push_back(0);
  surname_.push_back(last);
  last_spoken_.push_back(0);
  has_surname_.push_back(false);
  last_full_.emplace_back();
  by_.last_word.add(last, index, kMostNamesakes);
  return index;
}

void Cast::add_entity(std::uint32_t mention) {
  const std::uint32_t row = document_->mentions[mention].row;
  const Entity& entity = lexicon_->entities[row];
  std::uint32_t index = member_of_row_[row] - 1;
  if (index == kNone) {
    Member member;
    member.name = entity.name;
    member.entity = row;
    member.type = entity.type;
    member.certain = true;
    member.gender = entity.gender;
    const std::string_view last = entity.family.empty() ? surname(entity.name) : last_word(entity.family);
    index = new_member(std::move(member), folded_key(last));
    member_of_row_[row] = index + 1;
    by_.first_word.add(folded_key(first_word(entity.name)), index);
  }
  note(mention, index);
}

void Cast::add_full_name(std::uint32_t mention) {
  end_token_[mention] = joined_end(mention);
  const std::string_view name = before_letters(shown_name(mention));
  const ShortWord last = folded_key(surname(name));
  for (const std::uint32_t index : by_.last_word.of(last)) {
    Member& member = members_[index];
    if (member.type == EntityType::country || !may_be_same(member.name, name)) continue;
    if (member.entity == kNone && name.size() > member.name.size()) member.name = name;
    return note(mention, index);
  }
  Member member;
  member.name = name;
  member.evidence = evidence_in(name);
  member.gender = gender_before(mention);  // Dame Robin Roe
  const auto given = member.gender == Gender::unknown ? knowledge_->given_names.find(first_word(name)) : std::nullopt;
  if (given) member.gender = *given;
  const bool body = member.evidence.body > 0;
  const std::uint32_t index = new_member(std::move(member), last);
  by_.first_word.add(folded_key(first_word(name)), index);
  index_middle_words(index);
  if (body) by_.initials.add(name_key(initials(name)), index);
  note(mention, index);
}

}  // namespace whosaid
