#include "gazetteers/alias_matches.h"

#include <algorithm>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr unsigned kMostInitials = 3;

}  // namespace

void AliasMatches::find(const Document& document, const AliasIndex& index, const FactTable& facts,
                        std::span<const std::uint32_t> starts) {
  document_ = &document;
  index_ = &index;
  matches_.clear();
  begins_.assign(document.tokens.size(), 0);
  auto sentence = document.sentences.begin();
  for (const std::uint32_t first : starts) {
    while (sentence->end_token <= first) ++sentence;
    walk_from(first, sentence->end_token, facts[document.tokens[first].number]);
  }
  prefetch_groups();
}

void AliasMatches::walk_from(std::uint32_t first, std::uint32_t end, const WordFacts& facts) {
  const std::size_t before = matches_.size();
  note(first, first + 1, facts.group, 0);
  if (first + 1 < end) {
    const bool touches = touches_next(first);
    const Token& token = document_->tokens[first];
    automaton_ = &automaton_for(*index_, token.shape);
    if (facts.may_go_on(touches, document_->text[document_->tokens[first + 1].span.begin])) {
      walk(first, first + 1, end, touches ? facts.state : automaton_->step(facts.state, ' '), 0);
    }
    if (token.shape == Shape::capital && facts.has_blank() && first + 2 < end && is_initial(first + 1)) {
      walk_over_initials(first, end, automaton_->step(facts.state, ' '));
    }
  }
  if (matches_.size() == before) return;
  begins_[first] = static_cast<std::uint32_t>(before) + 1;
  if (matches_.size() > before + 1) {
    std::stable_sort(matches_.begin() + static_cast<std::ptrdiff_t>(before), matches_.end(),
                     [](const AliasMatch& a, const AliasMatch& b) { return a.end > b.end; });
  }
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
