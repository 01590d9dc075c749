#include "gazetteers/list_statistics.h"

#include <algorithm>
#include <map>

#include "gazetteers/alias_decision.h"

namespace whosaid {
namespace {

/// The most frequent value first; equal ones by name.
CountTable most_frequent_first(std::string name, const std::map<std::string, std::size_t>& counts) {
  CountTable table{.name = std::move(name), .counts = {}};
  for (const auto& [value, count] : counts) table.counts.push_back({value, count});
  std::ranges::stable_sort(table.counts, std::ranges::greater(), &CountTable::Count::count);
  return table;
}

void count_cells(const ListRows& rows, const ListTable& list, std::string_view column,
                 std::map<std::string, std::size_t>& counts) {
  for (std::size_t i = 0; i < rows.file(list).size(); ++i) {
    const std::string_view cell = rows.cell({&list, i}, column);
    ++counts[std::string(cell.empty() ? "-" : cell)];
  }
}

CountTable cells(std::string name, const ListRows& rows, const ListTable& list, std::string_view column) {
  std::map<std::string, std::size_t> counts;
  count_cells(rows, list, column, counts);
  return most_frequent_first(std::move(name), counts);
}

CountTable rows_by_list(const ListRows& rows) {
  CountTable table{.name = "rows by list", .counts = {}};
  for (const ListTable* list : list_tables()) {
    table.counts.push_back({std::string(list->name), rows.file(*list).size()});
  }
  return table;
}

CountTable rows_by_source(const ListRows& rows) {
  std::map<std::string, std::size_t> counts;
  for (const ListTable* list : list_tables()) count_cells(rows, *list, "source", counts);
  return most_frequent_first("rows by source", counts);
}

CountTable people_by_gender(const Lexicon& lexicon) {
  std::map<std::string, std::size_t> counts;
  for (const Entity& entity : lexicon.entities.in_memory()) {
    if (entity.type != EntityType::person) continue;
    ++counts[entity.gender == Gender::female ? "female" : entity.gender == Gender::male ? "male" : "-"];
  }
  return most_frequent_first("people by gender", counts);
}

CountTable aliases(const Lexicon& lexicon) {
  std::map<std::string, std::size_t> counts;
  for (const Alias& alias : lexicon.aliases) {
    if (alias.kind > Kind::country) continue;
    ++counts[std::string(kind_name(alias.kind)) + (alias.weak ? ", weak" : ", strong")];
  }
  return most_frequent_first("aliases", counts);
}

CountTable offices(const Lexicon& lexicon) {
  std::size_t current = 0, past = 0;
  for (const Entity& entity : lexicon.entities.in_memory()) {
    for (const Office& office : entity.offices) ++(office.to.year == 0 ? current : past);
  }
  return {.name = "offices", .counts = {{"without an end", current}, {"past", past}}};
}

}  // namespace

std::vector<CountTable> count_lists(const Lexicon& lexicon, const ListRows& rows) {
  return {rows_by_list(rows),
          people_by_gender(lexicon),
          cells("people by country", rows, lists::kPeople, "country"),
          cells("organizations by kind", rows, lists::kOrganizations, "kind"),
          cells("organizations by country", rows, lists::kOrganizations, "country"),
          aliases(lexicon),
          offices(lexicon),
          rows_by_source(rows)};
}

}  // namespace whosaid
