#pragma once
/// How a sentence uses capitals: can a capital letter tell a name from a word in it?

#include "document/document.h"
#include "gazetteers/word_evidence.h"
#include "gazetteers/word_facts.h"

namespace whosaid {

/// How a sentence uses capital letters.
enum class SentenceStyle : std::uint8_t {
  running,   ///< only names and first words are capitalized
  title,     ///< Most Words Are Capitalized, as in headlines
  capitals,  ///< ALL WORDS ARE IN CAPITALS
};

/// `evidence` tells which plain words stand in small letters somewhere.
SentenceStyle style_of(const Document& document, const Sentence& sentence, const FactTable& facts,
                       const WordEvidence& evidence);

/// Does a capital letter at `token` say nothing, since a sentence or a quotation begins there? `token` must lie in
/// `sentence`.
bool is_first_word(const Document& document, const Sentence& sentence, std::uint32_t token);

}  // namespace whosaid
