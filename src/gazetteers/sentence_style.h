#pragma once
/// How a sentence uses capitals: can a capital letter tell a name from a word in it?

#include "document/document.h"

namespace whosaid {

enum class SentenceStyle : std::uint8_t {
  running,   ///< only names and first words are capitalized
  title,     ///< Most Words Are Capitalized, as in headlines
  capitals,  ///< ALL WORDS ARE IN CAPITALS
};

SentenceStyle style_of(const Document& document, const Sentence& sentence);

/// Does a capital letter at `token` say nothing, since a sentence or a quotation begins there? `token` must lie in
/// `sentence`.
bool is_first_word(const Document& document, const Sentence& sentence, std::uint32_t token);

}  // namespace whosaid
