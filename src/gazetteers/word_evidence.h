#pragma once
/// How the words of a document are written elsewhere in it: is "Critics" at the beginning of a sentence a name?

#include <algorithm>
#include <cstdint>
#include <vector>

namespace whosaid {

/// Flags of words, which are known by their keys (see WordFacts). Reused from document to document.
class WordEvidence {
 public:
  enum Flag : std::uint8_t { kLower = 1, kCapital = 2 };  ///< seen in lower case; seen capitalized inside a sentence

  /// Forgets all and makes room for `keys` keys, and for the key 0 of marks.
  void reset(std::size_t keys) { seen_.assign(std::max<std::size_t>(keys, 1), 0); }
  /// Notes that the word of `key` was seen so.
  void add(std::uint32_t key, Flag flag) { add_if(true, key, flag); }
  /// The same without a branch, for a question whose answers nothing foretells.
  void add_if(bool was_seen, std::uint32_t key, Flag flag) {
    seen_[key] = static_cast<std::uint8_t>(seen_[key] | (was_seen ? unsigned{flag} : 0U));
  }
  /// Was it seen so since reset()?
  bool has(std::uint32_t key, Flag flag) const { return (seen_[key] & flag) != 0; }

 private:
  std::vector<std::uint8_t> seen_;
};

}  // namespace whosaid
