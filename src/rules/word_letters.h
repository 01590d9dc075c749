#pragma once
/// The letters of words in sketches, by their numbers.

#include <array>

#include "document/vocabulary.h"
#include "rules/named_words.h"

namespace whosaid {

/// A worker's own table of the letters that tokens have which are neither a mention nor a quotation.
class WordLetters {
 public:
  /// Keeps a reference to `words`.
  WordLetters(const NamedWords& words, const Lexicon& lexicon);

  /// Adds the words that came to `vocabulary` since the last call.
  void update(const Vocabulary& vocabulary);
  /// By the number of the word; 0: it makes no piece. Valid until update().
  const char* letters() const { return letters_.data(); }
  /// A letter as if no rule named its word.
  char class_letter(char letter) const {
    const auto byte = static_cast<unsigned char>(letter);
    return byte < kNamed ? letter : classes_[byte - kNamed];
  }
  /// As NamedWords::letter.
  char named(std::string_view word) const { return words_.letter(word, 0, word.size()); }

 private:
  static constexpr unsigned char kNamed = 0x80;  // letters from here on are of words that rules name

  const NamedWords& words_;
  WordTable<char> letters_;
  std::array<char, 0x100 - kNamed> classes_{};  // of named words
};

}  // namespace whosaid
