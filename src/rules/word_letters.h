#pragma once
/// The letters of words in sketches, by their numbers.

#include "document/vocabulary.h"
#include "rules/named_words.h"

namespace whosaid {

/// A worker's own table of the letters that tokens have which are neither a mention nor a quotation.
class WordLetters {
 public:
  /// Keeps a reference.
  explicit WordLetters(const NamedWords& words) : words_(words) {}

  /// Adds the words that came to `vocabulary` since the last call.
  void update(const Vocabulary& vocabulary);
  /// By the number of the word; 0: it makes no piece. Valid until update().
  const char* letters() const { return letters_.data(); }
  /// As NamedWords::letter.
  char named(std::string_view word) const { return words_.letter(word, 0, word.size()); }

 private:
  const NamedWords& words_;
  WordTable<char> letters_;
};

}  // namespace whosaid
