// Mappings of CoreNLP's RegexNER and TokensRegexNER: a pattern and its class, parted by a tab.

#include "base/split.h"
#include "exchange/formats.h"
#include "exchange/known_lists.h"

namespace whosaid {
namespace {

/// The name that a pattern matches; empty when it is more than a name.
std::string name_of(std::string_view pattern) {
  std::string name;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '\\' && i + 1 < pattern.size()) {
      name += pattern[++i];
    } else if (std::string_view("*+?()[]{}|^$/").find(pattern[i]) != std::string_view::npos) {
      return {};
    } else {
      name += pattern[i];  // a dot that is not escaped is a dot by mistake
    }
  }
  return name;
}

const ListTable* list_of(std::string_view cls) {
  static const std::pair<std::string_view, const ListTable*> kClasses[] = {
      {"PERSON", &lists::kPeople},         {"ORGANIZATION", &lists::kOrganizations},
      {"ORG", &lists::kOrganizations},     {"COUNTRY", &lists::kCountries},
      {"LOCATION", &lists::kCountries},    {"GPE", &lists::kCountries},
      {"NATIONALITY", &lists::kCountries}, {"TITLE", &lists::kRoles}};
  for (const auto& [name, list] : kClasses) {
    if (name == cls) return list;
  }
  return nullptr;
}

}  // namespace

ImportRead read_regexner(const ForeignText& file, const ImportChoice& choice, Harvest& harvest) {
  for (ForeignLines lines(file.text); lines.next();) {
    if (lines.line().empty() || lines.line().starts_with('#')) continue;
    ++harvest.read;
    const auto cells = split(lines.line(), "\t");
    const std::string name = name_of(cells[0]);
    const ListTable* list = cells.size() > 1 ? list_of(cells[1]) : nullptr;
    if (name.empty() || lines.is_cut()) {
      harvest.skip(lines.place(), "a pattern that is no name", cells[0]);
    } else if (list == nullptr || (choice.list != nullptr && choice.list != list)) {
      harvest.skip(lines.place(), "a class that is no list of ours, or not asked for", name);
    } else {
      ForeignRow row(*list, lines.place());
      row.add(is_entity_list(*list) ? list->column("name") : 0, name);
      harvest.add(std::move(row));
    }
  }
  return {};
}

}  // namespace whosaid
