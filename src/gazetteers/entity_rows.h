#pragma once
/// Readers of the files whose rows are entities, or names of entities: countries.tsv, organizations.tsv, people.tsv,
/// metonyms.tsv.

#include <filesystem>
#include <vector>

#include "gazetteers/lexicon_builder.h"

namespace whosaid {

/// The four files, read. Reading rows takes two steps, since rows refer to each other over all files.
class EntityRows {
 public:
  /// Reads the files of all folders; what is wrong with their lines goes to `errors`.
  EntityRows(const std::vector<std::filesystem::path>& folders, Errors& errors);

  /// Gives every row its place in Lexicon::entities.
  void add_entities(LexiconBuilder& builder) const;
  /// Adds aliases and offices, and checks what the rows refer to.
  void add_details(LexiconBuilder& builder) const;

 private:
  void add_country(LexiconBuilder& builder, std::size_t row) const;
  void add_capital(LexiconBuilder& builder, std::size_t row) const;
  void add_organization(LexiconBuilder& builder, std::size_t row) const;
  void add_person(LexiconBuilder& builder, std::size_t row) const;
  void add_metonym(LexiconBuilder& builder, std::size_t row) const;

  // Where a row of a file is in Lexicon::entities.
  std::uint32_t country_row(std::size_t row) const { return static_cast<std::uint32_t>(row); }
  std::uint32_t organization_row(std::size_t row) const { return country_row(countries_.size() + row); }
  std::uint32_t person_row(std::size_t row) const { return organization_row(organizations_.size() + row); }

  GazetteerFile countries_, organizations_, people_, metonyms_;
};

}  // namespace whosaid
