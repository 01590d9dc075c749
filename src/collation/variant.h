#pragma once
/// What differs between two copies of a quotation.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "collation/quote_words.h"
#include "collation/word_alignment.h"

namespace whosaid {

/// The order is that of kVariantKindNames. Those before `elision` are typographic: what was said is the same.
enum class VariantKind : std::uint8_t {
  quotation_marks,  ///< marks and apostrophes of another shape, or none
  dashes,           ///< hyphens and dashes of another shape, or a space
  spaces,           ///< white space, line ends, characters that do not show
  punctuation,      ///< full stops, commas, colons, semicolons, exclamation marks, parentheses
  capital,          ///< a capital or small first letter where a sentence begins
  accents,          ///< letters with and without accents, ligatures
  number_marks,     ///< 1,000 and 1000; U.S. and US
  brackets,         ///< words or letters that the quotation itself marks as not said: [the]
  ellipsis,         ///< … and ..., or one where nothing was left out
  elision,          ///< words left out and marked so: ...
  letter_case,      ///< capitals elsewhere: US and us
  question,         ///< a question became none, or the other way round
  contraction,      ///< do not and don't
  negation,         ///< not, never, no, un-: there on one side only
  number,           ///< another number
  name,             ///< another name
  words,            ///< any other word added, left out or replaced
};
inline constexpr std::array<std::string_view, 17> kVariantKindNames = {
    "quotation marks", "dashes",   "spaces",   "punctuation", "capital",     "accents",
    "number marks",    "brackets", "ellipsis", "elision",     "letter case", "question",
    "contraction",     "negation", "number",   "name",        "words"};
/// Is what was said still the same?
constexpr bool is_typographic(VariantKind kind) { return kind < VariantKind::elision; }
/// Are other words said, or the same with another meaning?
constexpr bool is_alteration(VariantKind kind) { return kind > VariantKind::elision; }

/// One difference: bytes of either side, which are empty where it has nothing.
struct Variant {
  VariantKind kind = VariantKind::words;
  Span quotation, text;
};

/// The same in words; what a side does not have is empty.
struct Change {
  VariantKind kind = VariantKind::words;
  std::string quotation, text;
};

/// A quotation or a text with its words.
struct WordedText {
  std::string_view text;
  const QuoteText& words;
};

/// All differences between `quotation` and the words of `text` from the first pair to the last, in order: words without
/// a partner, then marks and letters where words have one. Differences of marks and letters come once a kind. Several
/// kinds when a stretch differs in several ways (not five / six: negation, number). `pairs` are those of align_words();
/// without pairs there is nothing to tell.
std::vector<Variant> find_variants(const WordedText& quotation, const WordedText& text, const WordPairs& pairs,
                                   const NormalWords& words);

/// The same with the words of both sides.
std::vector<Change> find_changes(const WordedText& quotation, const WordedText& text, const WordPairs& pairs,
                                 const NormalWords& words);

}  // namespace whosaid
