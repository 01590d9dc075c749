#pragma once
/// All aliases of a lexicon by their folded spelling, ready to be walked.

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "document/lexicon.h"
#include "gazetteers/automaton.h"

namespace whosaid {

/// An alias as the matcher needs it. Every sequence of bytes is one, so that it can be mapped.
struct AliasEntry {
  std::uint32_t row = 0;  ///< of the table of its kind; of a weak one in a group: where its list begins
  Kind kind = Kind::name;
  std::uint8_t form = 0;
  std::uint8_t weak : 1 = 0;
  std::uint8_t as_written : 1 = 0;    ///< all capitals: matches only such text
  std::uint8_t begins_lower : 1 = 0;  ///< the first letter of the alias itself is lower case (al-Qaeda)
  std::uint8_t is_last : 1 = 0;       ///< of its group
  std::uint8_t any_case : 1 = 0;      ///< matches in small letters and in capitals
  std::uint8_t exact : 1 = 0;         ///< matches only the spellings that AliasTables::spellings has for it
  std::uint8_t : 2;
  std::uint8_t unused = 0;

  /// Is `row` one of Lexicon::entities?
  bool is_entity() const { return whosaid::is_entity(kind); }
};
static_assert(sizeof(AliasEntry) == 8);

/// That the aliases of a row may be spelled so.
struct RowSpelling {
  std::uint32_t row = 0;
  std::uint32_t hash = 0;  ///< by spelling_hash
  constexpr auto operator<=>(const RowSpelling&) const = default;
};

/// What an AliasIndex consists of. The value of a spelling is the first entry of its group, which ends with an entry
/// that says so. A list is a range of weak entries behind one whose `row` is their number.
struct AliasTables {
  Automaton automaton, lower_automaton;
  std::span<const AliasEntry> entries, weak_entries;
  std::span<const RowSpelling> spellings;  ///< sorted: of the rows that match exactly
};

/// How many rows each kind of aliases has.
using RowCounts = std::array<std::uint32_t, kKinds>;
RowCounts row_counts(const Lexicon& lexicon);

/// A read-only index. Equal folded spellings form a group, best entry first: blocked, strong entities (names before
/// adjectives before places), weak entities, titles, roles, pronouns, cues. All weak ones are one entry of the group,
/// which stands for a list, for thousands may share a family name. A group has at most one cue: the verb when there is
/// one, with the form bits of all cues of that spelling. A group has at most kLongestGroup entries.
///
/// The tables may be mapped from a file and hold anything: what is asked for is checked when it is asked for.
class AliasIndex {
 public:
  /// Copies what it needs. Aliases whose spelling folds to nothing are left out.
  explicit AliasIndex(const Lexicon& lexicon);
  /// Takes the tables of another index, which `owner` keeps.
  AliasIndex(std::shared_ptr<const void> owner, const AliasTables& tables, const RowCounts& rows)
      : owner_(std::move(owner)), tables_(tables), rows_(rows) {}

  const AliasTables& tables() const { return tables_; }

  static constexpr std::size_t kLongestGroup = 64;

  /// All folded spellings; the value of a key is its group.
  const Automaton& automaton() const { return tables_.automaton; }
  /// Only those that may begin with a small letter in a text (no names, no titles): small, so that it stays in a near
  /// cache while the many words of a text are looked up.
  const Automaton& lower_automaton() const { return tables_.lower_automaton; }

  /// The group whose spelling ends in `state` of one of the two automata; kNone when there is none or it is damaged.
  std::uint32_t group_at(const Automaton& automaton, Automaton::State state) const;
  /// The group of a spelling; kNone when there is none.
  std::uint32_t group_of(std::string_view spelling) const;
  /// The entries of a group that group_at() gave; never empty.
  std::span<const AliasEntry> group(std::uint32_t group) const {
    std::uint32_t last = group;
    while (!tables_.entries[last].is_last) ++last;
    return tables_.entries.subspan(group, last + 1 - group);
  }
  /// Those for which the weak entry of a group stands, sorted by their rows. Empty when the list is damaged.
  std::span<const AliasEntry> weak(const AliasEntry& entry) const;

  /// May the alias of an entry that is `exact` be spelled so?
  bool is_spelled(const AliasEntry& entry, std::string_view text) const;

  /// Does the entry refer to a row that is there, in a form that its kind has?
  bool refers_well(const AliasEntry& entry) const;

 private:
  bool is_sound(std::uint32_t group) const;

  std::shared_ptr<const void> owner_;
  AliasTables tables_;
  RowCounts rows_{};
};

}  // namespace whosaid
