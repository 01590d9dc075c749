#pragma once
/// What the gazetteers know, as plain read-only tables: built once while loading, shared by all stages and threads.

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/entity.h"

namespace whosaid {

/// Of a pronoun.
enum class Number : std::uint8_t { unknown, singular, plural };
/// What may follow a cue, or how it behaves; a bit each. Written as words in the `frames` column of cues.tsv.
enum class Frame : std::uint32_t {
  quote = 1u << 0,       ///< tags or introduces a whole quotation: "...," she said
  that = 1u << 1,        ///< a clause with "that": said that ...
  clause = 1u << 2,      ///< a clause without "that": said he would ...
  object = 1u << 3,      ///< a noun phrase that is content: criticized the use of ...
  to = 1u << 4,          ///< an infinitive that is content: promised to ...
  wh = 1u << 5,          ///< a question clause: asked whether ...
  as = 1u << 6,          ///< described X as ...
  addressee = 1u << 7,   ///< a person stands between cue and content: told reporters that ...
  particle = 1u << 8,    ///< a particle or preposition belongs to the cue: called for ..., spoke of ...
  noun = 1u << 9,        ///< base and -s forms are as often nouns: report, claims
  gerund = 1u << 10,     ///< an -ing phrase that is content: suggested raising ...
  predicate = 1u << 11,  ///< object and predicate are both content: called him a liar
  front = 1u << 12,      ///< stands before its source: according to X
};

/// As cues.tsv and rules write them; the place in the list is the bit.
inline constexpr std::array<std::string_view, 13> kFrameNames = {"quote",  "that",      "clause",    "object",   "to",
                                                                 "wh",     "as",        "addressee", "particle", "noun",
                                                                 "gerund", "predicate", "front"};

/// A reporting verb, noun or phrase.
struct Cue {
  std::string_view lemma;    ///< "say", "according to"
  std::string_view cls;      ///< speech claim question order noun phrase attitude evidence action
  std::string_view stance;   ///< say claim deny admit warn ask order praise criticize ...
  std::uint32_t frames = 0;  ///< bits of Frame
  bool has(Frame f) const { return (frames & static_cast<std::uint32_t>(f)) != 0; }
};

/// Which form of a cue stands in the text; a bit each, since "said" is past and participle.
enum class VerbForm : std::uint8_t { base = 1, third = 2, past = 4, participle = 8, gerund = 16, noun = 32 };

/// What stands before a name.
struct Title {
  std::string_view text;  ///< "Mr.", "Foreign Minister"
  Gender gender = Gender::unknown;
  std::string_view kind;  ///< honorific office military religious academic noble legislative
};

/// A noun for what somebody is.
struct Role {
  std::string_view text;  ///< singular: "foreign minister"
  std::string_view kind;  ///< office spokesperson politics ... anonymous group
  Gender gender = Gender::unknown;
};

/// The form of a pronoun: he, him, his, who; other: reflexive and the rest.
enum class PronounCase : std::uint8_t { subject, object, possessive, relative, other };

/// A pronoun with its grammar.
struct Pronoun {
  std::string_view text;
  std::uint8_t person = 3;  ///< 1, 2 or 3
  Number number = Number::unknown;
  Gender gender = Gender::unknown;
  PronounCase grammatical_case = PronounCase::subject;
};

/// A given name as it is written.
struct GivenName {
  std::string_view text;            ///< "Maria"
  Gender gender = Gender::unknown;  ///< unknown: given to both
};

/// Function words and other closed classes of words.tsv. The order is that of kWordClassNames.
enum class WordClass : std::uint8_t {
  other,
  determiner,
  auxiliary,
  be,
  negation,
  adverb,
  preposition,
  to,
  coordinator,
  subordinator,
  that,
  time,
  quantifier,
  number,
  verb,
  conjunct,
};

/// Lets maps of strings be asked with a view.
struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};
template <class T>
using StringMap = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;

/// What an alias names: which table, which row, how it is written and how much it counts.
enum class Kind : std::uint8_t { person, organization, country, title, role, pronoun, cue, name, blocked };
inline constexpr std::size_t kKinds = 9;

/// Does it name one of Lexicon::entities?
constexpr bool is_entity(Kind kind) {
  return kind == Kind::person || kind == Kind::organization || kind == Kind::country;
}

/// How a name stands for its entity.
enum class NameForm : std::uint8_t { name, family, acronym, adjective, demonym, capital, metonym, government };

/// How much the spelling of a text may differ from that of an alias.
enum class Matching : std::uint8_t {
  usual,  ///< accents, dashes and apostrophes do not count; capitals do at the beginning, or if it has nothing else
  exact,  ///< only dashes and apostrophes do not count
  fold,   ///< nor do capitals
};

/// One spelling to look for. The matcher folds; this keeps it as written.
struct Alias {
  std::string_view text;
  std::uint32_t row = 0;  ///< index into the table of the kind
  Kind kind = Kind::name;
  std::uint8_t form = 0;  ///< NameForm, or bits of VerbForm for cues, or Number for roles
  bool weak = false;      ///< counts only after a strong mention of the same entity in the document
  Matching matching = Matching::usual;
};

/// Short for what lies in Lexicon::texts.
template <class T>
using ViewMap = std::unordered_map<std::string_view, T>;

/// All tables. Rows are referred to by index; the tables never change after loading. Their texts are views: into
/// `texts`, or into what lives as long as the program.
struct Lexicon {
  std::vector<std::shared_ptr<const std::string>> texts;
  EntityTable entities;  ///< persons, organizations and countries together
  std::vector<Cue> cues;
  std::vector<Title> titles;
  std::vector<Role> roles;
  std::vector<Pronoun> pronouns;
  /// Every spelling of every row of the tables above, and blocked phrases; of a built gazetteer those of cues alone,
  /// since the others are in its index.
  std::vector<Alias> aliases;
  ViewMap<WordClass> words;            ///< lower-case word -> class
  std::vector<GivenName> given_names;  ///< each once; of two that fold alike the first counts
  ViewMap<bool> abbreviations;         ///< "Gen." -> false; "p.m." -> true: it may also end a sentence
};

}  // namespace whosaid
