#include "exchange/list_export.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "gazetteers/gazetteer_file.h"

namespace whosaid {
namespace {

const ListTable* list_of(Kind kind) {
  switch (kind) {
    case Kind::person:
      return &lists::kPeople;
    case Kind::organization:
      return &lists::kOrganizations;
    case Kind::country:
      return &lists::kCountries;
    case Kind::title:
      return &lists::kTitles;
    case Kind::role:
      return &lists::kRoles;
    default:
      return nullptr;
  }
}

bool is_people_word(const Alias& alias) {
  const auto form = static_cast<NameForm>(alias.form);
  return alias.kind == Kind::country && (form == NameForm::adjective || form == NameForm::demonym);
}

/// Is it a name of its entity, rather than what stands for it: a capital, a building?
bool is_strong_name(const Alias& alias) {
  const auto form = static_cast<NameForm>(alias.form);
  return !alias.weak && form != NameForm::family && form != NameForm::capital && form != NameForm::metonym &&
         form != NameForm::government;
}

/// Calls `visit(alias, entity)` for the strong names of the entities of `list`, or of all.
template <class Visit>
void for_each_name(const Lexicon& lexicon, const ListTable* list, Visit visit) {
  for (const Alias& alias : lexicon.aliases) {
    const ListTable* of = list_of(alias.kind);
    const bool is_entity = of == &lists::kPeople || of == &lists::kOrganizations || of == &lists::kCountries;
    if (is_entity && (list == nullptr || of == list) && is_strong_name(alias))
      visit(alias, lexicon.entities[alias.row]);
  }
}

std::string csv_cell(std::string_view cell) {
  if (cell.find_first_of("\",\n\r") == std::string_view::npos) return std::string(cell);
  std::string quoted = "\"";
  for (const char c : cell) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

std::string_view gate_type(const Alias& alias) {
  switch (alias.kind) {
    case Kind::person:
      return "person_full";
    case Kind::organization:
      return "organization";
    case Kind::country:
      return is_people_word(alias) ? "country_adj" : "location:country";
    case Kind::title:
      return "title";
    case Kind::role:
      return "jobtitle";
    default:
      return {};
  }
}

}  // namespace

const std::vector<std::string>& export_formats() {
  static const std::vector<std::string> names = {"entity-ruler", "regexner", "gate", "csv"};
  return names;
}

std::string entity_ruler_patterns(const Lexicon& lexicon, const ListTable* list) {
  std::string text;
  for_each_name(lexicon, list, [&](const Alias& alias, const Entity& entity) {
    const std::string_view label = is_people_word(alias)              ? "NORP"
                                   : alias.kind == Kind::person       ? "PERSON"
                                   : alias.kind == Kind::organization ? "ORG"
                                                                      : "GPE";
    text += nlohmann::ordered_json{{"label", label}, {"pattern", alias.text}, {"id", entity.id}}.dump() + "\n";
  });
  return text;
}

std::string regexner_mapping(const Lexicon& lexicon, const ListTable* list) {
  std::string text;
  for_each_name(lexicon, list, [&](const Alias& alias, const Entity&) {
    for (const char c : alias.text) {
      if (std::string_view("\\.*+?()[]{}|^$/").find(c) != std::string_view::npos) text += '\\';
      text += c;
    }
    text += is_people_word(alias)              ? "\tNATIONALITY\n"
            : alias.kind == Kind::person       ? "\tPERSON\n"
            : alias.kind == Kind::organization ? "\tORGANIZATION\n"
                                               : "\tCOUNTRY\n";
  });
  return text;
}

std::vector<ExportedFile> gate_lists(const Lexicon& lexicon, const ListTable* list) {
  std::map<std::string, std::string> names;  // by type
  const auto add = [&](std::string_view type, std::string_view name) {
    if (name.find(':') == std::string_view::npos) (names[std::string(type)] += name) += '\n';
  };
  for_each_name(lexicon, list, [&](const Alias& alias, const Entity&) { add(gate_type(alias), alias.text); });
  for (const Alias& alias : lexicon.aliases) {
    const ListTable* of = list_of(alias.kind);
    const bool is_word = of == &lists::kTitles || of == &lists::kRoles;
    if (is_word && (list == nullptr || list == of)) add(gate_type(alias), alias.text);
  }
  for (const GivenName& name : lexicon.given_names) {
    if (list != nullptr && list != &lists::kGivenNames) break;
    if (name.gender != Gender::unknown) {
      add(name.gender == Gender::female ? "person_first:female" : "person_first:male", name.text);
    }
  }
  std::vector<ExportedFile> files = {{"lists.def", {}}};
  for (auto& [type, text] : names) {
    std::string file = type;
    std::ranges::replace(file, ':', '_');
    files.front().text += file + ".lst:" + type + "\n";
    files.push_back({file + ".lst", std::move(text)});
  }
  return files;
}

std::string csv_of_list(const std::vector<std::filesystem::path>& folders, const ListTable& list) {
  Errors none;  // whoever loaded the lists has told of all
  const GazetteerFile file(folders, list, none);
  std::string text;
  for (const TsvColumn& column : list.columns) text += (text.empty() ? "" : ",") + std::string(column.name);
  text += '\n';
  for (std::size_t row = 0; row < file.size(); ++row) {
    for (std::size_t i = 0; i < list.columns.size(); ++i) text += (i > 0 ? "," : "") + csv_cell(file.cell(row, i));
    text += '\n';
  }
  return text;
}

}  // namespace whosaid
