#pragma once
/// Words in normal form as numbers, so that to compare two is to compare numbers.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace whosaid {

/// Gives each normal form a number, and remembers how its words were written. Function words come first.
class NormalWords {
 public:
  /// Knows the function words.
  NormalWords();
  NormalWords(const NormalWords&) = delete;
  NormalWords& operator=(const NormalWords&) = delete;

  /// The number of a normal form, which is taken in when it is new.
  std::uint32_t number(std::string_view normal);
  /// The normal form of a number given before. Stays where it is.
  std::string_view word(std::uint32_t number) const { return words_[number]; }
  std::size_t size() const { return words_.size(); }

  /// Does the word carry grammar rather than matter: the, of, he, will? Negations are none.
  bool is_function_word(std::uint32_t number) const { return number < function_words_; }
  /// How much a word says about which sentence this is: 1 or 3.
  unsigned weight(std::uint32_t number) const { return is_function_word(number) ? 1 : 3; }

  /// Notes how a word was written inside a sentence.
  void note_case(std::uint32_t number, bool is_capital) { ++(is_capital ? capital_ : lower_)[number]; }
  /// Is the word more often written with a capital than without, where no sentence begins?
  bool is_mostly_capital(std::uint32_t number) const { return capital_[number] > lower_[number]; }

 private:
  std::deque<std::string> words_;  ///< deque: the keys below are views into it
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::vector<std::uint32_t> capital_, lower_;  ///< by number
  std::uint32_t function_words_ = 0;
};

}  // namespace whosaid
