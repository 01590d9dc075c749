#pragma once
/// Sets of bytes: the letters of a sketch that a place of a pattern takes.

#include <bitset>
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

/// RE2's text for any one of these bytes: `\x05` or `[\x05-\x09\x20]`.
std::string pattern_of(const ByteSet& bytes);

}  // namespace whosaid
