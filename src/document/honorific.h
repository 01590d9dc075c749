#pragma once
/// Words before the name of a person that say nothing of an office.

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

/// Does the name begin with such a word: "Mr Roe", "Dr. Roe"?
inline bool begins_with_honorific(std::string_view name) {
  return (name.starts_with('M') || name.starts_with('D')) && is_honorific(name.substr(0, name.find(' ')));
}

}  // namespace whosaid
