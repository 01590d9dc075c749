#pragma once
/// What can be seen of a line rule's pattern without RE2: fixed lines, for which a table answers, and how lines end.

#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

/// A pattern in two parts, which together match what it matches.
struct SpelledOut {
  std::vector<std::string> lines;  ///< whole lines, in small letters; case does not count
  std::string rest;                ///< for RE2; empty: nothing is left
};

/// Takes the fixed alternatives out of a pattern of the form `^(?i:about(?: us)?|privacy|…)\.?$`: those of ASCII
/// letters and signs, groups `(?:…)`, `|` and `?`. A pattern of any other form, also a wrong one, is left whole.
SpelledOut spell_out(std::string_view pattern);

/// Patterns for each way to begin: `^ac`, `^bc` and `^c` for `^(?:a|b)?c`. Together they match what the pattern
/// matches.
std::vector<std::string> alternatives_of(std::string_view pattern);

/// How a line ends that a pattern matches.
struct LastByte {
  char byte = 0;      ///< 0: anyhow
  char optional = 0;  ///< may stand behind it; 0: nothing may

  /// Does a line end so?
  bool ends(std::string_view line) const {
    if (optional != 0 && line.ends_with(optional)) line.remove_suffix(1);
    return byte == 0 || line.ends_with(byte);
  }
};

/// Of a pattern that ends with `\)$`, `\.$` or `\)\.?$` and has no alternatives outside brackets; else anyhow.
LastByte last_byte(std::string_view pattern);

}  // namespace whosaid
