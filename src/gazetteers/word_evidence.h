#pragma once
/// How the words of a document are written elsewhere in it: is "Critics" at the beginning of a sentence a name?

#include <cstdint>
#include <vector>

namespace whosaid {

/// Flags of words, which are known by their keys (see WordFacts). Reused from document to document.
class WordEvidence {
 public:
  enum Flag : std::uint8_t { kLower = 1, kCapital = 2 };  ///< seen in lower case; seen capitalized inside a sentence

  /// Forgets all and makes room for `keys` keys.
  void reset(std::size_t keys) { seen_.assign(keys, 0); }
  /// Notes that the word of `key` was seen so.
  void add(std::uint32_t key, Flag flag) { seen_[key] = static_cast<std::uint8_t>(seen_[key] | flag); }
  /// Was it seen so since reset()?
  bool has(std::uint32_t key, Flag flag) const { return (seen_[key] & flag) != 0; }

 private:
  std::vector<std::uint8_t> seen_;
};

}  // namespace whosaid
