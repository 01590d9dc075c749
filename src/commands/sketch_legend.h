#pragma once
/// What the letters of a sketch mean, for people.

#include <span>
#include <string>
#include <string_view>

namespace whosaid {

/// A letter of sketches and what it stands for, for people.
struct LetterMeaning {
  char letter;
  std::string_view meaning;
};

/// One entry a letter that a sketch can have, in the order of the alphabet of rules; marks of punctuation, which stand
/// for themselves, are left out.
std::span<const LetterMeaning> sketch_legend();

/// A byte from 0x80 stands for a word that a rule names; terminals cannot show it, so it becomes `·`.
std::string shown_sketch(std::string_view sketch);

/// `H pronoun; k verb of saying; · word that a rule names`: the letters of `sketch` in the order of the alphabet.
std::string legend_of(std::string_view sketch);

}  // namespace whosaid
