#pragma once
/// The words of texts as small numbers: a word is looked up once, and what the stages know of it stands in plain
/// arrays.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/short_word.h"
#include "document/document.h"

namespace whosaid {

/// Numbers words from 0 in the order of their first appearance. Belongs to one worker and is kept from document to
/// document, since texts share most of their words; begin_document() bounds it. What comes out of a document does not
/// depend on the numbers.
class Vocabulary {
 public:
  /// A word and what its spelling alone tells.
  struct Word {
    std::uint32_t number = 0;
    Shape shape = Shape::lower;
    WordClass cls = WordClass::other;
  };

  Vocabulary();

  /// Forgets all words when there are many. Numbers given before then mean nothing any more.
  void begin_document();

  /// Null when it is new. The word must not be empty; the pointer holds until add() or begin_document().
  const Word* find(ShortWord word) const {
    const Slot& slot = slots_[word.hash() & mask_];
    return slot.key == word ? &slot.word : find_behind(slot, word);
  }
  /// Of a word that is too long for a ShortWord.
  const Word* find(std::string_view word) const { return find_rest(word); }

  /// Adds a word that find() does not find. `spelling` is that of `word`, which may have other bytes behind it.
  Word add(ShortWord word, std::string_view spelling, Shape shape = Shape::lower, WordClass cls = WordClass::other);
  Word add(std::string_view spelling, Shape shape = Shape::lower, WordClass cls = WordClass::other);

  /// Words so far: all numbers are below.
  std::size_t size() const { return entries_.size(); }
  /// Valid until add() or begin_document().
  std::string_view spelling(std::uint32_t number) const {
    const Entry& entry = entries_[number];
    return std::string_view(spellings_).substr(entry.begin, entry.size);
  }
  Shape shape(std::uint32_t number) const { return entries_[number].shape; }
  WordClass cls(std::uint32_t number) const { return entries_[number].cls; }
  /// Another one for each meaning of the numbers, over all vocabularies of the program.
  std::uint64_t generation() const { return generation_; }

 private:
  static constexpr std::size_t kReach = 64;  ///< slots that are looked at for a word

  struct Slot {
    ShortWord key;
    Word word;
  };
  struct Entry {
    std::uint32_t begin = 0, size = 0;  ///< in spellings_
    Shape shape = Shape::lower;
    WordClass cls = WordClass::other;
  };

  static std::string_view bytes_of(const ShortWord& word) {
    return {reinterpret_cast<const char*>(&word), sizeof word};
  }
  const Word* find_behind(const Slot& slot, ShortWord word) const;
  const Word* find_rest(std::string_view key) const;
  Word add_entry(std::string_view spelling, Shape shape, WordClass cls);
  bool place(ShortWord key, Word word);
  void grow();

  std::vector<Slot> slots_;  ///< kReach more than the power of two that mask_ tells
  std::size_t mask_ = 0;
  std::size_t crowded_ = 0;  ///< short words that found no slot
  StringMap<Word> rest_;     ///< these by their 16 bytes, and long words
  std::vector<Entry> entries_;
  std::string spellings_;
  std::uint64_t generation_ = 0;
};

/// What a stage knows of each word of a vocabulary.
template <class T>
class WordTable {
 public:
  /// Adds `know(number)` for each word that came since the last call; begins anew for another vocabulary.
  template <class Know>
  void update(const Vocabulary& vocabulary, Know know) {
    if (!is_of(vocabulary)) {
      generation_ = vocabulary.generation();
      entries_.clear();
    }
    while (entries_.size() < vocabulary.size()) entries_.push_back(know(static_cast<std::uint32_t>(entries_.size())));
  }
  /// Do its entries mean the words of `vocabulary`?
  bool is_of(const Vocabulary& vocabulary) const { return generation_ == vocabulary.generation(); }
  const T& operator[](std::uint32_t number) const { return entries_[number]; }
  /// By number; valid until update().
  const T* data() const { return entries_.data(); }

 private:
  std::vector<T> entries_;
  std::uint64_t generation_ = 0;
};

}  // namespace whosaid
