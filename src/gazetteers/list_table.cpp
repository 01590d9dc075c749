#include "gazetteers/list_table.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr TsvColumn needed(std::string_view name) { return {.name = name}; }
constexpr TsvColumn maybe(std::string_view name) { return {.name = name, .required = false}; }
constexpr TsvColumn several(std::string_view name) { return {.name = name, .required = false, .is_list = true}; }

constexpr TsvColumn kCountryColumns[] = {needed("id"),        maybe("iso3"),         needed("name"),
                                         several("aliases"),  several("capital"),    several("adjectives"),
                                         several("demonyms"), several("government"), maybe("wikidata"),
                                         maybe("source"),     maybe("match")};
constexpr TsvColumn kOrganizationColumns[] = {
    needed("id"),    needed("name"),    several("aliases"), several("acronyms"), maybe("kind"), maybe("country"),
    maybe("parent"), maybe("wikidata"), maybe("source"),    maybe("note"),       maybe("match")};
constexpr TsvColumn kPersonColumns[] = {needed("id"),    needed("name"),   maybe("family"),    several("aliases"),
                                        maybe("gender"), maybe("country"), several("offices"), maybe("wikidata"),
                                        maybe("source"), maybe("note"),    maybe("match")};
constexpr TsvColumn kMetonymColumns[] = {needed("alias"), needed("refers_to"), maybe("country"), maybe("kind"),
                                         maybe("source"), maybe("note"),       maybe("match")};
constexpr TsvColumn kCueColumns[] = {needed("lemma"), {.name = "forms", .is_list = true},
                                     needed("class"), maybe("stance"),
                                     maybe("frames"), maybe("source"),
                                     maybe("note")};
constexpr TsvColumn kTitleColumns[] = {needed("title"), maybe("gender"), needed("kind"), maybe("source")};
constexpr TsvColumn kRoleColumns[] = {needed("role"), several("plural"), maybe("gender"), needed("kind"),
                                      maybe("source")};
constexpr TsvColumn kPronounColumns[] = {needed("pronoun"), needed("person"), needed("number"),
                                         maybe("gender"),   needed("case"),   maybe("source")};
constexpr TsvColumn kWordColumns[] = {needed("word"), needed("class"), maybe("source")};
constexpr TsvColumn kGivenNameColumns[] = {needed("name"), needed("gender"), maybe("source")};
constexpr TsvColumn kBlockedColumns[] = {needed("phrase"), maybe("reason"), maybe("source")};

}  // namespace

namespace lists {
constexpr ListTable kCountries = {"countries", "countries.tsv", kCountryColumns};
constexpr ListTable kOrganizations = {"organizations", "organizations.tsv", kOrganizationColumns};
constexpr ListTable kPeople = {"people", "people.tsv", kPersonColumns};
constexpr ListTable kMetonyms = {"metonyms", "metonyms.tsv", kMetonymColumns};
constexpr ListTable kCues = {"cues", "cues.tsv", kCueColumns};
constexpr ListTable kTitles = {"titles", "titles.tsv", kTitleColumns};
constexpr ListTable kRoles = {"roles", "roles.tsv", kRoleColumns};
constexpr ListTable kPronouns = {"pronouns", "pronouns.tsv", kPronounColumns};
constexpr ListTable kWords = {"words", "words.tsv", kWordColumns};
constexpr ListTable kGivenNames = {"given_names", "given_names.tsv", kGivenNameColumns};
constexpr ListTable kBlocked = {"blocked", "blocked.tsv", kBlockedColumns};
}  // namespace lists

namespace {
constexpr const ListTable* kTables[] = {&lists::kCountries, &lists::kOrganizations, &lists::kPeople, &lists::kMetonyms,
                                        &lists::kCues,      &lists::kTitles,        &lists::kRoles,  &lists::kPronouns,
                                        &lists::kWords,     &lists::kGivenNames,    &lists::kBlocked};
}

std::size_t ListTable::column(std::string_view column_name) const {
  return static_cast<std::size_t>(std::ranges::find(columns, column_name, &TsvColumn::name) - columns.begin());
}

std::span<const ListTable* const> list_tables() { return kTables; }

const ListTable* find_list_table(std::string_view name) {
  const auto found = std::ranges::find(kTables, name, [](const ListTable* table) { return table->name; });
  return found == std::end(kTables) ? nullptr : *found;
}

}  // namespace whosaid
