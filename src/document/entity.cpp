#include "document/entity.h"

#include <algorithm>
#include <bit>

#include "base/xxh64.h"

namespace whosaid {

bool EntityTable::add(Entity entity) {
  if (slots_.size() < 2 * (rows_.size() + 1)) fill_slots(2 * (rows_.size() + 1));
  std::uint32_t& slot = slots_[slot_of(entity.id)];
  const bool is_new = slot == kNone;
  if (is_new) slot = static_cast<std::uint32_t>(rows_.size());
  rows_.push_back(std::move(entity));
  return is_new;
}

void EntityTable::reserve(std::size_t size) {
  rows_.reserve(size);
  fill_slots(size);
}

std::uint32_t EntityTable::find(std::string_view id) const {
  if (shelf_ != nullptr) return shelf_->find(id);
  return slots_.empty() ? kNone : slots_[slot_of(id)];
}

/// Where the id is or would be; half of the slots are free.
std::size_t EntityTable::slot_of(std::string_view id) const {
  std::size_t at = xxh64(id) & (slots_.size() - 1);
  while (slots_[at] != kNone && rows_[slots_[at]].id != id) at = (at + 1) & (slots_.size() - 1);
  return at;
}

/// Makes room for `count` rows.
void EntityTable::fill_slots(std::size_t count) {
  const std::vector<std::uint32_t> before = std::exchange(slots_, {});
  slots_.assign(std::bit_ceil(2 * count), kNone);
  for (const std::uint32_t row : before) {
    if (row != kNone) slots_[slot_of(rows_[row].id)] = row;
  }
}

std::vector<std::uint32_t> EntityTable::put_holders_first() {
  std::uint32_t holder = 0;
  auto other = static_cast<std::uint32_t>(
      std::ranges::count_if(rows_, [](const Entity& entity) { return !entity.offices.empty(); }));
  std::vector<std::uint32_t> now;
  now.reserve(rows_.size());
  for (const Entity& entity : rows_) now.push_back(entity.offices.empty() ? other++ : holder++);
  for (std::uint32_t& row : slots_) {
    if (row != kNone) row = now[row];
  }
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
