#pragma once
/// What the tables say of each word of a vocabulary.

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "document/vocabulary.h"
#include "gazetteers/alias_index.h"
#include "gazetteers/known_words.h"

namespace whosaid {

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

  /// Bits of `ways`: with a blank and each of a to z, with a blank and anything, without a blank.
  static constexpr unsigned kBlank = 26, kTouching = 27;

  /// May an alias go on behind the word with a token that begins with `byte`, and touches it or not?
  bool may_go_on(bool touches, char byte) const {
    const unsigned letter = (static_cast<unsigned char>(byte) | 0x20U) - 'a';
    const unsigned way = touches ? kTouching : std::min(letter, kBlank);
    return (ways >> way & 1) != 0;
  }
  /// Does an alias go on behind the word and a blank?
  bool has_blank() const { return (ways >> kBlank & 1) != 0; }
};
static_assert(sizeof(WordFacts) == 16);

/// The automaton in which aliases that begin with such a token are looked for.
inline const Automaton& automaton_for(const AliasIndex& index, Shape shape) {
  return shape == Shape::lower ? index.lower_automaton() : index.automaton();
}

/// The group of the aliases that end in `state` of one of the automata, or kNone.
std::uint32_t group_at(const AliasIndex& index, const Automaton& automaton, Automaton::State state);

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
