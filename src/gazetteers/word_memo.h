#pragma once
/// What the tables say of a word, remembered from one appearance to the next.

#include <cstdint>
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
  std::uint32_t letters = 0;                  ///< with which of a to z aliases go on behind a blank; a bit each
  bool before_blank = false;                  ///< do aliases go on with a blank?
  bool given_name = false;                    ///< see KnownWords; false unless its shape is Shape::capital
  bool name_prefix = false;                   ///< see has_name_prefix
  Shape shape = Shape::lower;                 ///< a lone ' may be a mark or a possessive ending

  /// May an alias go on behind the word with a blank and a token that begins with `byte`?
  bool may_go_on(char byte) const {
    const unsigned letter = (static_cast<unsigned char>(byte) | 0x20U) - 'a';
    return before_blank && (letter >= 26 || (letters >> letter & 1) != 0);
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
  WordMemo(const AliasIndex& index, const KnownWords& words) : index_(index), words_(words), slots_(kSlots) {}

  /// Sets `facts` to what is known of each token of `document`; nothing of marks.
  void look_up(const Document& document, std::vector<WordFacts>& facts);

 private:
  static constexpr std::size_t kSlots = std::size_t{1} << 15;
  struct alignas(32) Slot {
    ShortWord word;
    WordFacts facts;
  };
  static_assert(sizeof(Slot) == 32);

  Slot& slot(ShortWord word) { return slots_[word.hash() % kSlots]; }
  void prefetch(const Document& document, std::size_t token);
  WordFacts facts(const Document& document, const Token& token);
  WordFacts find(std::string_view word, Shape shape) const;

  const AliasIndex& index_;
  const KnownWords& words_;
  std::vector<Slot> slots_;  ///< each word has one place, where the last one stays
};

}  // namespace whosaid
