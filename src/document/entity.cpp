#include "document/entity.h"

#include <algorithm>

namespace whosaid {

std::vector<std::uint32_t> EntityTable::put_holders_first() {
  std::uint32_t holder = 0;
  auto other = static_cast<std::uint32_t>(
      std::ranges::count_if(rows_, [](const Entity& entity) { return !entity.offices.empty(); }));
  std::vector<std::uint32_t> now;
  now.reserve(rows_.size());
  for (const Entity& entity : rows_) now.push_back(entity.offices.empty() ? other++ : holder++);
  for (auto& [id, row] : by_id_) row = now[row];
  std::vector<std::uint32_t> left = now;  // in place, for there may be a million
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    while (left[row] != row) {
      std::swap(rows_[row], rows_[left[row]]);
      std::swap(left[row], left[left[row]]);
    }
  }
  return now;
}

}  // namespace whosaid
