#include "report/page_table.h"

#include <limits>

#include "records/json_object.h"

namespace whosaid {
namespace {

constexpr std::uint32_t kNoPlace = std::numeric_limits<std::uint32_t>::max();

}  // namespace

std::uint32_t PageTable::number(std::string json) {
  const auto [entry, is_new] = numbers_.try_emplace(std::move(json), static_cast<std::uint32_t>(values_.size()));
  if (is_new) {
    values_.push_back(&entry->first);
    places_.push_back(kNoPlace);
  }
  return entry->second;
}

std::uint32_t PageTable::place(std::uint32_t number) {
  std::uint32_t& place = places_[number];
  if (place == kNoPlace) {
    place = static_cast<std::uint32_t>(written_.size());
    written_.push_back(number);
  }
  return place;
}

void PageTable::append_json(std::string& out) const {
  append_json_array(out, written_, [&](std::string& to, std::uint32_t number) { to += *values_[number]; });
}

}  // namespace whosaid
