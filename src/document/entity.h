#pragma once
/// Persons, organizations and countries.

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "document/span.h"

namespace whosaid {

/// Of a person, a title, a role or a pronoun.
enum class Gender : std::uint8_t { unknown, female, male };
/// The three kinds of entities.
enum class EntityType : std::uint8_t { person, organization, country };

/// A calendar date; 0 for a month or a day that the data leaves open.
struct Date {
  std::uint16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  constexpr auto operator<=>(const Date&) const = default;
};

/// An office a person holds or held: `foreign minister@RU:2004-03-09..`.
struct Office {
  std::string_view role;  ///< lower case: "foreign minister"
  std::string_view org;   ///< a country id ("RU") or an organization id ("european-commission")
  Date from, to;          ///< year 0: open at that end
};

/// One person, organization or country of the gazetteers.
struct Entity {
  std::string_view id;        ///< unique over all types: "sergey-lavrov", "nato", "RU"
  std::string_view name;      ///< the full name to show
  std::string_view family;    ///< persons: the name used alone on later mention; may be empty
  std::string_view wikidata;  ///< "Q58217" or empty
  EntityType type = EntityType::person;
  Gender gender = Gender::unknown;
  std::string_view country;     ///< ISO 3166 alpha-2 or empty
  std::string_view kind;        ///< organizations: "party", "ministry" ...; else empty
  std::string_view parent;      ///< organizations: id of the larger body; may be empty
  std::vector<Office> offices;  ///< persons
};

/// Entities that are made when they are asked for: of a list too large to be read before the first article.
class EntityShelf {
 public:
  virtual ~EntityShelf() = default;
  /// How many there are.
  virtual std::uint32_t size() const = 0;
  /// Of a row below size(). Stays where it is; may be asked by several threads at once.
  virtual const Entity& at(std::uint32_t row) const = 0;
  /// The row of an organization or a country, or kNone.
  virtual std::uint32_t find(std::string_view id) const = 0;
};

/// All entities, by row and by id. Those that hold or held an office come first and lie in memory when there is a
/// shelf; else all do.
class EntityTable {
 public:
  EntityTable() = default;
  /// `first` are the first rows of `shelf` as they shall be.
  EntityTable(std::vector<Entity> first, std::shared_ptr<const EntityShelf> shelf)
      : rows_(std::move(first)), shelf_(std::move(shelf)) {}

  /// Adds a row at the end of a table without a shelf. False when the id is taken, which then means the row before.
  bool add(Entity entity);
  void reserve(std::size_t size);

  std::size_t size() const { return shelf_ == nullptr ? rows_.size() : shelf_->size(); }
  const Entity& operator[](std::size_t row) const {
    return row < rows_.size() ? rows_[row] : shelf_->at(static_cast<std::uint32_t>(row));
  }
  /// Of a row in memory.
  Entity& edit(std::size_t row) { return rows_[row]; }
  /// The rows in memory, which begin at 0: all that hold offices are among them.
  std::span<const Entity> in_memory() const { return rows_; }
  /// Puts those with offices first, in their order, and tells for each row from before where it is now.
  std::vector<std::uint32_t> put_holders_first();
  /// The row of an id, or kNone. With a shelf nobody is asked for a person by id.
  std::uint32_t find(std::string_view id) const;

 private:
  std::size_t slot_of(std::string_view id) const;
  void fill_slots(std::size_t count);

  std::vector<Entity> rows_;
  std::vector<std::uint32_t> slots_;  ///< without a shelf: rows by the hash of their ids, or kNone; a power of two
  std::shared_ptr<const EntityShelf> shelf_;
};

}  // namespace whosaid
