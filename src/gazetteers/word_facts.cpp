#include "gazetteers/word_facts.h"

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

bool may_step(const Automaton& automaton, Automaton::State state, char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return c >= 0x80 || automaton.step(state, kFold[c]) != Automaton::kDead;
}

void FactTable::update(const Vocabulary& vocabulary) {
  if (!facts_.is_of(vocabulary)) folded_ = Vocabulary();
  facts_.update(vocabulary, [&](std::uint32_t number) { return find(vocabulary, number); });
}

WordFacts FactTable::find(const Vocabulary& vocabulary, std::uint32_t number) {
  const Shape shape = vocabulary.shape(number);
  WordFacts facts;
  if (shape == Shape::mark) return facts;
  const std::string_view word = vocabulary.spelling(number);
  facts.key = key(word);
  facts.given_name = shape == Shape::capital && words_.is_given_name(word);
  facts.name_prefix = has_name_prefix(word);
  facts.plain = shape < Shape::number && vocabulary.cls(number) == WordClass::other;
  const Automaton& automaton = automaton_for(index_, shape);
  facts.state = walk_word(automaton, Automaton::kRoot, word);
  if (facts.state != Automaton::kDead) add_ways_on(automaton, facts);
  return facts;
}

std::uint32_t FactTable::key(std::string_view word) {
  std::string fold;
  ShortWord lower;
  if (word.size() <= ShortWord::kLongest) lower = short_word(word, 0, word.size()).lower();
  if (lower == ShortWord{} || !lower.is_ascii()) {
    word = fold = folded(word);
    const bool is_short = !word.empty() && word.size() <= ShortWord::kLongest;
    lower = is_short ? short_word(word, 0, word.size()) : ShortWord{};
  }
  const bool is_short = lower != ShortWord{};
  const Vocabulary::Word* known = is_short ? folded_.find(lower) : folded_.find(word);
  if (known != nullptr) return known->number;
  return (is_short ? folded_.add(lower, word) : folded_.add(word)).number;
}

void FactTable::add_ways_on(const Automaton& automaton, WordFacts& facts) const {
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
