#include "gazetteers/word_keys.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "base/unicode.h"

namespace whosaid {
namespace {

constexpr std::uint64_t kCase = 0x2020202020202020ULL, kHigh = 0x8080808080808080ULL;
constexpr std::size_t kLongest = 64;

constexpr std::uint64_t kNeverZero = 4;

constexpr std::uint64_t seed(std::size_t size) { return size * 0x9E3779B97F4A7C15ULL; }

/// `hash` and the next eight bytes of a word.
constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t bytes) {
  const std::uint64_t h = (hash ^ (bytes | kCase)) * 0xFF51AFD7ED558CCDULL;
  return h ^ (h >> 32);
}

struct Hashed {
  std::uint64_t key = 0;
  bool is_ascii = false;
};

Hashed hash(std::string_view word) {
  std::uint64_t h = seed(word.size()), all = 0;
  for (std::size_t i = 0; i < word.size(); i += 8) {
    std::uint64_t part = 0;
    std::memcpy(&part, word.data() + i, std::min<std::size_t>(8, word.size() - i));
    all |= part;
    h = mixed(h, part);
  }
  return {h | kNeverZero, (all & kHigh) == 0};
}

}  // namespace

std::uint64_t word_key(std::string_view word) {
  if (word.size() > kLongest) {
    std::size_t end = kLongest;
    while ((static_cast<unsigned char>(word[end]) & 0xC0) == 0x80) --end;  // not inside a character
    word = word.substr(0, end);
  }
  const Hashed hashed = hash(word);
  return hashed.is_ascii ? hashed.key : hash(folded(word)).key;
}

std::uint32_t WordNumbers::number(std::uint64_t key) {
  if (2 * (size_ + 1) > slots_.size()) grow();
  Slot& slot = place(key);
  if (slot.key == 0) slot = {key, size_++};
  return slot.number;
}

/// Of the key, or the free one for it.
WordNumbers::Slot& WordNumbers::place(std::uint64_t key) {
  std::size_t at = key >> 20;
  while (slots_[at &= slots_.size() - 1].key != key && slots_[at].key != 0) ++at;
  return slots_[at];
}

void WordNumbers::grow() {
  std::vector<Slot> slots(std::max<std::size_t>(4 * slots_.size(), 1024));
  for (const Slot& slot : std::exchange(slots_, std::move(slots))) {
    if (slot.key != 0) place(slot.key) = slot;
  }
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
