#include "gazetteers/alias_matches.h"

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr unsigned kMostInitials = 3;

/// Walks between asking for memory and needing it.
constexpr std::size_t kAhead = 6;

}  // namespace

void AliasMatches::find(const Document& document, const AliasIndex& index, const FactTable& facts,
                        std::span<const std::uint32_t> starts) {
  document_ = &document;
  index_ = &index;
  matches_.clear();
  begins_.assign(document.tokens.size(), 0);
  auto sentence = document.sentences.begin();
  for (std::size_t i = 0; i < starts.size(); ++i) {
    ask_ahead(starts.subspan(i), facts);
    const std::uint32_t first = starts[i];
    while (sentence->end_token <= first) ++sentence;
    walk_from(first, sentence->end_token, facts[document.tokens[first].number]);
  }
  prefetch_groups();
  matches_.push_back({.first = kNone});
}

/// Asks for the memory of the walks that come next: first for the state behind the word, later for that behind a blank.
inline void AliasMatches::ask_ahead(std::span<const std::uint32_t> starts, const FactTable& facts) const {
  if (starts.size() <= 2 * kAhead) return;
  const Token &later = document_->tokens[starts[2 * kAhead]], &next = document_->tokens[starts[kAhead]];
  automaton_for(*index_, later.shape).prefetch(facts[later.number].state);
  const WordFacts& known = facts[next.number];
  if (!known.has_blank()) return;
  const Automaton& automaton = automaton_for(*index_, next.shape);
  automaton.prefetch(automaton.step(known.state, ' '));
}

void AliasMatches::walk_from(std::uint32_t first, std::uint32_t end, const WordFacts& facts) {
  const auto before = static_cast<std::uint32_t>(matches_.size());
  if (facts.group != kNone) matches_.push_back({.first = first, .end = first + 1, .group = facts.group});
  if (first + 1 < end) walk_on(first, end, facts);
  if (matches_.size() > before) begins_[first] = before + 1;
}

/// Goes on behind the word at `first`, which is not the last one.
inline void AliasMatches::walk_on(std::uint32_t first, std::uint32_t end, const WordFacts& facts) {
  const Token &token = document_->tokens[first], &next = document_->tokens[first + 1];
  const bool touches = token.span.end == next.span.begin;
  const bool goes_on = facts.may_go_on(touches, document_->text[next.span.begin]);
  automaton_ = &automaton_for(*index_, token.shape);
  if (goes_on) walk(first, first + 1, end, touches ? facts.state : automaton_->step(facts.state, ' '), 0);
  if (token.shape == Shape::capital && facts.has_blank() && first + 2 < end && is_initial(first + 1)) {
    walk_over_initials(first, end, automaton_->step(facts.state, ' '));
  }
}

/// Goes on behind the initials that follow `first`.
void AliasMatches::walk_over_initials(std::uint32_t first, std::uint32_t end, Automaton::State blank) {
  std::uint32_t next = first + 1;
  while (next + 1 < end && next < first + 1 + kMostInitials && is_initial(next)) ++next;
  const char initial = document_->text[document_->tokens[first + 1].span.begin];
  walk(first, next, end, blank, initial);
}

/// Adds a match of the group, if there is one, behind those from `first` that are longer or found before.
void AliasMatches::note(std::uint32_t first, std::uint32_t end, std::uint32_t group, char initial) {
  if (group == kNone) return;
  auto place = matches_.end();
  while (place != matches_.begin() && place[-1].first == first && place[-1].end < end) --place;
  matches_.insert(place, {.first = first, .end = end, .group = group, .initial = initial});
}

/// All at once, since waiting for one after the other takes most of the time that choosing among them takes.
void AliasMatches::prefetch_groups() const {
  for (const AliasMatch& match : matches_) __builtin_prefetch(index_->group(match.group).data());
}

/// Goes on with `token` from `state`, which must not be dead.
void AliasMatches::walk(std::uint32_t first, std::uint32_t token, std::uint32_t end, Automaton::State state,
                        char initial) {
  for (;; ++token) {
    state = read_token(token, state);
    if (state == Automaton::kDead) return;
    note(first, token + 1, index_->group_at(*automaton_, state), initial);
    if (token + 1 == end) return;
    if (!touches_next(token)) state = automaton_->step(state, ' ');
    if (state == Automaton::kDead) return;
  }
}

Automaton::State AliasMatches::read_token(std::uint32_t token, Automaton::State state) const {
  return walk_word(*automaton_, state, document_->slice(document_->tokens[token].span));
}

bool AliasMatches::is_initial(std::uint32_t token) const {
  const Span span = document_->tokens[token].span;
  return span.size() == 2 && document_->text[span.begin + 1] == '.' && is_upper(document_->text[span.begin]);
}

bool AliasMatches::touches_next(std::uint32_t token) const {
  return document_->tokens[token].span.end == document_->tokens[token + 1].span.begin;
}

}  // namespace whosaid
