#pragma once
/// Ids of rows, made of names.

#include <string>
#include <string_view>

namespace whosaid {

/// `Zoë O'Roe-Poe` as `zoe-oroe-poe`: letters and digits, folded, with one hyphen for all else but apostrophes. Empty
/// when the name has none.
std::string row_id(std::string_view name);

}  // namespace whosaid
