#include "gazetteers/alias_matches.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace whosaid {
namespace {

/// append_folded for ASCII.
constexpr std::array<unsigned char, 128> kFold = [] {
  std::array<unsigned char, 128> fold{};
  for (unsigned char c = 0; c < 128; ++c) {
    fold[c] = c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c + 32) : c == '`' ? '\'' : c;
  }
  return fold;
}();

constexpr unsigned kMostInitials = 3;

}  // namespace

void AliasMatches::find(const Document& document, const AliasIndex& index) {
  document_ = &document;
  index_ = &index;
  matches_.clear();
  begins_.assign(document.tokens.size() + 1, 0);
  std::uint32_t at = 0;
  for (const Sentence& sentence : document.sentences) {
    while (at < sentence.first_token) begins_[at++] = static_cast<std::uint32_t>(matches_.size());
    for (; at < sentence.end_token; ++at) {
      begins_[at] = static_cast<std::uint32_t>(matches_.size());
      if (document.tokens[at].shape != Shape::mark) walk_from(at, sentence.end_token);
    }
  }
  while (at < begins_.size()) begins_[at++] = static_cast<std::uint32_t>(matches_.size());
}

void AliasMatches::walk_from(std::uint32_t first, std::uint32_t end) {
  const auto before = static_cast<std::ptrdiff_t>(matches_.size());
  const bool lower = document_->tokens[first].shape == Shape::lower;
  automaton_ = lower ? &index_->lower_automaton() : &index_->automaton();
  const Automaton::State state = read_token(document_->tokens[first], Automaton::kRoot);
  if (state == Automaton::kDead) return;
  walk(first, first, end, state, 0);
  if (first + 2 < end && is_initial(first + 1) && document_->tokens[first].shape == Shape::capital) {
    const Automaton::State blank = automaton_->step(state, ' ');
    std::uint32_t next = first + 1;
    while (next + 1 < end && next < first + 1 + kMostInitials && is_initial(next)) ++next;
    if (blank != Automaton::kDead) {
      const Automaton::State behind = read_token(document_->tokens[next], blank);
      const char initial = document_->text[document_->tokens[first + 1].span.begin];
      if (behind != Automaton::kDead) walk(first, next, end, behind, initial);
    }
  }
  if (matches_.end() - matches_.begin() - before > 1) {
    std::stable_sort(matches_.begin() + before, matches_.end(),
                     [](const AliasMatch& a, const AliasMatch& b) { return a.end > b.end; });
  }
}

/// Goes on from `state`, reached behind `token`.
void AliasMatches::walk(std::uint32_t first, std::uint32_t token, std::uint32_t end, Automaton::State state,
                        char initial) {
  for (;;) {
    if (const std::uint32_t value = automaton_->value(state); value != kNone) {
      const bool lower = automaton_ != &index_->automaton();
      const std::uint32_t group = lower ? index_->lower_group(value) : value;
      matches_.push_back({.first = first, .end = token + 1, .group = group, .initial = initial});
    }
    if (token + 1 == end) return;
    if (!touches_next(token)) state = automaton_->step(state, ' ');
    if (state == Automaton::kDead) return;
    state = read_token(document_->tokens[++token], state);
    if (state == Automaton::kDead) return;
  }
}

Automaton::State AliasMatches::read_token(const Token& token, Automaton::State state) const {
  const std::string_view text = document_->text;
  char buffer[32];
  for (std::size_t at = token.span.begin; at < token.span.end;) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c < 0x80) {
      state = automaton_->step(state, kFold[c]);
      if (state == Automaton::kDead) return state;
      ++at;
      continue;
    }
    for (const char folded : fold_code_point(next_code_point(text, at), buffer)) {
      state = automaton_->step(state, static_cast<unsigned char>(folded));
      if (state == Automaton::kDead) return state;
    }
  }
  return state;
}

bool AliasMatches::is_initial(std::uint32_t token) const {
  const Span span = document_->tokens[token].span;
  return span.size() == 2 && document_->text[span.begin + 1] == '.' && is_upper(document_->text[span.begin]);
}

bool AliasMatches::touches_next(std::uint32_t token) const {
  return document_->tokens[token].span.end == document_->tokens[token + 1].span.begin;
}

}  // namespace whosaid
