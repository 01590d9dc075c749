#pragma once
/// The letters that a sentence is folded to before rules see it: one byte a piece (a quotation, a mention, a word, a
/// mark).
///
///   Q quotation that a tag may follow (ends in , ? ! -)   Z quotation that ends in a full stop   L without final mark
///   q quoted word or title that is not speech
///   P person  O organization  C country or its capital, metonym  J country's adjective  M its people  N name no list
///   knows T title  R role noun  S role noun in the plural  H subject pronoun  h object pronoun  r who, which D
///   determiner  Y quantifier  n number  A auxiliary  B form of be  X negation  a adverb  p preposition  o to &
///   coordinator  c but, however  s subordinator  t that  d time word  v other known verb w word  e word in -ed  i word
///   in -ing  K capitalized word  z possessive 's k cue, finite  b cue, base form  g cue in -ing  m cue noun  f cue
///   phrase; the cue a rule is tried on: V G U F _ content or cue already taken  = source already taken  - dash  ~
///   ellipsis, and . , : ; ? ! ( ) / $ % # as they are
///
/// Bytes from 0x80 stand for the words that rules name ('according').

#include <string_view>

#include "document/lexicon.h"

namespace whosaid {

/// All letters that patterns may name.
inline constexpr std::string_view kLetters = "FU#Wt&cdsrfbBoph$DYn%z-gTRSMiqmKOPNCJweaXAvGVHkZLQ:;=_,.~!?)(/";

/// The letter of a word class.
constexpr char letter_of(WordClass c) {
  constexpr std::string_view letters = "wDABXapo&stdYnvc";
  return letters[static_cast<std::size_t>(c)];
}
static_assert(letter_of(WordClass::determiner) == 'D' && letter_of(WordClass::that) == 't');
static_assert(letter_of(WordClass::time) == 'd' && letter_of(WordClass::conjunct) == 'c');

/// The letter of a cue while a rule is tried on it; 0 for a letter that is no cue.
constexpr char focus_letter(char cue) {
  return cue == 'k' || cue == 'b' ? 'V' : cue == 'g' ? 'G' : cue == 'm' ? 'U' : cue == 'f' ? 'F' : '\0';
}

}  // namespace whosaid
