#pragma once
/// Words and names as two numbers, compared and hashed without loops.

#include <string>
#include <string_view>

#include "base/short_word.h"

namespace whosaid {

/// The number of `text`; never all zeros. Texts of more than 16 bytes are told apart by a hash and their sizes.
ShortWord name_key(std::string_view text);

/// name_key(folded_name(name)), quicker for what is short and plain.
ShortWord folded_key(std::string_view name);

}  // namespace whosaid
