#pragma once
/// How the words of a document are written elsewhere in it: is "Critics" at the beginning of a sentence a name?

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/short_word.h"

namespace whosaid {

/// A number that two words share when they differ only in case or accents (and else hardly ever). Words of more than 64
/// bytes may share it with others that begin alike.
std::uint64_t word_key(std::string_view word);
/// Of a word of `size` bytes of ASCII.
std::uint64_t word_key(ShortWord word, std::size_t size);

/// A small set of words with flags. Reused from document to document.
class WordEvidence {
 public:
  enum Flag : std::uint64_t { kLower = 1, kCapital = 2 };  ///< seen in lower case; seen capitalized inside a sentence

  /// Forgets all and makes room for `words` words.
  void reset(std::size_t words);
  /// Notes that the word of `key` (a word_key) was seen so. No more words than reset() made room for.
  void add(std::uint64_t key, Flag flag) { slot(key) |= flag; }
  /// Was it seen so since reset()?
  bool has(std::uint64_t key, Flag flag) const;

 private:
  std::uint64_t& slot(std::uint64_t key);
  std::size_t mask_ = 0;
  std::vector<std::uint64_t> slots_;  ///< key with its two lowest bits replaced by flags; 0: free
};

}  // namespace whosaid
