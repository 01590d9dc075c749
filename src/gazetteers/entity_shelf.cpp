#include "gazetteers/entity_shelf.h"

#include <algorithm>
#include <bit>

#include "base/unicode.h"
#include "base/xxh64.h"

namespace whosaid {
namespace {

/// How many slots are looked at for an id; half of all are free, so that more hardly ever lie together.
constexpr std::size_t kReach = 256;

std::array<std::string_view, 7> texts_of(const Entity& e) {
  return {e.id, e.name, e.family, e.wikidata, e.country, e.kind, e.parent};
}

bool is_body(const Entity& entity) { return entity.type != EntityType::person; }

Entity damaged_entity() {
  Entity entity;
  entity.id = entity.name = "damaged";
  return entity;
}

}  // namespace

OwnEntityRecords::OwnEntityRecords(const EntityTable& entities) {
  records.reserve(entities.size());
  const auto bodies = std::ranges::count_if(entities.in_memory(), is_body);
  id_slots.assign(std::bit_ceil(2 * static_cast<std::size_t>(bodies) + 1), kNone);
  for (const Entity& entity : entities.in_memory()) {
    const auto row = static_cast<std::uint32_t>(records.size());
    EntityRecord& record = records.emplace_back();
    record.begin = static_cast<std::uint32_t>(texts.size());
    record.type = static_cast<std::uint8_t>(entity.type);
    record.gender = static_cast<std::uint8_t>(entity.gender);
    const auto parts = texts_of(entity);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      record.sizes[i] = static_cast<std::uint16_t>(parts[i].size());
      texts += parts[i];
    }
    if (!is_body(entity)) continue;
    std::size_t slot = xxh64(entity.id) & (id_slots.size() - 1);
    while (id_slots[slot] != kNone) slot = (slot + 1) & (id_slots.size() - 1);
    id_slots[slot] = row;
  }
}

const Entity& RecordShelf::at(std::uint32_t row) const {
  static const Entity damaged = damaged_entity();
  if (row >= size()) return damaged;
  const std::atomic_ref<const Entity*> made(made_[row]);
  if (const Entity* entity = made.load(std::memory_order_acquire); entity != nullptr) return *entity;
  const std::lock_guard lock(making_);
  if (const Entity* entity = made.load(std::memory_order_relaxed); entity != nullptr) return *entity;
  std::optional<Entity> entity = read(row);
  made.store(entity ? &entities_.emplace_back(*std::move(entity)) : &damaged, std::memory_order_release);
  return *made.load(std::memory_order_relaxed);
}

std::optional<Entity> RecordShelf::read(std::uint32_t row) const {
  const EntityRecord& record = tables_.records[row];
  std::array<std::string_view, 7> parts;
  std::size_t at = record.begin;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (at > tables_.texts.size()) return std::nullopt;
    parts[i] = tables_.texts.substr(at, record.sizes[i]);
    if (parts[i].size() != record.sizes[i] || !is_utf8(parts[i])) return std::nullopt;
    at += record.sizes[i];
  }
  const bool is_entity = record.type <= static_cast<std::uint8_t>(EntityType::country) &&
                         record.gender <= static_cast<std::uint8_t>(Gender::male);
  if (!is_entity || parts[0].empty() || parts[1].empty()) return std::nullopt;
  Entity entity;
  entity.id = parts[0];
  entity.name = parts[1];
  entity.family = parts[2];
  entity.wikidata = parts[3];
  entity.country = parts[4];
  entity.kind = parts[5];
  entity.parent = parts[6];
  entity.type = static_cast<EntityType>(record.type);
  entity.gender = static_cast<Gender>(record.gender);
  return entity;
}

std::uint32_t RecordShelf::find(std::string_view id) const {
  const std::size_t slots = tables_.id_slots.size();
  if (!std::has_single_bit(slots)) return kNone;
  const std::size_t first = xxh64(id) & (slots - 1);
  for (std::size_t i = 0; i < std::min(slots, kReach); ++i) {
    const std::uint32_t row = tables_.id_slots[(first + i) & (slots - 1)];
    if (row >= size()) return kNone;
    const EntityRecord& record = tables_.records[row];
    const bool is_inside = record.begin <= tables_.texts.size();
    if (is_inside && tables_.texts.substr(record.begin, record.sizes[0]) == id) return row;
  }
  return kNone;
}

}  // namespace whosaid
