#pragma once
/// The class of a word, found fast: most words of a text are short and many are function words.

#include <string_view>

#include "base/short_word.h"
#include "document/lexicon.h"

namespace whosaid {

/// A read-only table from short words to their classes.
class WordClasses {
 public:
  /// Takes words of at most kLongest bytes; longer ones are left out (no function word is longer).
  explicit WordClasses(const ViewMap<WordClass>& words);

  /// The class of `word` in any case, with one ’ for '; WordClass::other when it is not listed.
  WordClass find(std::string_view word) const { return find(word, 0, word.size()); }
  /// The class of the word of `size` bytes at `at`. Faster: bytes of `text` behind the word may be read.
  WordClass find(std::string_view text, std::size_t at, std::size_t size) const;

  static constexpr std::size_t kLongest = ShortWord::kLongest;

 private:
  WordClass find_curly(std::string_view word) const;

  ShortWordMap<WordClass> classes_;  ///< of lower-case words
};

}  // namespace whosaid
