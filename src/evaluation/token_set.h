#pragma once
/// Sets of tokens of one article. All comparisons of what was said, and by whom, are comparisons of such sets.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace whosaid {

/// Indices of tokens, ascending, each once.
using TokenSet = std::vector<std::uint32_t>;

/// Tokens that both have.
inline std::size_t count_shared(const TokenSet& a, const TokenSet& b) {
  if (a.empty() || b.empty() || a.back() < b.front() || b.back() < a.front()) return 0;
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    shared += a[i] == b[j] ? 1 : 0;
    const bool next_a = a[i] <= b[j], next_b = b[j] <= a[i];
    i += next_a ? 1 : 0;
    j += next_b ? 1 : 0;
  }
  return shared;
}

}  // namespace whosaid
