#pragma once
/// Which roles of blocks records are taken from.

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "document/document.h"

namespace whosaid {

/// A set of BlockRole; by default the article itself (is_article).
class BlockSet {
 public:
  /// The article itself: see is_article().
  constexpr BlockSet() {
    for (std::size_t i = 0; i < kBlockRoleNames.size(); ++i) {
      if (is_article(static_cast<BlockRole>(i))) bits_ |= 1u << i;
    }
  }
  /// `all`, or names of roles with commas between. Fails with a text that names the nearest role.
  static std::expected<BlockSet, std::string> parse(std::string_view list);

  /// Names of roles with commas between, as parse() reads them.
  std::string text() const;

  /// Is the role in the set?
  constexpr bool has(BlockRole role) const { return (bits_ >> static_cast<unsigned>(role) & 1u) != 0; }

 private:
  std::uint32_t bits_ = 0;
};

static_assert(BlockSet().has(BlockRole::title) && !BlockSet().has(BlockRole::ticker));

}  // namespace whosaid
