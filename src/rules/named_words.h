#pragma once
/// The words that rules name ('according'), found fast in texts.

#include <string_view>

#include "base/short_word.h"
#include "document/lexicon.h"

namespace whosaid {

/// A byte for each word that rules name.
using Literals = StringMap<char>;

/// A read-only table of such words.
class NamedWords {
 public:
  static constexpr std::size_t kLongest = ShortWord::kLongest;  ///< bytes of a word

  NamedWords() : letters_(0) {}
  /// Takes words of at most kLongest bytes.
  explicit NamedWords(const Literals& literals);

  /// The letter of the word of `size` bytes at `at`, in any case and with any accents; 0 when no rule names it. Bytes
  /// of `text` behind the word may be read.
  char letter(std::string_view text, std::size_t at, std::size_t size) const;

 private:
  ShortWordMap<char> letters_;  ///< of folded words
};

}  // namespace whosaid
