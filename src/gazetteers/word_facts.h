#pragma once
/// What the tables say of each word of a vocabulary.

#include <cstdint>
#include <string_view>

#include "document/vocabulary.h"
#include "gazetteers/alias_index.h"
#include "gazetteers/known_words.h"

namespace whosaid {

/// What does not depend on where a word stands.
struct WordFacts {
  std::uint32_t group = kNone;                ///< of the aliases that are the word
  Automaton::State state = Automaton::kDead;  ///< of its automaton behind the word
  Automaton::State blank = Automaton::kDead;  ///< of its automaton behind the word and a blank
  std::uint32_t key = 0;                      ///< the same for all words that differ only in case and accents
  std::uint32_t letters : 26 = 0;             ///< with which of a to z aliases go on behind the blank
  std::uint32_t given_name : 1 = 0;           ///< see KnownWords; false unless its shape is Shape::capital
  std::uint32_t name_prefix : 1 = 0;          ///< see has_name_prefix
  std::uint32_t plain : 1 = 0;                ///< is it a word (no number) without a class?

  /// May an alias go on behind the word with a blank and a token that begins with `byte`?
  bool may_go_on(char byte) const {
    const unsigned letter = (static_cast<unsigned char>(byte) | 0x20U) - 'a';
    return blank != Automaton::kDead && (letter >= 26 || (letters >> letter & 1) != 0);
  }
};

/// The automaton in which aliases that begin with such a token are looked for.
const Automaton& automaton_for(const AliasIndex& index, Shape shape);

/// The group of the aliases that end in `state` of one of the automata, or kNone.
std::uint32_t group_at(const AliasIndex& index, const Automaton& automaton, Automaton::State state);

/// The state behind a folded `word`, or kDead.
Automaton::State walk_word(const Automaton& automaton, Automaton::State state, std::string_view word);

/// May the automaton go on from `state` with a character that begins with `byte`?
bool may_step(const Automaton& automaton, Automaton::State state, char byte);

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
  std::size_t keys() const { return folded_.size(); }

 private:
  WordFacts find(const Vocabulary& vocabulary, std::uint32_t number);
  std::uint32_t key(std::string_view word);
  void add_ways_on(const Automaton& automaton, WordFacts& facts) const;

  const AliasIndex& index_;
  const KnownWords& words_;
  WordTable<WordFacts> facts_;
  Vocabulary folded_;  ///< numbers them
};

}  // namespace whosaid
