#pragma once
/// Entities as flat tables that can be mapped from a file.

#include <array>
#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/zeroed.h"
#include "document/entity.h"

namespace whosaid {

/// An entity without its offices: a range of the texts, cut into id, name, family, wikidata, country, kind and parent.
struct EntityRecord {
  std::uint32_t begin = 0;
  std::array<std::uint16_t, 7> sizes{};
  std::uint8_t type = 0, gender = 0;
};
static_assert(sizeof(EntityRecord) == 20);

/// The longest id, name or other text of an entity, in bytes.
inline constexpr std::size_t kLongestEntityText = 1000;

/// The tables of all entities. They may hold anything: what is asked for is checked when it is asked for.
struct EntityRecords {
  std::span<const EntityRecord> records;
  std::string_view texts;
  /// A power of two of them: rows of organizations and countries by the hash of their ids, or kNone.
  std::span<const std::uint32_t> id_slots;
};

/// EntityRecords in the making.
struct OwnEntityRecords {
  std::vector<EntityRecord> records;
  std::string texts;
  std::vector<std::uint32_t> id_slots;

  /// Of all entities of a table, which lie in memory.
  explicit OwnEntityRecords(const EntityTable& entities);
};

/// An entity is made when it is first asked for, and stays.
class RecordShelf final : public EntityShelf {
 public:
  /// `owner` keeps the tables.
  RecordShelf(std::shared_ptr<const void> owner, const EntityRecords& tables)
      : owner_(std::move(owner)), tables_(tables), made_(tables.records.size()) {}

  std::uint32_t size() const override { return static_cast<std::uint32_t>(tables_.records.size()); }
  /// A damaged record gives an entity whose id and name say so.
  const Entity& at(std::uint32_t row) const override;
  std::uint32_t find(std::string_view id) const override;

  /// The entity of a record, or nothing when it is damaged.
  std::optional<Entity> read(std::uint32_t row) const;

 private:
  std::shared_ptr<const void> owner_;
  EntityRecords tables_;
  mutable Zeroed<const Entity*> made_;  ///< of each row, or null; asked and set atomically
  mutable std::mutex making_;
  mutable std::deque<Entity> entities_;
};

}  // namespace whosaid
