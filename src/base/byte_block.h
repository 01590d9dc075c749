#pragma once
/// Sixteen bytes of a text, asked all at once.

#include <cstddef>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace whosaid {

/// Sixteen bytes, those beyond ASCII below zero. Operators work on each byte by itself, and comparisons give a
/// ByteBlock with all bits of a byte set where they hold.
using ByteBlock [[gnu::vector_size(16)]] = signed char;

/// The block at `text`, where so many bytes can be read.
inline ByteBlock load_block(const char* text) {
  ByteBlock block;
  std::memcpy(&block, text, sizeof block);
  return block;
}

/// One bit for each byte of what a comparison gave; the lowest is that of the first byte.
inline unsigned bits_of(ByteBlock holds) {
#ifdef __SSE2__
  return static_cast<unsigned>(_mm_movemask_epi8(reinterpret_cast<__m128i>(holds)));
#else
  unsigned bits = 0;
  for (unsigned i = 0; i < sizeof holds; ++i) bits |= (holds[i] & 1U) << i;
  return bits;
#endif
}

}  // namespace whosaid
