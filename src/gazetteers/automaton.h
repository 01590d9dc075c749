#pragma once
/// A set of byte strings that can be walked one byte at a time: a double-array trie.
///
/// Layout: one flat array of cells of two 32-bit numbers, `base` and `check`. A state is the index of a cell; the root
/// is 0. From state s, byte b leads to t = base[s] + b + 1 if check[t] == s, else nowhere. A key that ends in s has its
/// value in base[t] of t = base[s] (the code 0 stands for "end", so that keys may hold any byte and be prefixes of each
/// other). Unused cells have check kNone. The array ends in 257 unused cells, so that no step needs a bounds check.
///
/// Bounds: fewer than 2^32 - 1 cells (about one a byte of all keys without their common prefixes); values below 2^32
/// - 1. The cells are plain numbers without pointers: the array can be written to disk and mapped.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "document/span.h"

namespace whosaid {

template <class T>
struct Packing;

/// A read-only map from byte strings to numbers. Shared by threads.
class Automaton {
 public:
  using State = std::uint32_t;
  static constexpr State kRoot = 0;
  static constexpr State kDead = kNone;

  /// An automaton without keys.
  Automaton() : Automaton(std::span<const std::string_view>()) {}

  /// The value of a key is its index. `keys` must be sorted by bytes, unique, and none may be empty.
  explicit Automaton(std::span<const std::string_view> keys);

  /// The state behind `byte`, or kDead when no key goes on so. `state` must not be kDead.
  State step(State state, unsigned char byte) const {
    const State to = cells_[state].base + byte + 1;
    return cells_[to].check == state ? to : kDead;
  }

  /// Asks for the memory that a step from `state` reads first.
  void prefetch(State state) const { __builtin_prefetch(&cells_[state]); }

  /// The value of the key that ends here, or kNone.
  std::uint32_t value(State state) const {
    const State to = cells_[state].base;
    return cells_[to].check == state ? cells_[to].base : kNone;
  }

  /// The value of a whole key, or kNone.
  std::uint32_t find(std::string_view key) const;

  /// Is every walk inside the array, and every value below `values`? Always so when it was made of `values` keys; cells
  /// from elsewhere must be asked before anything else is.
  bool is_sound(std::uint32_t values) const;

 private:
  struct Cell {
    std::uint32_t base = 0;
    std::uint32_t check = kNone;
  };
  class Builder;
  friend struct Packing<Automaton>;

  std::vector<Cell> cells_;
};

}  // namespace whosaid
