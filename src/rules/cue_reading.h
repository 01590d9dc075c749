#pragma once
/// Is this form of a cue a verb here, or a noun or an adjective? ("they report that" / "the report that")

#include <cstddef>
#include <string_view>

#include "document/lexicon.h"

namespace whosaid {

/// A cue among its neighbours.
struct CueContext {
  char letter_before = 0, letter_after = 0;  ///< of its neighbours, by class even if rules name the word; 0: none
  std::string_view before, cue, after;       ///< the words; empty at the edges of the sentence
};

/// The letter by form alone: k (third person, past), b (base), g (-ing), m (noun), f (phrase).
char cue_letter(const Cue& cue, std::uint8_t form);

/// The letter in context: one of k b g m f, or w, e, i, K where the word is no reporting verb here.
char read_cue(const Cue& cue, std::uint8_t form, const CueContext& context);

}  // namespace whosaid
