#include "speakers/resolver.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

#include "document/turn_label.h"
#include "speakers/role_words.h"

namespace whosaid {
namespace {

constexpr std::size_t kNearVerb = 4;  // tokens from the begin of a sentence

/// What people do between two things they say.
constexpr std::array<std::string_view, 20> kMoves = {
    "shook",  "nodded",   "smiled",    "laughed", "shrugged", "sighed", "grinned", "paused", "winced", "frowned",
    "leaned", "chuckled", "hesitated", "waved",   "gestured", "shakes", "nods",    "smiles", "laughs", "shrugs"};

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
  write_new_names();
}

void Resolver::write_new_names() {
  for (std::uint32_t i = 0; i < document_->mentions.size(); ++i) {
    const Kind kind = document_->mentions[i].kind;
    const std::uint32_t index = cast_.member_of(i);
    if (index == kNone || (kind != Kind::name && kind != Kind::role)) continue;
    const Member& member = cast_.members()[index];
    if (member.entity != kNone || !member.certain) continue;
    if (kind == Kind::role && member.type != EntityType::organization) continue;
    if (cast_.abbreviated(member.name) != nullptr) continue;
    document_->new_names.push_back({.mention = i, .span = cast_.span_of(i), .type = member.type, .name = member.name});
  }
}

void Resolver::start(Document& document) {
  document_ = &document;
  cast_.build(document, knowledge_);
  focus_.clear();
  const auto lead = std::ranges::find(document.blocks, BlockRole::paragraph, &Block::role);
  lead_ = static_cast<std::uint32_t>(lead - document.blocks.begin());
  turns_.reset();
  groups_.clear();
  list_.clear();
  list_end_ = 0;
  list_closed_ = list_of_examples_ = false;
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
  read_source(*document_, knowledge_, cast_, attribution_->source, mention_, heads_);
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
  note_asked();
}

/// Who is asked answers next: "Roe asked Poe why. “Why not?” he said."
void Resolver::note_asked() {
  if (attribution_->addressee.empty() || attribution_->cue_row == kNone ||
      lexicon_.cues[attribution_->cue_row].cls != "question")
    return;
  const std::uint32_t member = addressee();
  if (member == kNone) return;
  const Sentence& sentence = document_->sentences[sentence_];
  focus_.add({member, sentence_, sentence.block, Position::source, is_heading(document_->blocks[sentence.block].role)});
}

/// A quotation without a source is of who moves right before it, or goes on with the speaker of the one before when it
/// follows at once.
void Resolver::carry(std::uint32_t index) {
  Speakers& out = document_->speakers[index];
  if (attribution_->type != AttributionType::direct) return;
  if (const std::uint32_t member = who_moved(); member != kNone) {
    last_speakers_.assign(1, {member, kNone});
    out.by = ResolvedBy::carried;
    out.how = "no source: who moves right before the quotation";
  } else if (goes_on()) {
    out.by = ResolvedBy::carried;
    out.how = "no source: who spoke in the quotation before goes on";
  } else {
    return;
  }
  for (const Found& f : last_speakers_) write(f, out);
}

/// Does the quotation follow that of the speaker before at once?
bool Resolver::goes_on() const {
  if (last_attribution_ == kNone || last_speakers_.size() != 1) return false;
  const Attribution& before = document_->attributions[last_attribution_];
  const Attribution& now = *attribution_;
  if (before.type == AttributionType::indirect) return false;
  if (now.block > before.block + 1 || now.sentence > before.sentence + 2) return false;
  const Span block = document_->blocks[now.block].span;
  const bool whole = now.content.front().begin == block.begin && now.content.back().end + 2 >= block.end;
  return now.block == before.block || whole;
}

/// "She shook her head. “No.”": the subject of a sentence like the first, when it stands right before; else kNone.
std::uint32_t Resolver::who_moved() const {
  const Document& d = *document_;
  const auto& references = focus_.references();
  if (sentence_ == 0 || references.empty() || attribution_->content.front().begin != d.sentences[sentence_].span.begin)
    return kNone;
  const Sentence& before = d.sentences[sentence_ - 1];
  if (before.block != d.sentences[sentence_].block) return kNone;
  const auto tokens = std::span(d.tokens).subspan(before.first_token, before.end_token - before.first_token);
  if (!std::ranges::any_of(tokens.first(std::min(tokens.size(), kNearVerb)),
                           [&](const Token& t) { return std::ranges::find(kMoves, d.slice(t.span)) != kMoves.end(); }))
    return kNone;
  const Reference& last = references.back();
  const bool moved = last.sentence + 1 == sentence_ && last.place == Position::subject && last.member != kNone;
  return moved && cast_.members()[last.member].type == EntityType::person ? last.member : kNone;
}

/// "A voter said no. She was tired." is not of whom the article named before.
void Resolver::note_nobody() {
  if (heads_.size() != 1) return;
  const SourceHead& head = heads_.front();
  const std::string_view source = document_->slice(attribution_->source);
  const bool is_one = source.starts_with("One of ") || source.starts_with("one of ");
  if (!is_one && (head.plural || head.kind != HeadKind::role)) return;
  Reference nobody{.member = kNone, .sentence = sentence_, .place = Position::source, .is_new = !head.definite};
  if (!is_one) {
    const Mention& m = document_->mentions[head.mention];
    if (m.kind != Kind::role || knowledge_.roles.is_group(m.row)) return;
    nobody.gender = lexicon_.roles[m.row].gender;
  }
  nobody.block = document_->sentences[sentence_].block;
  nobody.heading = is_heading(document_->blocks[nobody.block].role);
  focus_.add(nobody);
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
  note_group(found);
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
