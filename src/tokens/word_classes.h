#pragma once
/// The class of a word, found fast: most words of a text are short and many are function words.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "document/lexicon.h"

namespace whosaid {

/// A read-only hash table from short words to their classes.
class WordClasses {
 public:
  /// Takes words of at most kLongest bytes; longer ones are left out (no function word is longer).
  explicit WordClasses(const StringMap<WordClass>& words);

  /// The class of `word` in any case, with one ’ for '; WordClass::other when it is not listed.
  WordClass find(std::string_view word) const;

  static constexpr std::size_t kLongest = 16;

 private:
  using Key = std::array<std::uint64_t, 2>;
  struct Slot {
    Key key{};
    WordClass word = WordClass::other;
  };
  static bool make_key(std::string_view word, Key& key);
  std::size_t home(const Key& key) const;

  std::vector<Slot> slots_;  ///< open addressing; a power of two, at most half full
};

}  // namespace whosaid
