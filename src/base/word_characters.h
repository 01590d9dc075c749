#pragma once
/// The character classes in which scores of published systems are defined: those of Python's `re` and `str`.

namespace whosaid {

/// `\w`: a letter or number of any kind (general categories L and N), or `_`. Combining marks are none.
bool is_word_character(char32_t c);

/// `str.isspace`: white space, the four separators from U+001C on, no zero-width space.
bool is_blank_character(char32_t c);

}  // namespace whosaid
