#pragma once
/// A set of byte strings that can be walked one byte at a time: a double-array trie with tails.
///
/// Layout: one flat array of cells of two 32-bit numbers, `base` and `check`. A state is the index of a cell; the root
/// is 0. From state s, byte b leads to t = base[s] + b + 1 if check[t] == s, else nowhere. A key that ends in s has its
/// value in base[t] of t = base[s] (the code 0 stands for "end", so that keys may be prefixes of each other). Unused
/// cells have check kNone. Where only one key goes on, base[s] is kTail + a place in the tails: there stand the rest of
/// the key, a zero and the value (four bytes), and a state inside is kTail + its place.
///
/// Bounds: fewer than 2^31 cells and bytes of tails; values below 2^32 - 1. Both are plain bytes without pointers, to
/// be written to disk and mapped. Every step is checked: whatever they hold, a walk stays inside them and ends.

#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>

#include "document/span.h"

namespace whosaid {

/// A read-only map from byte strings to numbers. Copies share the same arrays; shared by threads.
class Automaton {
 public:
  using State = std::uint32_t;
  static constexpr State kRoot = 0;
  static constexpr State kDead = kNone;

  struct Cell {
    std::uint32_t base = 0;
    std::uint32_t check = kNone;
  };

  /// An automaton without keys.
  Automaton() : Automaton(std::span<const std::string_view>(), {}) {}

  /// The values are those of the keys with the same index. `keys` must be sorted by bytes, unique, and none may be
  /// empty or hold a zero.
  Automaton(std::span<const std::string_view> keys, std::span<const std::uint32_t> values);

  /// Of arrays that were another one's; they must live as long as this and all its copies.
  Automaton(std::span<const Cell> cells, std::string_view tails);

  /// The state behind `byte`, or kDead when no key goes on so. `state` must not be kDead.
  State step(State state, unsigned char byte) const {
    const std::uint32_t base = base_of(state);
    if (base >= kTail) return step_tail(base, byte);
    const State to = base + byte + 1;
    return to < cells_.size() && cells_[to].check == state ? to : kDead;
  }

  /// Asks for the memory that a step from `state` reads first.
  void prefetch(State state) const {
    if (state < kTail) {
      __builtin_prefetch(&cells_[state]);
    } else {
      __builtin_prefetch(tails_.data() + (state - kTail));
    }
  }

  /// The value of the key that ends here, or kNone. `state` must not be kDead.
  std::uint32_t value(State state) const {
    const std::uint32_t base = base_of(state);
    if (base >= kTail) return tail_value(base - kTail);
    return base < cells_.size() && cells_[base].check == state ? cells_[base].base : kNone;
  }

  /// The value of a whole key, or kNone.
  std::uint32_t find(std::string_view key) const;

  std::span<const Cell> cells() const { return cells_; }
  std::string_view tails() const { return tails_; }

 private:
  static constexpr std::uint32_t kTail = 1U << 31;
  struct Arrays;
  class Builder;

  std::uint32_t base_of(State state) const { return state < kTail ? cells_[state].base : state; }
  State step_tail(std::uint32_t base, unsigned char byte) const {
    const std::uint32_t at = base - kTail;
    const bool goes_on = at < tails_.size() && byte != 0 && static_cast<unsigned char>(tails_[at]) == byte;
    return goes_on ? base + 1 : kDead;
  }
  std::uint32_t tail_value(std::uint32_t at) const {
    std::uint32_t value = kNone;
    if (at + sizeof value >= tails_.size() || tails_[at] != 0) return kNone;
    std::memcpy(&value, tails_.data() + at + 1, sizeof value);
    return value;
  }

  std::shared_ptr<const Arrays> owned_;  ///< null when they are another's
  std::span<const Cell> cells_;          ///< at least one
  std::string_view tails_;
};

}  // namespace whosaid
