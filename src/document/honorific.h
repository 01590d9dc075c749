#pragma once
/// Words before the name of a person that say nothing of an office, and letters behind it.

#include <algorithm>
#include <array>
#include <string_view>

namespace whosaid {

/// Is the word Mr., Mrs., Ms. or Dr., with or without its full stop, in capitals or not?
inline bool is_honorific(std::string_view word) {
  static constexpr std::array<std::string_view, 8> words = {"Mr", "Mrs", "Ms", "Dr", "MR", "MRS", "MS", "DR"};
  while (word.ends_with('.')) word.remove_suffix(1);
  return std::ranges::find(words, word) != words.end();
}

/// "Jane Roe" of "Jane Roe KC": without letters that are no part of the name.
inline std::string_view before_letters(std::string_view name) {
  static constexpr std::array<std::string_view, 14> letters = {"SC", "KC",  "QC",  "MP",  "MEP", "MSP", "MLA",
                                                               "TD", "OBE", "CBE", "MBE", "KBE", "JP",  "PhD"};
  const std::size_t gap = name.rfind(' ');
  if (gap == std::string_view::npos || name.find(' ') == gap) return name;
  return std::ranges::find(letters, name.substr(gap + 1)) == letters.end() ? name : name.substr(0, gap);
}

}  // namespace whosaid
