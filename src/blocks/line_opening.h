#pragma once
/// What can be seen of a pattern without RE2: how the texts begin that it matches. Most lines begin like none of them.

#include <array>
#include <bitset>
#include <cstddef>
#include <string_view>

namespace whosaid {

/// The bytes that may stand at the first places of a text when a pattern matches it from its begin.
struct LineOpening {
  static constexpr std::size_t kPlaces = 8;

  std::array<std::bitset<256>, kPlaces> bytes = {};  ///< by place; 0 stands for the end of the text, too
  bool is_read = false;  ///< the whole pattern was understood, and RE2 takes it; otherwise all bytes may stand

  /// May a match begin at `at` in `text`?
  bool fits(std::string_view text, std::size_t at) const {
    for (std::size_t place = 0; place < kPlaces; ++place, ++at) {
      if (!bytes[place][at < text.size() ? static_cast<unsigned char>(text[at]) : 0]) return false;
      if (at == text.size()) return true;
    }
    return true;
  }
};

/// Reads a pattern in RE2's syntax (UTF-8) of literals, classes, groups, `(?i:…)`, alternatives, repetitions, a `^` at
/// its begin, `$` and `\b`. Allows rather too much than too little. Linear in the pattern.
LineOpening read_opening(std::string_view pattern);

}  // namespace whosaid
