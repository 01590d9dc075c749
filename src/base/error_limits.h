#pragma once
/// How much is told of a data file that is wrong everywhere.

#include <string>
#include <string_view>

#include "base/errors.h"

namespace whosaid {

/// Whoever has more problems mends these first.
inline constexpr std::size_t kMostErrors = 1000;
/// A longer line is not shown: it has room for thousands of problems, and each would have a copy of it.
inline constexpr std::size_t kLongestShownLine = 4000;

inline bool is_full(const Errors& errors) { return errors.size() >= kMostErrors; }

/// `line` as an error shows it.
inline std::string shown_line(std::string_view line) {
  return std::string(line.size() > kLongestShownLine ? std::string_view() : line);
}

}  // namespace whosaid
