#pragma once
/// Sets of bytes: the letters of a sketch that a place of a pattern takes.

#include <bit>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>

namespace whosaid {

using ByteSet = std::bitset<256>;

/// The bytes that stand in `text`.
inline ByteSet bytes_of(std::string_view text) {
  ByteSet set;
  for (const char byte : text) set.set(static_cast<unsigned char>(byte));
  return set;
}

/// The bytes from `first` to `last`, which is no smaller.
inline ByteSet byte_range(std::size_t first, std::size_t last) {
  return ~ByteSet() >> (ByteSet().size() - 1 - (last - first)) << first;
}

/// Calls `visit` with each byte of `set`, in order.
template <class Visit>
void for_each_byte(const ByteSet& set, Visit visit) {
  for (std::size_t first = 0; first < set.size(); first += 64) {
    for (std::uint64_t rest = (set >> first & ByteSet(~std::uint64_t{0})).to_ullong(); rest != 0; rest &= rest - 1) {
      visit(first + static_cast<std::size_t>(std::countr_zero(rest)));
    }
  }
}

/// RE2's text for any one of these bytes: `\x05` or `[\x05-\x09\x20]`.
std::string pattern_of(const ByteSet& bytes);

}  // namespace whosaid
