#pragma once
/// Words as a text has them between its white space, counted as Python's `str.split()` counts them.

#include <cstdint>
#include <string_view>
#include <vector>

namespace whosaid {

/// The words of one text at a time. Memory is used again.
class WhiteSpaceWords {
 public:
  /// Starts a text: valid UTF-8. Linear.
  void start(std::string_view text);
  /// How many words there are.
  std::size_t size() const { return begins_.size(); }
  /// The number of the word that byte `at` lies in, or of the next one.
  std::size_t at(std::uint32_t at) const;

 private:
  std::vector<std::uint32_t> begins_, ends_;
};

}  // namespace whosaid
