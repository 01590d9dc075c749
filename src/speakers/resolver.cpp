#include "speakers/resolver.h"

#include <algorithm>
#include <numeric>

#include "base/unicode.h"
#include "document/turn_label.h"
#include "speakers/source_text.h"

namespace whosaid {
namespace {

constexpr std::size_t kGroupsInMind = 4;

bool is_spoken_role(BlockRole role) { return is_article(role) && role != BlockRole::caption; }

/// "Swiss" in "Swiss villages" is not Switzerland as somebody who acts.
bool is_adjective(const Mention& m) {
  const auto form = static_cast<NameForm>(m.form);
  return m.kind == Kind::country && (form == NameForm::adjective || form == NameForm::demonym);
}

std::uint32_t place_in_text(const Attribution& a) {
  return a.source.empty() ? a.content.front().begin : a.source.begin;
}

}  // namespace

void Resolver::run(Document& document) {
  start(document);
  for (const std::uint32_t index : order_) {
    attribution_ = &document.attributions[index];
    walk_to(place_in_text(*attribution_));
    resolve(index);
    last_attribution_ = index;
  }
  find_echoes();
  find_groups_below();
  find_speakers_below();
}

void Resolver::start(Document& document) {
  document_ = &document;
  cast_.build(document, knowledge_);
  focus_.clear();
  groups_.clear();
  list_ = {};
  list_end_ = 0;
  list_closed_ = false;
  last_speakers_.clear();
  last_attribution_ = kNone;
  last_seen_.assign(cast_.members().size(), 0);
  mention_ = sentence_ = quote_ = 0;
  quoted_ = {};
  document.speakers.reserve(document.attributions.size());
  for (std::size_t i = 0; i < document.attributions.size(); ++i) document.speakers.emplace_back();
  order_.resize(document.attributions.size());
  std::iota(order_.begin(), order_.end(), 0);
  std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return place_in_text(document.attributions[a]) < place_in_text(document.attributions[b]);
  });
}

std::uint32_t Resolver::sentence_of(std::uint32_t at) const {
  const auto& sentences = document_->sentences;
  const auto behind = std::upper_bound(sentences.begin(), sentences.end(), at,
                                       [](std::uint32_t b, const Sentence& s) { return b < s.span.begin; });
  return behind == sentences.begin() ? 0 : static_cast<std::uint32_t>(behind - sentences.begin() - 1);
}

/// Most mentions put nobody in focus, by their kind alone.
inline bool Resolver::may_refer(std::uint32_t mention) const {
  const Mention& m = document_->mentions[mention];
  if (cast_.member_of(mention) != kNone || m.kind == Kind::role) return true;
  if (m.kind != Kind::pronoun) return false;
  const Pronoun& p = lexicon_.pronouns[m.row];
  return p.gender != Gender::unknown && p.grammatical_case == PronounCase::subject;
}

void Resolver::walk_to(std::uint32_t at) {
  const auto& mentions = document_->mentions;
  const auto& sentences = document_->sentences;
  const auto& quotes = document_->quotes;
  const auto go_to = [&](std::uint32_t place) {
    while (sentence_ + 1 < sentences.size() && sentences[sentence_ + 1].span.begin <= place) ++sentence_;
  };
  std::uint32_t i = mention_;
  for (; i < mentions.size() && mentions[i].span.begin < at; ++i) {
    if (!may_refer(i)) continue;
    const std::uint32_t begin = mentions[i].span.begin;
    go_to(begin);
    for (; quote_ < quotes.size() && quotes[quote_].outer.begin <= begin; ++quote_) {
      if (quotes[quote_].parent == kNone) quoted_ = quotes[quote_].outer;
    }
    refer(i);
  }
  mention_ = i;
  go_to(at);
}

/// Puts whom a mention that may_refer() names or means in focus.
void Resolver::refer(std::uint32_t mention) {
  const Mention& m = document_->mentions[mention];
  std::uint32_t member = cast_.member_of(mention);
  if (sentence_ >= document_->sentences.size()) return;
  const Sentence& sentence = document_->sentences[sentence_];
  const BlockRole role = document_->blocks[sentence.block].role;
  Position place = Position::subject;
  if (m.kind == Kind::role && m.form == static_cast<std::uint8_t>(Number::plural)) return refer_group(mention);
  if (member == kNone && m.kind == Kind::pronoun) {
    if (!is_spoken_role(role) || quoted_.contains(m.span.begin)) return;
    member = focus_.person(cast_, lexicon_.pronouns[m.row].gender, sentence_, sentence.block);
  } else if (member == kNone) {
    member = whom_role_means(mention);
    if (member == kNone || !is_spoken_role(role) || quoted_.contains(m.span.begin)) return;
    place = place_of(*document_, mention, sentence.first_token);
    note_list(mention, member);
  } else {
    if (!is_spoken_role(role) || quoted_.contains(m.span.begin) || is_adjective(m)) return;
    place = place_of(*document_, mention, sentence.first_token);
    note_list(mention, member);
  }
  if (member == kNone) return;
  focus_.add({member, sentence_, sentence.block, place, is_heading(role)});
  last_seen_[member] = static_cast<std::uint32_t>(focus_.references().size());
}

/// "The three ministers" in passing are the group named before.
void Resolver::refer_group(std::uint32_t mention) {
  const Document& d = *document_;
  const std::uint32_t first = d.mentions[mention].first_token;
  if (groups_.empty() || first == 0 || quoted_.contains(d.mentions[mention].span.begin)) return;
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
  // Read only when somebody has such a role: it is costly.
  if (named || cast_.holders(role_key(knowledge_.roles.of(m))).empty()) return kNone;
  return holder_in_cast(read_role(d, knowledge_, mention), false);
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
  // "and retired Gen. Poe", "and the mayor"
  const auto is_aside = [&](const Token& t) {
    return (t.shape == Shape::lower && t.word == WordClass::other) || t.word == WordClass::determiner;
  };
  if (at > list_end_ + 1 && is_aside(d.tokens[at - 1])) --at;
  const bool comma = at == list_end_ + 1 && is(list_end_, ",");
  const bool joined = (at == list_end_ + 1 && is(list_end_, "and")) ||
                      (at == list_end_ + 2 && is(list_end_, ",") && is(list_end_ + 1, "and"));
  if ((!comma && !joined) || list_closed_ || list_.members.empty()) list_.members.clear();
  list_closed_ = joined && !list_.members.empty();
  const bool known =
      std::any_of(list_.members.begin(), list_.members.end(), [&](const Found& f) { return f.member == member; });
  if (!known) list_.members.push_back({member, kNone});
  list_end_ = d.mentions[mention].end_token;
  list_.sentence = sentence_;
  if (list_closed_ && list_.members.size() > 1) groups_.push_back(list_);
}

void Resolver::write(const Found& found, Speakers& out) const {
  const Document& d = *document_;
  const auto alloc = out.list.get_allocator();
  const Member* member = found.member == kNone ? nullptr : &cast_.members()[found.member];
  const std::uint32_t row = member == nullptr ? found.row : member->entity;
  Speaker speaker{std::pmr::string(alloc), row, EntityType::person, std::pmr::string(alloc)};
  if (row != kNone) {
    const Entity& entity = lexicon_.entities[row];
    speaker.name = entity.name;
    speaker.type = entity.type;
    if (const Office* office = office_on(entity, d.published)) speaker.role = office->role;
  } else {
    speaker.name = member->name;
    if (member->type == EntityType::person) speaker.name = in_title_case(member->name);
    speaker.type = member->type;
  }
  if (speaker.role.empty() && member != nullptr && !member->roles.empty())
    speaker.role = folded_name(member->roles.front().shown);
  const bool known = std::any_of(out.list.begin(), out.list.end(), [&](const Speaker& s) {
    return s.name == speaker.name && s.entity == speaker.entity;
  });
  if (!known) out.list.push_back(std::move(speaker));
}

void Resolver::resolve(std::uint32_t index) {
  Speakers& out = document_->speakers[index];
  if (attribution_->source.empty()) return carry(index);
  read_source(*document_, knowledge_, cast_, attribution_->source, heads_);
  found_.clear();
  for (const SourceHead& head : heads_) {
    Answer a = answer(head);
    if (head.definite && !head.plural && heads_.size() == 1) find_by_age(a);
    if (&head == &heads_.front() || (out.list.empty() && !a.found.empty())) {
      out.source_kind = a.kind;
      out.by = a.by;
      out.how = a.how;
    } else if (a.by == ResolvedBy::resolved) {
      out.by = a.by;
    }
    for (const Found& f : a.found) write(f, out);
    found_.insert(found_.end(), a.found.begin(), a.found.end());
  }
  if (heads_.size() > 1 && out.list.size() > 1) out.source_kind = SourceKind::group;
  if (attribution_->has(Flag::headline) && !out.list.empty()) out.by = ResolvedBy::headline;
  note_speakers(found_);
}

/// A quotation without a source goes on with the speaker of the one before, when it follows at once.
void Resolver::carry(std::uint32_t index) {
  if (last_attribution_ == kNone || last_speakers_.size() != 1) return;
  const Attribution& before = document_->attributions[last_attribution_];
  const Attribution& now = *attribution_;
  if (before.type == AttributionType::indirect || now.type != AttributionType::direct) return;
  if (now.block > before.block + 1 || now.sentence > before.sentence + 2) return;
  const Span block = document_->blocks[now.block].span;
  const bool whole = now.content.front().begin == block.begin && now.content.back().end + 2 >= block.end;
  if (now.block != before.block && !whole) return;
  Speakers& out = document_->speakers[index];
  out.by = ResolvedBy::carried;
  out.how = "no source: who spoke in the quotation before goes on";
  for (const Found& f : last_speakers_) write(f, out);
}

/// "A voter said no. She was tired." is not of whom the article named before.
void Resolver::note_nobody() {
  if (heads_.size() != 1) return;
  const SourceHead& head = heads_.front();
  if (head.plural || head.kind != HeadKind::role) return;
  const Mention& m = document_->mentions[head.mention];
  if (m.kind != Kind::role || knowledge_.roles.is_group(m.row)) return;
  const Sentence& sentence = document_->sentences[sentence_];
  const BlockRole block = document_->blocks[sentence.block].role;
  const Gender gender = lexicon_.roles[m.row].gender;
  focus_.add({kNone, sentence_, sentence.block, Position::source, is_heading(block), gender});
}

void Resolver::note_speakers(const std::vector<Found>& found) {
  last_speakers_ = found;
  const Sentence& sentence = document_->sentences[sentence_];
  const bool heading = is_heading(document_->blocks[sentence.block].role);
  for (const Found& f : found) {
    if (f.member == kNone) continue;
    focus_.add({f.member, sentence_, sentence.block, Position::source, heading});
    last_seen_[f.member] = static_cast<std::uint32_t>(focus_.references().size());
  }
  if (found.size() > 1) groups_.push_back({found, sentence_});
  if (found.empty()) note_nobody();
}

Resolver::Answer Resolver::answer(const SourceHead& head) {
  const Turn turn = turn_of(document_->slice(attribution_->source));
  if (turn != Turn::none) return turn == Turn::question ? interviewer() : interviewee();
  switch (head.kind) {
    case HeadKind::person:
    case HeadKind::body:
      return named(head);
    case HeadKind::pronoun:
      return pronoun(head);
    case HeadKind::role:
      return head.plural ? group(head) : role(head);
    case HeadKind::other:
      break;
  }
  if (head.count > 0) return group(head);
  if (head.utterance) return utterance(head);
  if (head.definite && !head.plural && !head.noun.empty()) return body_noun(head, head.noun);
  return {{}, head.plural ? SourceKind::group : SourceKind::none, ResolvedBy::none, "a noun that names nobody"};
}

Resolver::Answer Resolver::named(const SourceHead& head) const {
  const Member& member = cast_.members()[head.member];
  const Mention& m = document_->mentions[head.mention];
  Answer a{{{head.member, kNone}}, SourceKind::name, ResolvedBy::explicit_, "named in the source"};
  if (member.type != EntityType::person) {
    a.kind = head.metonym                              ? SourceKind::metonym
             : member.type == EntityType::organization ? SourceKind::organization
                                                       : SourceKind::country;
    if (head.metonym) a.how = "named by where it sits";
  } else if (m.end_token == m.first_token + 1 && member.name.size() > m.span.size()) {
    a.by = ResolvedBy::resolved;
    a.how = member.entity != kNone ? "short name: of a known person" : "short name: of whom the article names in full";
  }
  return a;
}

}  // namespace whosaid
