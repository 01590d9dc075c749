#pragma once
/// Words of at most 16 bytes as two numbers, compared and hashed without loops: most words of a text are such.

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace whosaid {

/// The bytes of a word and zeros behind them. No word of a text is all zeros.
struct ShortWord {
  static constexpr std::size_t kLongest = 16;
  std::uint64_t head = 0, tail = 0;

  bool operator==(const ShortWord&) const = default;
  bool is_ascii() const { return ((head | tail) & 0x8080808080808080ULL) == 0; }
  /// Its low bits are good to choose a place by: they depend on all bytes.
  std::size_t hash() const { return std::byteswap((head ^ std::rotl(tail, 29)) * 0x9E3779B97F4A7C15ULL); }
  /// With A to Z in lower case.
  constexpr ShortWord lower() const { return {lower(head), lower(tail)}; }

 private:
  static constexpr std::uint64_t lower(std::uint64_t bytes) {
    constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
    const std::uint64_t seven = bytes & (0x7F * kOnes);
    const std::uint64_t from_a = seven + (0x80 - 'A') * kOnes;
    const std::uint64_t behind_z = seven + (0x7F - 'Z') * kOnes;
    const std::uint64_t upper = (from_a ^ behind_z) & ~bytes & (0x80 * kOnes);
    return bytes | (upper >> 2);
  }
};
static_assert(ShortWord{0x5B5A4140617AC1E9ULL, 0x5A}.lower() == ShortWord{0x5B7A6140617AC1E9ULL, 0x7A});

/// The word of `size` bytes at `text`, where kLongest bytes can be read; size <= ShortWord::kLongest. Only where
/// numbers begin with their lowest byte.
inline ShortWord short_word(const char* text, std::size_t size) {
  /// The bits of no byte for the first eight, then of one byte to eight, then of eight.
  static constexpr auto kFront = [] {
    std::array<std::uint64_t, 25> bits{};
    for (std::size_t i = 9; i < bits.size(); ++i) bits[i] = bits[i - 1] << 8 | 0xFF;
    return bits;
  }();
  std::uint64_t head = 0, tail = 0;
  std::memcpy(&head, text, sizeof head);
  std::memcpy(&tail, text + sizeof head, sizeof tail);
  return {head & kFront[size + 8], tail & kFront[size]};
}

/// The word of `size` bytes at `at`; size <= ShortWord::kLongest.
inline ShortWord short_word(std::string_view text, std::size_t at, std::size_t size) {
  if (std::endian::native == std::endian::little && text.size() - at >= ShortWord::kLongest) {
    return short_word(text.data() + at, size);
  }
  ShortWord word;
  std::memcpy(&word, text.data() + at, size);
  return word;
}

/// A read-only hash table from short words to values, never more than half full.
template <class T>
class ShortWordMap {
 public:
  /// Makes room for `words` words.
  explicit ShortWordMap(std::size_t words)
      : slots_(std::bit_ceil(words * 2 + 2)), filter_(slots_.size()), mask_(slots_.size() - 1) {}

  /// Does nothing when the word is there already.
  void insert(ShortWord word, T value) {
    const std::size_t hash = word.hash();
    Slot& slot = slots_[place(word, hash)];
    if (slot.word != word) slot = {word, value};
    filter_[hash / 8 & mask_] |= static_cast<std::uint8_t>(1U << hash % 8);
  }
  /// Null when there is none. The word must not be empty.
  const T* find(ShortWord word) const {
    const std::size_t hash = word.hash();
    if ((filter_[hash / 8 & mask_] >> hash % 8 & 1) == 0) return nullptr;
    const Slot& slot = slots_[place(word, hash)];
    return slot.word == word ? &slot.value : nullptr;
  }

 private:
  struct Slot {
    ShortWord word;
    T value{};
  };
  /// Of the word, or of the free slot for it.
  std::size_t place(ShortWord word, std::size_t hash) const {
    std::size_t at = hash & mask_;
    while (slots_[at].word != word && slots_[at].word != ShortWord{}) at = (at + 1) & mask_;
    return at;
  }

  std::vector<Slot> slots_;  ///< a power of two
  /// Bits of the words by their hashes, some 16 a word: small enough for the nearest cache, and most words end here.
  std::vector<std::uint8_t> filter_;
  std::size_t mask_;  ///< one less than the size of both
};

}  // namespace whosaid
