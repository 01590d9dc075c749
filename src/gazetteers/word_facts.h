#pragma once
/// What the tables say of each word of a vocabulary.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "document/vocabulary.h"
#include "gazetteers/alias_index.h"
#include "gazetteers/known_words.h"

namespace whosaid {

/// Most marks that touch a word, and few aliases go on with one.
inline constexpr std::string_view kStops = ".,:;";

/// What does not depend on where a word stands. Nothing is known of marks.
struct WordFacts {
  std::uint32_t group = kNone;                ///< of the aliases that are the word
  Automaton::State state = Automaton::kDead;  ///< of its automaton behind the word
  std::uint32_t key : 31 = 0;                 ///< the same for all words that differ only in case and accents
  std::uint32_t may_match : 1 = 0;            ///< is it an alias, or may one go on behind it and initials?
  std::uint32_t ways : 28 = 0;                ///< how aliases go on behind the word: see may_go_on
  std::uint32_t given_name : 1 = 0;           ///< see KnownWords; false unless its shape is Shape::capital
  std::uint32_t plain : 1 = 0;                ///< is it a word (no number) without a class?
  std::uint32_t plain_lower : 1 = 0;          ///< and in small letters?
  std::uint32_t may_begin_name : 1 = 0;       ///< has it a capital letter, or has_name_prefix?

  /// Bits of `ways` by what comes next: with a blank before it a letter (x, y and z share a bit), a digit, or anything
  /// else; without a blank a stop, or anything else.
  static constexpr unsigned kLetters = 24, kDigit = 24, kOther = 25, kStop = 26, kTouching = 27;
  /// The bit for a token that touches the word or not and begins with a byte.
  static constexpr std::array<std::array<std::uint8_t, 256>, 2> kWays = [] {
    std::array<std::array<std::uint8_t, 256>, 2> ways{};
    ways[false].fill(kOther);
    ways[true].fill(kTouching);
    for (unsigned i = 0; i < 26; ++i) {
      ways[false]['a' + i] = ways[false]['A' + i] = static_cast<std::uint8_t>(std::min(i, kLetters - 1));
    }
    for (unsigned i = 0; i < 10; ++i) ways[false]['0' + i] = kDigit;
    for (const unsigned char c : kStops) ways[true][c] = kStop;
    return ways;
  }();

  /// May an alias go on behind the word with a token that begins with `byte`, and touches it or not?
  bool may_go_on(bool touches, char byte) const {
    return (ways >> kWays[touches][static_cast<unsigned char>(byte)] & 1) != 0;
  }
  /// Does an alias go on behind the word and a blank?
  bool has_blank() const { return (ways & ((1U << kStop) - 1)) != 0; }
};
static_assert(sizeof(WordFacts) == 16);

/// The automaton in which aliases that begin with such a token are looked for.
inline const Automaton& automaton_for(const AliasIndex& index, Shape shape) {
  return shape == Shape::lower ? index.lower_automaton() : index.automaton();
}

/// The state behind a folded `word`, or kDead.
Automaton::State walk_word(const Automaton& automaton, Automaton::State state, std::string_view word);

/// A worker's own facts, in the order of the numbers of its vocabulary.
class FactTable {
 public:
  /// Both must live longer.
  FactTable(const AliasIndex& index, const KnownWords& words) : index_(index), words_(words) {}

  /// Adds the facts of the words that came to `vocabulary` since the last call.
  void update(const Vocabulary& vocabulary);
  /// Of the word with that number; nothing of marks.
  const WordFacts& operator[](std::uint32_t number) const { return facts_[number]; }
  /// All keys are below.
  std::size_t keys() const { return keys_.size(); }

 private:
  WordFacts find(const Vocabulary& vocabulary, std::uint32_t number);
  void add_ways_on(const Automaton& automaton, WordFacts& facts) const;

  const AliasIndex& index_;
  const KnownWords& words_;
  WordTable<WordFacts> facts_;
  WordNumbers keys_;
};

}  // namespace whosaid
