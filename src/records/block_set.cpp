#include "records/block_set.h"

#include <algorithm>

#include "base/errors.h"

namespace whosaid {

std::expected<BlockSet, std::string> BlockSet::parse(std::string_view list) {
  BlockSet set;
  set.bits_ = 0;
  while (true) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::string_view name = list.substr(0, comma);
    const auto found = std::ranges::find(kBlockRoleNames, name);
    if (name == "all") {
      set.bits_ = ~0u;
    } else if (found != kBlockRoleNames.end()) {
      set.bits_ |= 1u << (found - kBlockRoleNames.begin());
    } else {
      std::vector<std::string> known(kBlockRoleNames.begin(), kBlockRoleNames.end());
      known.emplace_back("all");
      return std::unexpected("unknown block \"" + std::string(name) + "\"" + suggestion(name, known));
    }
    if (comma == list.size()) return set;
    list.remove_prefix(comma + 1);
  }
}

std::string BlockSet::text() const {
  std::string text;
  for (std::size_t i = 0; i < kBlockRoleNames.size(); ++i) {
    if (!has(static_cast<BlockRole>(i))) continue;
    if (!text.empty()) text += ',';
    text += kBlockRoleNames[i];
  }
  return text;
}

}  // namespace whosaid
