#pragma once
/// The bytes that RE2 sees for the letters of a sketch.

#include <array>
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

/// A byte for each letter, such that letters that patterns name together have neighbouring bytes: what people write as
/// a class of twenty letters is a few ranges for RE2, which makes programs a third of the size.
class LetterCodes {
 public:
  /// `same_kind[letter]` holds the bytes of the words that count as `letter`; they come next to it.
  explicit LetterCodes(const std::array<std::string, 128>& same_kind);

  unsigned char code(char letter) const { return codes_[static_cast<unsigned char>(letter)]; }
  /// The code of each letter.
  const std::array<unsigned char, 256>& table() const { return codes_; }
  /// The letter of each code.
  const std::array<unsigned char, 256>& letters() const { return letters_; }
  /// RE2's text for any one of these letters: `\x05` or `[\x05-\x09\x20]`.
  std::string pattern_of(const ByteSet& letters) const;

 private:
  std::array<unsigned char, 256> codes_{}, letters_{};
};

}  // namespace whosaid
