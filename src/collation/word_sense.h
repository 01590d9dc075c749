#pragma once
/// What a stretch of words says, as far as alterations are concerned.

#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

/// Contractions taken apart: don't is do, not; we'll is we, will; cannot is can, not. `words` are in normal form.
std::vector<std::string> without_contractions(const std::vector<std::string_view>& words);

/// Is it not, never, no, nobody, without ...? Of a word in normal form that is no contraction.
bool is_negation(std::string_view word);

/// Is one of them the other with a prefix that denies it: likely, unlikely; agree, disagree?
bool is_denied_by_prefix(std::string_view a, std::string_view b);

/// The number that a word in normal form says, in digits where we know the word: 12, -3.5, twelve (12), million; empty:
/// it says none.
std::string number_said(std::string_view word);

}  // namespace whosaid
