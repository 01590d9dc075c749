#pragma once
/// All aliases of a lexicon by their folded spelling, ready to be walked.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "document/lexicon.h"
#include "gazetteers/automaton.h"

namespace whosaid {

/// An alias as the matcher needs it.
struct AliasEntry {
  std::uint32_t row = 0;
  Kind kind = Kind::name;
  std::uint8_t form = 0;
  bool weak = false;
  bool as_written = false;    ///< all capitals: matches only such text
  bool begins_lower = false;  ///< the first letter of the alias itself is lower case (al-Qaeda)

  /// Is `row` one of Lexicon::entities?
  bool is_entity() const { return kind == Kind::person || kind == Kind::organization || kind == Kind::country; }
};

/// What an AliasIndex consists of. A group is a range of entries.
struct AliasTables {
  Automaton automaton, lower_automaton;
  std::vector<std::uint32_t> lower_groups;  ///< of each value of lower_automaton
  std::vector<AliasEntry> entries;
  std::vector<std::uint32_t> begins;  ///< of each group, and the end of the last
};

/// A read-only index. Equal folded spellings form a group, best entry first: blocked, strong entities (names before
/// adjectives before places), weak entities, titles, roles, pronouns, cues. A group has at most one cue: the verb when
/// there is one, with the form bits of all cues of that spelling.
class AliasIndex {
 public:
  /// Copies what it needs. `aliases` are as in Lexicon; those whose spelling folds to nothing are left out.
  explicit AliasIndex(const std::vector<Alias>& aliases, const std::vector<Cue>& cues);
  /// Takes tables of another index, which must be sound.
  explicit AliasIndex(AliasTables tables) : tables_(std::move(tables)) {}

  const AliasTables& tables() const { return tables_; }

  /// All folded spellings; the value of a key is its group.
  const Automaton& automaton() const { return tables_.automaton; }
  /// Only those that may begin with a small letter in a text (no names, no titles): small, so that it stays in a near
  /// cache while the many words of a text are looked up. lower_group() turns its values into groups.
  const Automaton& lower_automaton() const { return tables_.lower_automaton; }
  /// The group of a value of lower_automaton().
  std::uint32_t lower_group(std::uint32_t value) const { return tables_.lower_groups[value]; }
  /// The entries of a group; never empty.
  std::span<const AliasEntry> group(std::uint32_t group) const {
    const std::uint32_t begin = tables_.begins[group];
    return {tables_.entries.data() + begin, tables_.begins[group + 1] - begin};
  }

 private:
  AliasTables tables_;
};

}  // namespace whosaid
