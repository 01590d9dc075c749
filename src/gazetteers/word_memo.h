#pragma once
/// What the tables say of a word, remembered from one appearance to the next.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/short_word.h"
#include "document/document.h"
#include "gazetteers/alias_index.h"
#include "gazetteers/known_words.h"

namespace whosaid {

/// What does not depend on where a word stands.
struct WordFacts {
  std::uint32_t group = kNone;                ///< of the aliases that are the word
  Automaton::State state = Automaton::kDead;  ///< of its automaton behind the word
  Automaton::State blank = Automaton::kDead;  ///< of its automaton behind the word and a blank
  std::uint32_t letters : 26 = 0;             ///< with which of a to z aliases go on behind the blank
  std::uint32_t given_name : 1 = 0;           ///< see KnownWords; false unless its shape is Shape::capital
  std::uint32_t name_prefix : 1 = 0;          ///< see has_name_prefix
  std::uint32_t shape : 3 = 0;                ///< Shape; a lone ' may be a mark or a possessive ending

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

/// A worker's own cache of a fixed size: texts repeat few words, and the tables are larger than a near cache.
class WordMemo {
 public:
  /// Both must live longer.
  WordMemo(const AliasIndex& index, const KnownWords& words) : index_(index), words_(words), places_(kPlaces) {}

  /// Sets `facts` to what is known of each token of `document`; nothing of marks. `words` holds the tokens that are
  /// short words, the others empty.
  void look_up(const Document& document, std::span<const ShortWord> words, std::vector<WordFacts>& facts);

 private:
  static constexpr std::size_t kPlaces = std::size_t{1} << 15;
  struct Slot {
    bool holds(ShortWord w, Shape shape) const { return word == w && facts.shape == static_cast<unsigned>(shape); }
    ShortWord word;
    WordFacts facts;
  };
  /// The last two words of a place: a line of the cache.
  struct alignas(64) Place {
    Slot last, before;
  };
  static_assert(sizeof(Place) == 64);

  Place& place(ShortWord word) { return places_[word.hash() % kPlaces]; }
  const WordFacts& facts(std::string_view text, ShortWord word, Shape shape);
  WordFacts find(std::string_view word, Shape shape) const;
  void add_ways_on(const Automaton& automaton, WordFacts& facts) const;

  const AliasIndex& index_;
  const KnownWords& words_;
  std::vector<Place> places_;
};

}  // namespace whosaid
