#include "gazetteers/word_keys.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::uint64_t kCase = 0x2020202020202020ULL;
constexpr std::size_t kLongest = 64;

constexpr std::uint64_t kNeverZero = 4;

constexpr std::uint64_t seed(std::size_t size) { return size * 0x9E3779B97F4A7C15ULL; }

/// `hash` and the next eight bytes of a word.
constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t bytes) {
  const std::uint64_t h = (hash ^ (bytes | kCase)) * 0xFF51AFD7ED558CCDULL;
  return h ^ (h >> 32);
}

std::uint64_t hash(std::string_view word) {
  std::uint64_t h = seed(word.size());
  for (std::size_t i = 0; i < word.size(); i += 8) {
    std::uint64_t part = 0;
    std::memcpy(&part, word.data() + i, std::min<std::size_t>(8, word.size() - i));
    h = mixed(h, part);
  }
  return h | kNeverZero;
}

bool is_ascii(std::string_view word) {
  for (const char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

}  // namespace

std::uint64_t word_key(std::string_view word) {
  if (word.size() > kLongest) {
    std::size_t end = kLongest;
    while ((static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;  // not inside a character
    word = word.substr(0, end);
  }
  return is_ascii(word) ? hash(word) : hash(folded(word));
}

void WordKeys::reset(std::size_t words) {
  const std::size_t size = std::bit_ceil(words * 2 + 2);
  slots_.assign(size, 0);
  mask_ = size - 1;
}

/// Of the key, or of the free slot for it.
std::size_t WordKeys::place(std::uint64_t key) const {
  std::size_t at = (key >> 20) & mask_;
  while (slots_[at] != 0 && slots_[at] != key) at = (at + 1) & mask_;
  return at;
}

}  // namespace whosaid
