#include "gazetteers/entity_rows.h"

#include "gazetteers/cell_values.h"
#include "gazetteers/entity_shelf.h"

namespace whosaid {
namespace {

/// An alias of a row without its text.
Alias alias_of(Kind kind, std::uint32_t row, NameForm form, Matching matching) {
  return {.text = {}, .row = row, .kind = kind, .form = static_cast<std::uint8_t>(form), .matching = matching};
}

void add_aliases(LexiconBuilder& builder, const GazetteerFile& file, std::size_t row, std::string_view cell,
                 const Alias& alias) {
  for (const std::string_view value : values_of(cell)) builder.add_alias(file, row, value, alias);
}

/// So that a place in all their texts, also when they are folded, fits 32 bits.
constexpr std::size_t kLargestLists = std::size_t{2} << 30;

std::size_t total_size(const std::vector<std::shared_ptr<const std::string>>& texts) {
  std::size_t size = 0;
  for (const auto& text : texts) size += text->size();
  return size;
}

void check_length(LexiconBuilder& builder, const GazetteerFile& file, std::size_t row, std::string_view text) {
  if (text.size() <= kLongestEntityText) return;
  file.fail(row, text, "longer than " + std::to_string(kLongestEntityText) + " bytes; shorten it", builder.errors);
}

void add_entity(LexiconBuilder& builder, const GazetteerFile& file, std::size_t row, EntityType type,
                std::string_view name, std::string_view wikidata) {
  const std::string_view id = file.cell(row, 0);
  if (name.empty()) file.fail(row, {}, "the row has no name; write one", builder.errors);
  for (const std::string_view text : {id, name, wikidata}) check_length(builder, file, row, text);
  Entity entity;
  entity.id = id;
  entity.name = name;
  entity.wikidata = wikidata;
  entity.type = type;
  if (!builder.lexicon.entities.add(std::move(entity))) {
    file.fail(row, id, "the id \"" + std::string(id) + "\" is taken by another kind of entity; choose another",
              builder.errors);
  }
}

}  // namespace

EntityRows::EntityRows(const std::vector<std::filesystem::path>& folders, Errors& errors)
    : countries_(folders, lists::kCountries, errors),
      organizations_(folders, lists::kOrganizations, errors),
      people_(folders, lists::kPeople, errors),
      metonyms_(folders, lists::kMetonyms, errors) {}

void EntityRows::add_entities(LexiconBuilder& builder) const {
  const std::size_t size = countries_.size() + organizations_.size() + people_.size();
  builder.lexicon.entities.reserve(size);
  for (const GazetteerFile* file : {&countries_, &organizations_, &people_, &metonyms_}) builder.keep_texts(*file);
  if (total_size(builder.lexicon.texts) > kLargestLists) {
    builder.errors.push_back(
        {"",
         0,
         0,
         "the lists of people, organizations and countries are larger than 2 GiB together; shorten them",
         {}});
  }
  builder.reserve_aliases(size * 6);  // with those of the other files
  for (std::size_t i = 0; i < countries_.size(); ++i) {
    add_entity(builder, countries_, i, EntityType::country, countries_.cell(i, country::name),
               countries_.cell(i, country::wikidata));
  }
  for (std::size_t i = 0; i < organizations_.size(); ++i) {
    add_entity(builder, organizations_, i, EntityType::organization, organizations_.cell(i, organization::name),
               organizations_.cell(i, organization::wikidata));
  }
  for (std::size_t i = 0; i < people_.size(); ++i) {
    add_entity(builder, people_, i, EntityType::person, people_.cell(i, person::name),
               people_.cell(i, person::wikidata));
  }
}

void EntityRows::add_details(LexiconBuilder& builder) const {
  for (std::size_t i = 0; i < countries_.size(); ++i) add_country(builder, i);
  for (std::size_t i = 0; i < organizations_.size(); ++i) add_organization(builder, i);
  for (std::size_t i = 0; i < people_.size(); ++i) add_person(builder, i);
  for (std::size_t i = 0; i < metonyms_.size(); ++i) add_metonym(builder, i);
  // Last, so that a capital that is a metonym of the same country stays a metonym.
  for (std::size_t i = 0; i < countries_.size(); ++i) add_capital(builder, i);
}

void EntityRows::add_country(LexiconBuilder& builder, std::size_t row) const {
  const std::uint32_t entity = country_row(row);
  const Matching matching = builder.matching_of(countries_, row, countries_.cell(row, country::match));
  builder.lexicon.entities.edit(entity).country = countries_.cell(row, country::id);
  const auto add = [&](std::size_t column, NameForm form) {
    add_aliases(builder, countries_, row, countries_.cell(row, column),
                alias_of(Kind::country, entity, form, matching));
  };
  add(country::name, NameForm::name);
  add(country::aliases, NameForm::name);
  add(country::adjectives, NameForm::adjective);
  add(country::demonyms, NameForm::demonym);
  add(country::government, NameForm::government);
}

void EntityRows::add_capital(LexiconBuilder& builder, std::size_t row) const {
  const std::uint32_t entity = country_row(row);
  add_aliases(builder, countries_, row, countries_.cell(row, country::capital),
              alias_of(Kind::country, entity, NameForm::capital, Matching::usual));
}

void EntityRows::add_organization(LexiconBuilder& builder, std::size_t row) const {
  const std::uint32_t index = organization_row(row);
  const Matching matching = builder.matching_of(organizations_, row, organizations_.cell(row, organization::match));
  Entity& entity = builder.lexicon.entities.edit(index);
  entity.kind = organizations_.cell(row, organization::kind);
  entity.country = organizations_.cell(row, organization::country);
  entity.parent = organizations_.cell(row, organization::parent);
  const std::string_view land = organizations_.cell(row, organization::country);
  const std::string_view parent = organizations_.cell(row, organization::parent);
  if (!land.empty()) builder.check_country(organizations_, row, land);
  builder.check_kind(organizations_, row, organizations_.cell(row, organization::kind), organization_kind_names());
  if (!parent.empty()) builder.check_entity(organizations_, row, parent);
  const auto add = [&](std::size_t column, NameForm form) {
    add_aliases(builder, organizations_, row, organizations_.cell(row, column),
                alias_of(Kind::organization, index, form, matching));
  };
  add(organization::name, NameForm::name);
  add(organization::aliases, NameForm::name);
  add(organization::acronyms, NameForm::acronym);
}

void EntityRows::add_person(LexiconBuilder& builder, std::size_t row) const {
  const std::uint32_t index = person_row(row);
  Entity& entity = builder.lexicon.entities.edit(index);
  check_length(builder, people_, row, people_.cell(row, person::family));
  entity.family = people_.cell(row, person::family);
  entity.gender = builder.gender_of(people_, row, people_.cell(row, person::gender));
  entity.country = people_.cell(row, person::country);
  if (!entity.country.empty()) builder.check_country(people_, row, people_.cell(row, person::country));
  for (const std::string_view value : values_of(people_.cell(row, person::offices))) {
    auto office = parse_office(value);
    if (!office) {
      people_.fail(row, value, "an office is written role@org:from..to, with dates as 2004-03-09 or 2004",
                   builder.errors);
      continue;
    }
    builder.check_entity(people_, row, value.substr(office->role.size() + 1, office->org.size()));
    entity.offices.push_back(std::move(*office));
  }
  const Matching matching = builder.matching_of(people_, row, people_.cell(row, person::match));
  const Alias name = alias_of(Kind::person, index, NameForm::name, matching);
  add_aliases(builder, people_, row, people_.cell(row, person::name), name);
  add_aliases(builder, people_, row, people_.cell(row, person::aliases), name);
  Alias family = alias_of(Kind::person, index, NameForm::family, matching);
  family.weak = true;
  builder.add_alias(people_, row, people_.cell(row, person::family), family);
}

void EntityRows::add_metonym(LexiconBuilder& builder, std::size_t row) const {
  const std::string_view id = metonyms_.cell(row, metonym::refers_to);
  const std::string_view land = metonyms_.cell(row, metonym::country);
  if (!land.empty()) builder.check_country(metonyms_, row, land);
  builder.check_kind(metonyms_, row, metonyms_.cell(row, metonym::kind), metonym_kind_names());
  if (!builder.check_entity(metonyms_, row, id)) return;
  const std::uint32_t entity = builder.lexicon.entities.find(id);
  const EntityType type = builder.lexicon.entities[entity].type;
  if (type == EntityType::person) {
    metonyms_.fail(row, id, "a metonym refers to a country or an organization, not to a person", builder.errors);
    return;
  }
  const Kind kind = type == EntityType::country ? Kind::country : Kind::organization;
  const Matching matching = builder.matching_of(metonyms_, row, metonyms_.cell(row, metonym::match));
  const bool is_members = metonyms_.cell(row, metonym::kind) == "members";
  builder.add_alias(metonyms_, row, metonyms_.cell(row, metonym::alias),
                    alias_of(kind, entity, is_members ? NameForm::demonym : NameForm::metonym, matching));
}

}  // namespace whosaid
