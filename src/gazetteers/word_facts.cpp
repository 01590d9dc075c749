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

void FactTable::update(const Vocabulary& vocabulary) {
  if (!facts_.is_of(vocabulary)) keys_ = WordNumbers();
  facts_.update(vocabulary, [&](std::uint32_t number) { return find(vocabulary, number); });
}

WordFacts FactTable::find(const Vocabulary& vocabulary, std::uint32_t number) {
  const Shape shape = vocabulary.shape(number);
  WordFacts facts;
  if (shape == Shape::mark) return facts;
  const std::string_view word = vocabulary.spelling(number);
  const std::uint64_t key = word_key(word);
  facts.key = keys_.number(key) & 0x7FFFFFFFU;  // words have two bytes with the blank, texts at most 2^32
  facts.given_name = shape == Shape::capital && words_.is_given_name(key);
  facts.plain = shape < Shape::number && vocabulary.cls(number) == WordClass::other;
  facts.plain_lower = facts.plain && shape == Shape::lower;
  facts.may_begin_name =
      shape == Shape::lower ? has_name_prefix(word) : shape == Shape::capital || shape == Shape::capitals;
  const Automaton& automaton = automaton_for(index_, shape);
  facts.state = walk_word(automaton, Automaton::kRoot, word);
  if (facts.state != Automaton::kDead) add_ways_on(automaton, facts);
  facts.may_match = facts.group != kNone || (shape == Shape::capital && facts.has_blank());
  return facts;
}

void FactTable::add_ways_on(const Automaton& automaton, WordFacts& facts) const {
  facts.group = index_.group_at(automaton, facts.state);
  std::uint32_t ways = 1U << WordFacts::kTouching;
  const auto add_way = [&](bool touches, Automaton::State state, char byte) {
    const auto code = static_cast<unsigned char>(byte);
    if (automaton.step(state, code) != Automaton::kDead) ways |= 1U << WordFacts::kWays[touches][code];
  };
  for (const char stop : kStops) add_way(true, facts.state, stop);
  if (const Automaton::State blank = automaton.step(facts.state, ' '); blank != Automaton::kDead) {
    ways |= 1U << WordFacts::kOther;
    for (char letter = 'a'; letter <= 'z'; ++letter) add_way(false, blank, letter);
    for (char digit = '0'; digit <= '9'; ++digit) add_way(false, blank, digit);
  }
  facts.ways = ways & 0xFFFFFFFU;
}

}  // namespace whosaid
