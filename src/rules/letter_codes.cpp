#include "rules/letter_codes.h"

#include "rules/alphabet.h"

namespace whosaid {
namespace {

void append_byte(std::string& out, std::size_t byte) {
  static constexpr char digits[] = "0123456789abcdef";
  out += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
}

}  // namespace

LetterCodes::LetterCodes(const std::array<std::string, 128>& same_kind) {
  ByteSet placed;
  unsigned next = 0;
  const auto place = [&](unsigned char letter) {
    if (placed[letter]) return;
    placed.set(letter);
    letters_[next] = letter;
    codes_[letter] = static_cast<unsigned char>(next++);
  };
  for (const char letter : kLetters) {
    place(static_cast<unsigned char>(letter));
    for (const char word : same_kind[static_cast<std::size_t>(letter)]) place(static_cast<unsigned char>(word));
  }
  for (unsigned other = 0; other < 256; ++other) place(static_cast<unsigned char>(other));
}

std::string LetterCodes::pattern_of(const ByteSet& letters) const {
  ByteSet coded;
  for (std::size_t letter = 0; letter < 256; ++letter) coded[codes_[letter]] = letters[letter];
  std::string out;
  for (std::size_t first = 0; first < 256; ++first) {
    if (!coded[first]) continue;
    std::size_t last = first;
    while (last < 255 && coded[last + 1]) ++last;
    append_byte(out, first);
    if (last > first) out += '-', append_byte(out, last);
    first = last;
  }
  return letters.count() == 1 ? out : "[" + out + "]";
}

}  // namespace whosaid
