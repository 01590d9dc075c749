#include "gazetteers/word_memo.h"

#include <algorithm>
#include <array>
#include <utility>

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

constexpr std::size_t kAhead = 16;  // tokens

}  // namespace

const Automaton& automaton_for(const AliasIndex& index, Shape shape) {
  return shape == Shape::lower ? index.lower_automaton() : index.automaton();
}

std::uint32_t group_at(const AliasIndex& index, const Automaton& automaton, Automaton::State state) {
  const std::uint32_t value = automaton.value(state);
  return value == kNone || &automaton == &index.automaton() ? value : index.lower_group(value);
}

Automaton::State walk_word(const Automaton& automaton, Automaton::State state, std::string_view word) {
  char buffer[32];
  for (std::size_t at = 0; at < word.size();) {
    if (const auto c = static_cast<unsigned char>(word[at]); c < 0x80) {
      state = automaton.step(state, kFold[c]);
      if (state == Automaton::kDead) return state;
      ++at;
      continue;
    }
    for (const char folded : fold_code_point(next_code_point(word, at), buffer)) {
      state = automaton.step(state, static_cast<unsigned char>(folded));
      if (state == Automaton::kDead) return state;
    }
  }
  return state;
}

/// Of `word`, which `text` spells.
inline const WordFacts& WordMemo::facts(std::string_view text, ShortWord word, Shape shape) {
  Place& place = this->place(word);
  if (place.last.holds(word, shape)) return place.last.facts;
  std::swap(place.last, place.before);
  if (!place.last.holds(word, shape)) place.last = {word, find(text, shape)};
  return place.last.facts;
}

void WordMemo::look_up(const Document& document, std::span<const ShortWord> words, std::vector<WordFacts>& facts) {
  // The places are seldom in a near cache when a document begins, and one need not wait for another.
  for (const ShortWord word : words.first(std::min(kAhead, words.size()))) __builtin_prefetch(&place(word));
  facts.resize(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + kAhead < words.size()) __builtin_prefetch(&place(words[i + kAhead]));
    const Token& token = document.tokens[i];
    if (token.shape == Shape::mark) {
      facts[i] = {};
    } else if (words[i] == ShortWord{}) {
      facts[i] = find(document.slice(token.span), token.shape);
    } else {
      facts[i] = this->facts(document.slice(token.span), words[i], token.shape);
    }
  }
}

WordFacts WordMemo::find(std::string_view word, Shape shape) const {
  WordFacts facts;
  facts.given_name = shape == Shape::capital && words_.is_given_name(word);
  facts.name_prefix = has_name_prefix(word);
  facts.shape = static_cast<unsigned>(shape) & 7U;
  const Automaton& automaton = automaton_for(index_, shape);
  facts.state = walk_word(automaton, Automaton::kRoot, word);
  if (facts.state != Automaton::kDead) add_ways_on(automaton, facts);
  return facts;
}

void WordMemo::add_ways_on(const Automaton& automaton, WordFacts& facts) const {
  facts.group = group_at(index_, automaton, facts.state);
  facts.blank = automaton.step(facts.state, ' ');
  if (facts.blank == Automaton::kDead) return;
  std::uint32_t letters = 0;
  for (unsigned letter = 0; letter < 26; ++letter) {
    const bool goes_on = automaton.step(facts.blank, static_cast<unsigned char>('a' + letter)) != Automaton::kDead;
    letters |= (goes_on ? 1U : 0U) << letter;
  }
  facts.letters = letters & 0x3FFFFFFU;
}

}  // namespace whosaid
