/// Resolver: the way from source to source, on which names, pronouns and roles put somebody in focus.

#include <algorithm>
#include <span>

#include "speakers/resolver.h"
#include "speakers/role_words.h"
#include "speakers/source_text.h"

namespace whosaid {
namespace {

constexpr std::size_t kGroupsInMind = 4;
constexpr std::size_t kMostInGroup = 20;

bool is_spoken_role(BlockRole role) { return is_article(role) && role != BlockRole::caption; }

/// "Swiss" in "Swiss villages" is not Switzerland as somebody who acts.
bool is_adjective(const Mention& m) {
  const auto form = static_cast<NameForm>(m.form);
  return m.kind == Kind::country && (form == NameForm::adjective || form == NameForm::demonym);
}

}  // namespace

/// Most mentions put nobody in focus, by their kind alone.
inline bool Resolver::may_refer(std::uint32_t mention) const {
  const Mention& m = document_->mentions[mention];
  if (cast_.member_of(mention) != kNone || m.kind == Kind::role) return true;
  if (m.kind != Kind::pronoun) return false;
  const Pronoun& p = lexicon_.pronouns[m.row];
  return p.gender != Gender::unknown && p.grammatical_case == PronounCase::subject;
}

/// Finds the sentence at a place that is not before the last one, and the last quotation that begins before it.
inline void Resolver::go_to(std::uint32_t at) {
  const std::span sentences(document_->sentences);
  while (sentence_ + 1 < sentences.size() && sentences[sentence_ + 1].span.begin <= at) ++sentence_;
  const std::span quotes(document_->quotes);
  for (; quote_ < quotes.size() && quotes[quote_].outer.begin <= at; ++quote_) {
    if (quotes[quote_].parent == kNone) quoted_ = quotes[quote_].outer;
  }
}

void Resolver::walk_to(std::uint32_t at) {
  const std::span mentions(document_->mentions);
  std::uint32_t i = mention_;
  for (; i < mentions.size() && mentions[i].span.begin < at; ++i) {
    if (may_refer(i)) refer(i);
  }
  mention_ = i;
  go_to(at);
}

/// "The Roe outlets": is the name of a person no one who acts, as its article tells?
bool Resolver::is_attribute(std::uint32_t mention) const {
  const Mention& m = document_->mentions[mention];
  if (m.first_token == 0 || document_->tokens[m.first_token - 1].word != WordClass::determiner) return false;
  return (m.kind == Kind::person || m.kind == Kind::name) &&
         cast_.members()[cast_.member_of(mention)].type == EntityType::person;
}

/// Puts whom a mention that may_refer() names or means in focus.
void Resolver::refer(std::uint32_t mention) {
  const Mention& m = document_->mentions[mention];
  std::uint32_t member = cast_.member_of(mention);
  const bool named = member != kNone, pronoun = !named && m.kind == Kind::pronoun;
  if (m.kind == Kind::role && m.form == static_cast<std::uint8_t>(Number::plural)) return refer_group(mention);
  if (!named && !pronoun) member = whom_role_means(mention);
  if (member == kNone && !pronoun) return;
  go_to(m.span.begin);
  if (sentence_ >= document_->sentences.size()) return;
  const Sentence& sentence = document_->sentences[sentence_];
  const BlockRole role = document_->blocks[sentence.block].role;
  if (!is_spoken_role(role) || quoted_.contains(m.span.begin) || (named && is_adjective(m))) return;
  Position place = Position::subject;
  if (pronoun) {
    member = focus_.person(cast_, lexicon_.pronouns[m.row].gender, sentence_, sentence.block);
    if (member == kNone) return;
  } else {
    place = named && is_attribute(mention) ? Position::possessive : place_of(*document_, mention, sentence.first_token);
    note_list(mention, member);
  }
  focus_.add({member, sentence_, sentence.block, place, is_heading(role)});
  last_seen_[member] = static_cast<std::uint32_t>(focus_.references().size());
}

/// "The three ministers" in passing are the group named before.
void Resolver::refer_group(std::uint32_t mention) {
  const Document& d = *document_;
  const std::uint32_t first = d.mentions[mention].first_token;
  if (groups_.empty() || first == 0) return;
  go_to(d.mentions[mention].span.begin);
  if (quoted_.contains(d.mentions[mention].span.begin)) return;
  const std::string_view before = d.slice(d.tokens[first - 1].span);
  const std::uint8_t count = small_number(before);
  if (count == 0 && before != "the" && before != "The") return;
  const CastRole role = read_role(d, knowledge_, mention);
  const auto means = [&](const Group& g) {
    return (count == 0 || g.members.size() == count) &&
           std::ranges::all_of(g.members, [&](const Found& f) { return fit(f, role) > 0; });
  };
  const auto oldest = groups_.rbegin() + static_cast<std::ptrdiff_t>(std::min(groups_.size(), kGroupsInMind));
  const auto last = std::find_if(groups_.rbegin(), oldest, means);
  if (last == oldest) return;
  Group again = *last;
  again.sentence = sentence_;
  groups_.push_back(std::move(again));
}

/// The member that "the mayor" in passing means, or kNone.
std::uint32_t Resolver::whom_role_means(std::uint32_t mention) const {
  const Document& d = *document_;
  const Mention& m = d.mentions[mention];
  if (m.form == static_cast<std::uint8_t>(Number::plural) || m.first_token == 0) return kNone;
  const std::string_view before = d.slice(d.tokens[m.first_token - 1].span);
  if (before != "the" && before != "The") return kNone;
  const bool named = mention + 1 < d.mentions.size() && cast_.member_of(mention + 1) != kNone &&
                     d.mentions[mention + 1].first_token <= m.end_token + 1;
  const std::string_view role = knowledge_.roles.of(m);
  if (named || is_party(role)) return kNone;  // "the Republican side"
  // Read only when somebody has such a role: it is costly.
  if (cast_.holders(role_key(role)).empty()) return kNone;
  return holder_in_cast(read_role(d, knowledge_, mention), false);
}

/// Behind "(R-Iowa)" at the token, else the token.
std::uint32_t Resolver::behind_brackets(std::uint32_t token) const {
  constexpr std::uint32_t kLongest = 6;
  const Document& d = *document_;
  if (token >= d.tokens.size() || d.text[d.tokens[token].span.begin] != '(') return token;
  for (std::uint32_t t = token; t < d.tokens.size() && t < token + kLongest; ++t) {
    if (d.slice(d.tokens[t].span) == ")") return t + 1;
  }
  return token;
}

/// Several who act together may be named as one again; more than a few are a list of names.
void Resolver::note_group(const std::vector<Found>& members) {
  if (members.size() > 1 && members.size() <= kMostInGroup) groups_.push_back({members, sentence_});
}

/// "Roe, Doe and Poe" are a group, whoever they are.
void Resolver::note_list(std::uint32_t mention, std::uint32_t member) {
  const Document& d = *document_;
  if (cast_.members()[member].type != EntityType::person || !cast_.members()[member].certain) {
    // "Roe of Iowa and Doe of Vermont"
    const std::uint32_t begin = d.mentions[mention].first_token;
    if (begin == list_end_ + 1 && d.slice(d.tokens[list_end_].span) == "of") list_end_ = d.mentions[mention].end_token;
    return;
  }
  std::uint32_t at = d.mentions[mention].first_token, i = mention;
  const auto is = [&](std::uint32_t token, std::string_view text) { return d.slice(d.tokens[token].span) == text; };
  if (i > 0 && d.mentions[i - 1].kind == Kind::role && d.mentions[i - 1].end_token + 1 == at && is(at - 1, ",")) {
    at = d.mentions[--i].first_token;  // "and her Greek counterpart, Jane Roe"
  }
  for (; i > 0 && d.mentions[i - 1].end_token == at && at > list_end_; --i) {
    const Kind kind = d.mentions[i - 1].kind;
    if (kind != Kind::title && kind != Kind::role && kind != Kind::country) break;
    at = d.mentions[i - 1].first_token;
  }
  const std::uint32_t front = at;
  // "and retired Gen. Poe", "and the mayor"
  const auto is_aside = [&](const Token& t) {
    return (t.shape == Shape::lower && t.word == WordClass::other) || t.word == WordClass::determiner;
  };
  if (at > list_end_ + 1 && is_aside(d.tokens[at - 1])) --at;
  const bool comma = at == list_end_ + 1 && is(list_end_, ",");
  const bool joined = (at == list_end_ + 1 && is(list_end_, "and")) ||
                      (at == list_end_ + 2 && is(list_end_, ",") && is(list_end_ + 1, "and"));
  if ((!comma && !joined) || list_closed_ || list_.empty()) {
    list_.clear();
    // "Victims such as Roe, Doe and Poe" are examples.
    list_of_examples_ = front > 0 && (is(front - 1, "as") || is(front - 1, "including") || is(front - 1, "like"));
  }
  list_closed_ = joined && !list_.empty();
  const bool known = std::any_of(list_.begin(), list_.end(), [&](const Found& f) { return f.member == member; });
  if (!known && list_.size() <= kMostInGroup) list_.push_back({member, kNone});
  list_end_ = behind_brackets(d.mentions[mention].end_token);
  if (list_closed_ && !list_of_examples_) note_group(list_);
}

}  // namespace whosaid
