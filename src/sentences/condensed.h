#pragma once
/// A text without the stretches in which no sentence can end, so that ICU reads less.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

/// Reused from text to text.
///
/// Kept is, for each place where a sentence may end, the blank and the word before it and all up to the first ASCII
/// letter behind it: the rules for sentence ends (UAX #29) look no farther in either direction.
class Condensed {
 public:
  /// `text` begins at the word of a possible end, and must live as long as the calls below.
  void assign(std::string_view text);

  std::string_view text() const { return text_; }
  /// The place in the whole text of the place `at`, not before that of the last call; its end for the end.
  std::uint32_t original(std::uint32_t at);

 private:
  struct Jump {
    std::uint32_t at = 0;       ///< in text_
    std::uint32_t skipped = 0;  ///< bytes left out before `at`, from the begin of the text
  };

  std::string text_;
  std::vector<Jump> jumps_;
  std::size_t next_jump_ = 0;
  std::uint32_t skipped_ = 0;  ///< before next_jump_
  std::uint32_t size_ = 0;     ///< of the whole text
};

}  // namespace whosaid
