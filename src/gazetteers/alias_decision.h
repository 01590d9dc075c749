#pragma once
/// What became of the aliases that stand in a text, for people: which one is the mention, and why the others are not.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "gazetteers/alias_index.h"

namespace whosaid {

/// What became of an alias that is spelled by words of a text. The order is that of kFateReasons.
enum class Fate : std::uint8_t {
  won,
  in_longer_name,
  shorter,
  inside,
  blocked,
  outranked,
  less_likely,
  small_letters,
  no_capitals,
  other_spelling,
  other_initial,
  pronoun_in_capitals,
  calendar_word,
  no_name_behind,
  acronym,
  acronym_inside,
  capital_inside,
  given_name,
  no_strong_mention,
  other_gender,
  not_yet,
};

/// Why, as half a sentence.
inline constexpr std::array<std::string_view, 21> kFateReasons = {
    "won",
    "only a part of a longer name that no list knows",
    "a longer alias begins at the same word",
    "begins inside a name that began before",
    "a blocked phrase takes its words away",
    "another alias of this spelling comes first",
    "another one of this name is mentioned more often or nearer",
    "the text has small letters here",
    "the alias is in capitals, the text is not",
    "its row wants the very spelling of the list",
    "an initial stands between that is not part of this name",
    "in a line of capitals it may as well be a pronoun",
    "a month or a weekday here",
    "a title, but no name stands behind it",
    "in capitals it is no pronoun",
    "in capitals inside a sentence it is no person",
    "a capital inside a sentence: part of a name, not a reporting word",
    "a given name before another capital",
    "no strong name of it in the text",
    "the title before it is of another gender",
    "asked for only when the strong names are known",
};

/// An alias that the words spell.
struct AliasCandidate {
  Span span;
  std::uint32_t group = 0;  ///< of the AliasIndex: which spelling
  AliasEntry entry;
  Fate fate = Fate::won;
};

/// One step of the matcher from left to right: the words that it looked at, and what it made of them.
struct AliasDecision {
  Span span;                               ///< of the mention, or of the longest candidate
  std::uint32_t mention = kNone;           ///< index into Document::mentions; kNone: no mention came of it
  std::vector<AliasCandidate> candidates;  ///< in the order in which the matcher asks: it takes the first that may win
};

/// For people: `person`, `reporting word`, `blocked phrase`; and `name`, `family name`, `acronym`.
std::string_view kind_name(Kind kind);
std::string_view form_name(NameForm form);

/// The alias as the list writes it; `spelled` when the lexicon has none of this spelling.
std::string_view alias_as_written(const Lexicon& lexicon, const AliasIndex& index, const AliasCandidate& candidate,
                                  std::string_view spelled);

/// What an entry names: `person ada-lovelace, weak family name`, `role`, `blocked phrase`.
std::string shown_entry(const Lexicon& lexicon, const AliasEntry& entry);

/// `lost    Ada: person ada-lovelace, weak name: a longer alias begins at the same word` for each candidate that lost
/// to another row or to nothing; one line each, with a newline between, empty when there are none. Roles, titles and
/// reporting words inside a longer alias are left out: every text is full of them.
std::string shown_losers(const Document& document, const Lexicon& lexicon, const AliasDecision& decision);

}  // namespace whosaid
