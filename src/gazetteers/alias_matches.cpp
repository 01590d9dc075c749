#include "gazetteers/alias_matches.h"

#include <algorithm>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr unsigned kMostInitials = 3;

}  // namespace

void AliasMatches::find(const Document& document, const AliasIndex& index, const FactTable& facts) {
  document_ = &document;
  index_ = &index;
  matches_.clear();
  begins_.assign(document.tokens.size() + 1, 0);
  std::uint32_t at = 0;
  for (const Sentence& sentence : document.sentences) {
    while (at < sentence.first_token) begins_[at++] = static_cast<std::uint32_t>(matches_.size());
    for (; at < sentence.end_token; ++at) {
      begins_[at] = static_cast<std::uint32_t>(matches_.size());
      const WordFacts& known = facts[document.tokens[at].number];
      if (may_match(at, sentence.end_token, known)) walk_from(at, sentence.end_token, known);
    }
  }
  while (at < begins_.size()) begins_[at++] = static_cast<std::uint32_t>(matches_.size());
  prefetch_groups();
}

/// May an alias go on with the token behind `first`?
inline bool AliasMatches::goes_on(std::uint32_t first, const WordFacts& facts) const {
  const Token &token = document_->tokens[first], &behind = document_->tokens[first + 1];
  const char byte = document_->text[behind.span.begin];
  if (token.span.end != behind.span.begin) return facts.may_go_on(byte);
  return may_step(automaton_for(*index_, token.shape), facts.state, byte);
}

/// A cheap necessary condition of a match at `first`.
inline bool AliasMatches::may_match(std::uint32_t first, std::uint32_t end, const WordFacts& facts) const {
  if (facts.group != kNone) return true;
  if (facts.state == Automaton::kDead || first + 1 == end) return false;
  const bool before_initials = document_->tokens[first].shape == Shape::capital && facts.blank != Automaton::kDead;
  return before_initials || goes_on(first, facts);
}

void AliasMatches::walk_from(std::uint32_t first, std::uint32_t end, const WordFacts& facts) {
  const auto before = static_cast<std::ptrdiff_t>(matches_.size());
  note(first, first + 1, facts.group, 0);
  if (first + 1 == end) return;
  const Token& token = document_->tokens[first];
  automaton_ = &automaton_for(*index_, token.shape);
  if (goes_on(first, facts)) walk(first, first + 1, end, touches_next(first) ? facts.state : facts.blank, 0);
  const auto longest_first = [&] { std::reverse(matches_.begin() + before, matches_.end()); };
  if (token.shape != Shape::capital || facts.blank == Automaton::kDead || first + 2 >= end || !is_initial(first + 1)) {
    return longest_first();
  }
  walk_over_initials(first, end, facts.blank);
  std::stable_sort(matches_.begin() + before, matches_.end(),
                   [](const AliasMatch& a, const AliasMatch& b) { return a.end > b.end; });
}

/// Goes on behind the initials that follow `first`.
void AliasMatches::walk_over_initials(std::uint32_t first, std::uint32_t end, Automaton::State blank) {
  std::uint32_t next = first + 1;
  while (next + 1 < end && next < first + 1 + kMostInitials && is_initial(next)) ++next;
  const char initial = document_->text[document_->tokens[first + 1].span.begin];
  walk(first, next, end, blank, initial);
}

void AliasMatches::note(std::uint32_t first, std::uint32_t end, std::uint32_t group, char initial) {
  if (group != kNone) matches_.push_back({.first = first, .end = end, .group = group, .initial = initial});
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
    note(first, token + 1, group_at(*index_, *automaton_, state), initial);
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
