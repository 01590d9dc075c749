/// Resolver: who "the newspaper", "her campaign" and "the statement" are.

#include <algorithm>
#include <array>
#include <ranges>
#include <span>

#include "speakers/resolver.h"
#include "speakers/role_words.h"
#include "speakers/source_text.h"

namespace whosaid {
namespace {

struct BodyNoun {
  std::string_view noun, kind;
};

/// Nouns for organizations of a kind (see organizations.tsv).
constexpr std::array<BodyNoun, 45> kBodyNouns = {{
    {"newspaper", "newspaper"},
    {"paper", "newspaper"},
    {"daily", "newspaper"},
    {"network", "broadcaster"},
    {"broadcaster", "broadcaster"},
    {"channel", "broadcaster"},
    {"station", "broadcaster"},
    {"website", "news"},
    {"website", "newspaper"},
    {"outlet", "news"},
    {"outlet", "newspaper"},
    {"news agency", "news"},
    {"magazine", "news"},
    {"news organization", "news"},
    {"publication", "news"},
    {"publication", "newspaper"},
    {"news outlet", "news"},
    {"news service", "news"},
    {"bank", "bank"},
    {"agency", "agency"},
    {"ministry", "ministry"},
    {"department", "ministry"},
    {"court", "court"},
    {"union", "union"},
    {"party", "party"},
    {"company", "company"},
    {"firm", "company"},
    {"airline", "company"},
    {"carrier", "company"},
    {"retailer", "company"},
    {"group", "ngo"},
    {"charity", "ngo"},
    {"non-profit", "ngo"},
    {"nonprofit", "ngo"},
    {"organization", "ngo"},
    {"organisation", "ngo"},
    {"group", "armed-group"},
    {"think tank", "think-tank"},
    {"university", "university"},
    {"campaign", "campaign"},
    {"organization", "international"},
    {"alliance", "international"},
    {"bloc", "international"},
    {"pollster", "pollster"},
    {"movement", "armed-group"},
}};

constexpr std::size_t kBodiesInMind = 60;  // references

bool is_candidate(const Entity& person) {
  return std::any_of(person.offices.begin(), person.offices.end(),
                     [](const Office& o) { return o.role.ends_with("candidate") || o.role.ends_with("nominee"); });
}

/// Is one of its words a noun for bodies that are no companies: "Select Committee on Intelligence"?
bool is_public_body(std::string_view name) {
  return std::ranges::any_of(std::views::split(name, ' '),
                             [](auto word) { return is_body_word(std::string_view(word.begin(), word.end())); });
}

}  // namespace

/// The campaign whose id says so: jane-roe-campaign or roe-campaign for jane-roe; or kNone.
std::uint32_t Resolver::campaign_of(std::string_view person) const {
  for (const std::string_view name : {person, person.substr(person.rfind('-') + 1)}) {
    const std::uint32_t body = lexicon_.entities.find(std::string(name) + "-campaign");
    if (body != kNone) return body;
  }
  return kNone;
}

/// "Her campaign" is the one named after her, "the campaign" after who is in focus, if that is a candidate.
Resolver::Answer Resolver::campaign(const SourceHead& head) {
  Answer a{{}, SourceKind::group, ResolvedBy::none, "a campaign that no list knows"};
  std::uint32_t member = kNone;
  if (head.possessor == kNone) {
    member = focus_.person(cast_, Gender::unknown, sentence_, document_->sentences[sentence_].block);
  } else if (document_->mentions[head.possessor].kind != Kind::pronoun) {
    member = cast_.member_of(head.possessor);
  } else {
    SourceHead owner;
    owner.mention = head.possessor;
    const Answer whose = pronoun(owner);
    member = whose.found.size() == 1 ? whose.found.front().member : kNone;
  }
  const std::uint32_t row = member == kNone ? kNone : cast_.members()[member].entity;
  if (row == kNone || !is_candidate(lexicon_.entities[row])) return a;
  const std::uint32_t body = campaign_of(lexicon_.entities[row].id);
  if (body == kNone) return a;
  a.found.push_back({kNone, body});
  a.kind = SourceKind::organization;
  a.by = ResolvedBy::resolved;
  a.how = "a campaign: of the candidate before it";
  return a;
}

/// "It", when "Roe's campaign" acts in the sentence before.
Resolver::Answer Resolver::campaign_before() {
  const Document& d = *document_;
  const std::uint32_t first = d.sentences[sentence_ == 0 ? 0 : sentence_ - 1].first_token;
  for (std::uint32_t i = mention_; i > 1 && d.mentions[i - 1].first_token >= first; --i) {
    const Mention &m = d.mentions[i - 1], &owner = d.mentions[i - 2];
    if (m.kind != Kind::role || knowledge_.roles.of(m) != "campaign" || owner.kind == Kind::cue) continue;
    const bool possessive =
        owner.end_token + 1 == m.first_token && is_possessive(d.slice(d.tokens[owner.end_token].span));
    if (!possessive && (owner.kind != Kind::pronoun || owner.end_token != m.first_token)) continue;
    const bool acts = owner.first_token == 0 || d.tokens[owner.first_token - 1].word != WordClass::preposition;
    if (!acts) continue;
    SourceHead head;
    head.possessor = i - 2;
    Answer a = campaign(head);
    a.kind = SourceKind::pronoun;
    return a;
  }
  return {};
}

/// "the newspaper", "the union": the body of that kind that the article named last.
Resolver::Answer Resolver::body_noun(const SourceHead& head, std::string_view noun) const {
  Answer a{{},
           head.kind == HeadKind::other ? SourceKind::none : SourceKind::group,
           ResolvedBy::none,
           head.kind == HeadKind::other ? "a noun that names nobody" : "a body that the article does not name"};
  if (!head.definite && noun != "police") return a;
  const std::uint32_t member = last_body(noun);
  if (member == kNone) return a;
  a.found.push_back({member, kNone});
  a.kind = SourceKind::organization;
  a.by = ResolvedBy::resolved;
  a.how = "a body: the last of its kind that the article names";
  return a;
}

/// The body that a noun fits and that the article named last; one that just acted before one that was acted upon.
std::uint32_t Resolver::last_body(std::string_view noun) const {
  const auto& references = focus_.references();
  const std::string words = ' ' + std::string(noun) + ' ';
  std::uint32_t last = kNone;
  for (std::size_t i = references.size(); i-- > 0 && i + kBodiesInMind > references.size();) {
    const Reference& r = references[i];
    if (r.member == kNone || !is_body(cast_.members()[r.member], noun, words)) continue;
    if (last != kNone && (r.sentence + 1 < sentence_ || r.heading)) break;
    if (r.place >= Position::subject) return r.member;
    if (last == kNone) last = r.member;
  }
  return last;
}

/// Does the noun, `words` with blanks around it, fit the kind or the name of the member?
bool Resolver::is_body(const Member& member, std::string_view noun, std::string_view words) const {
  if (member.type != EntityType::organization) return false;
  const auto is_kind = [&](std::string_view kind) {
    return std::ranges::any_of(kBodyNouns, [&](const BodyNoun& b) { return b.noun == noun && b.kind == kind; });
  };
  // Any body that no list knows may be a company, but for an office or a committee.
  if (member.entity == kNone && is_kind("company") && !is_public_body(member.name)) return true;
  if (member.entity != kNone && is_kind(lexicon_.entities[member.entity].kind)) return true;
  // A known body of another kind may still be called so, but a union without more is one of workers.
  if (member.entity != kNone && noun == "union") return false;
  return (' ' + folded_name(member.name) + ' ').find(words) != std::string::npos;
}

/// "The statement" is of who said something in a statement just before.
Resolver::Answer Resolver::utterance(const SourceHead& head) const {
  const Document& d = *document_;
  Answer a{{}, SourceKind::none, ResolvedBy::none, "a text that names no author"};
  if (last_attribution_ == kNone || last_speakers_.size() != 1) return a;
  const Attribution& before = d.attributions[last_attribution_];
  const std::uint32_t now = sentence_;
  const std::uint32_t then = before.source.empty() ? kNone : sentence_of(before.source.begin);
  if (then == kNone || then + 2 < now || then >= now) return a;
  const Sentence& said = d.sentences[then];
  for (std::uint32_t t = said.first_token; t < said.end_token; ++t) {
    if (d.slice(d.tokens[t].span) != head.noun) continue;
    a.found = last_speakers_;
    a.by = ResolvedBy::resolved;
    a.how = "a text: of who said something in it before";
    return a;
  }
  return a;
}

/// "He sent a telegram. “Courage,” it said.": who acts in the sentence before, when a text stands in it; else kNone.
std::uint32_t Resolver::author_of_text() const {
  const Document& d = *document_;
  if (sentence_ == 0) return kNone;
  const Sentence& before = d.sentences[sentence_ - 1];
  const auto tokens = std::span(d.tokens).subspan(before.first_token, before.end_token - before.first_token);
  if (std::ranges::none_of(tokens, [&](const Token& t) { return is_utterance(d.slice(t.span)); })) return kNone;
  for (const Reference& r : std::views::reverse(focus_.references())) {
    if (r.sentence + 1 < sentence_ || r.member == kNone) return kNone;
    const bool acts = r.sentence + 1 == sentence_ && r.place >= Position::subject;
    if (acts && cast_.members()[r.member].type == EntityType::person) return r.member;
  }
  return kNone;
}

}  // namespace whosaid
