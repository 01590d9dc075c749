#pragma once
/// Do two places of an article say the same words?

#include <string_view>
#include <vector>

#include "document/document.h"

namespace whosaid {

/// Appends the words of `span` without marks; they live as long as the text.
void append_words(const Document& document, Span span, std::vector<std::string_view>& words);

/// The same but for the case of A to Z.
bool is_same_word(std::string_view a, std::string_view b);

/// Does the word stand in `span`, whatever its case?
bool has_word(const Document& document, Span span, std::string_view word);

/// Do all of `words` stand in `said`, one behind the other?
bool has_words_in_a_row(const std::vector<std::string_view>& said, const std::vector<std::string_view>& words);

}  // namespace whosaid
