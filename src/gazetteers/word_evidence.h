#pragma once
/// How the words of a document are written elsewhere in it: is "Critics" at the beginning of a sentence a name?

#include <algorithm>
#include <cstdint>
#include <vector>

namespace whosaid {

/// Flags of words, which are known by their keys (see WordFacts). Reused from document to document. A byte has room for
/// the flags of a word in four documents, and all are cleared after the fourth: a worker knows many more words than a
/// document has.
class WordEvidence {
 public:
  enum Flag : std::uint8_t { kLower = 1, kCapital = 2 };  ///< seen in lower case; seen capitalized inside a sentence

  /// Forgets all and makes room for `keys` keys, and for the key 0 of marks.
  void reset(std::size_t keys) {
    shift_ = (shift_ + 2) % 8;
    if (shift_ == 0) std::ranges::fill(seen_, std::uint8_t{0});
    if (seen_.size() <= keys) seen_.resize(keys + keys / 4 + 1);
  }
  /// Notes that the word of `key` was seen so.
  void add(std::uint32_t key, Flag flag) { add_if(true, key, flag); }
  /// The same without a branch, for a question whose answers nothing foretells.
  void add_if(bool was_seen, std::uint32_t key, Flag flag) {
    seen_[key] = static_cast<std::uint8_t>(seen_[key] | (was_seen ? unsigned{flag} : 0U) << shift_);
  }
  /// Was it seen so since reset()?
  bool has(std::uint32_t key, Flag flag) const { return (seen_[key] >> shift_ & flag) != 0; }

 private:
  std::vector<std::uint8_t> seen_;
  unsigned shift_ = 0;  ///< of the flags of this document
};

}  // namespace whosaid
