#pragma once
/// Words as numbers that know neither case nor accents, and sets of them.

#include <cstdint>
#include <string_view>
#include <vector>

namespace whosaid {

/// A number that two words share when they differ only in case or accents (and else hardly ever). Words of more than 64
/// bytes may share it with others that begin alike.
std::uint64_t word_key(std::string_view word);

/// Numbers words from 0 by their keys, in the order in which they come.
class WordNumbers {
 public:
  /// Of the word of `key` (a word_key); a new one when it is new.
  std::uint32_t number(std::uint64_t key);
  /// All numbers are below.
  std::size_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t key = 0;  ///< 0: free
    std::uint32_t number = 0;
  };
  Slot& place(std::uint64_t key);
  void grow();

  std::vector<Slot> slots_;  ///< none or a power of two, never more than half full
  std::uint32_t size_ = 0;
};

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
