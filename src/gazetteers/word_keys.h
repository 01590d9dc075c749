#pragma once
/// Words as numbers that know neither case nor accents, and sets of them.

#include <cstdint>
#include <string_view>
#include <vector>

namespace whosaid {

/// A number that two words share when they differ only in case or accents (and else hardly ever). Words of more than 64
/// bytes may share it with others that begin alike.
std::uint64_t word_key(std::string_view word);

/// A small set of words by their keys.
class WordKeys {
 public:
  /// Forgets all and makes room for `words` words.
  void reset(std::size_t words);
  /// Adds the word of `key` (a word_key). No more words than reset() made room for.
  void add(std::uint64_t key) { slots_[place(key)] = key; }
  bool has(std::uint64_t key) const { return slots_[place(key)] == key; }

 private:
  std::size_t place(std::uint64_t key) const;
  std::size_t mask_ = 0;
  std::vector<std::uint64_t> slots_;  ///< 0: free
};

}  // namespace whosaid
