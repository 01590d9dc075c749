// Gazetteers of GATE: lists.def names the files and says what is in each, `file.lst:major:minor`; the files hold a name
// a line, with features behind it.

#include <algorithm>
#include <span>

#include "base/split.h"
#include "exchange/formats.h"
#include "exchange/known_lists.h"

namespace whosaid {
namespace {

/// What a file of names is to us.
struct GateType {
  std::string_view major, minor;  ///< minor empty: any
  const ListTable* list;
  std::string_view column, value;  ///< what else is known of all its names; may be empty
};
const GateType kTypes[] = {
    {"person_full", "", &lists::kPeople, "", ""},
    {"minister", "", &lists::kPeople, "", ""},
    {"person_first", "female", &lists::kGivenNames, "gender", "f"},
    {"person_first", "male", &lists::kGivenNames, "gender", "m"},
    {"title", "female", &lists::kTitles, "gender", "f"},
    {"title", "male", &lists::kTitles, "gender", "m"},
    {"title", "military", &lists::kTitles, "kind", "military"},
    {"title", "police", &lists::kTitles, "kind", "office"},
    {"title", "", &lists::kTitles, "", ""},
    {"jobtitle", "", &lists::kRoles, "", ""},
    {"position", "", &lists::kRoles, "kind", "office"},
    {"organization", "blacklist", nullptr, "", ""},
    {"organization", "team", nullptr, "", ""},
    {"organization", "government", &lists::kOrganizations, "kind", "agency"},
    {"organization", "company", &lists::kOrganizations, "kind", "company"},
    {"organization", "newspaper", &lists::kOrganizations, "kind", "newspaper"},
    {"organization", "political", &lists::kOrganizations, "kind", "party"},
    {"organization", "military", &lists::kOrganizations, "kind", "military"},
    {"organization", "university", &lists::kOrganizations, "kind", "university"},
    {"organization", "charity", &lists::kOrganizations, "kind", "ngo"},
    {"organization", "", &lists::kOrganizations, "", ""},
    {"department", "", &lists::kOrganizations, "kind", "ministry"},
    {"agency", "", &lists::kOrganizations, "kind", "agency"},
    {"location", "country", &lists::kCountries, "", ""},
};

const GateType* type_of(std::string_view major, std::string_view minor) {
  const auto found = std::ranges::find_if(
      kTypes, [&](const GateType& t) { return t.major == major && (t.minor.empty() || t.minor == minor); });
  return found == std::end(kTypes) || found->list == nullptr ? nullptr : found;
}

void read_names(const ForeignText& file, const GateType& type, Harvest& harvest) {
  const std::string name = file.path.filename().native();
  for (ForeignLines lines(file.text); lines.next();) {
    if (lines.line().find_first_not_of(" \t") == std::string_view::npos) continue;
    ++harvest.read;
    const std::vector<std::string_view> parts =
        split(lines.line(), lines.line().find('\t') == std::string_view::npos ? ":" : "\t");
    ForeignRow row(*type.list, name + ", " + lines.place());
    row.add(is_entity_list(*type.list) ? type.list->column("name") : 0, parts[0]);
    if (!type.column.empty()) row.add(type.list->column(type.column), type.value);
    for (const std::string_view feature : std::span(parts).subspan(1)) {
      const bool has_gender = feature.starts_with("gender=") && type.list->column("gender") < type.list->columns.size();
      if (has_gender) row.add(type.list->column("gender"), feature.substr(7));
    }
    harvest.add(std::move(row));
  }
}

/// One line of a lists.def. Files lie beside it: a path is not followed.
void read_entry(const ForeignText& def, const ForeignLines& lines, const ImportChoice& choice, Harvest& harvest) {
  const auto parts = split(lines.line(), ":");
  const std::string file(parts[0]);
  const GateType* type = type_of(parts.size() > 1 ? parts[1] : "", parts.size() > 2 ? parts[2] : "");
  if (file.find('/') != std::string::npos || file.find('\\') != std::string::npos || file.starts_with('.')) {
    return harvest.skip(lines.place(), "a file elsewhere is not read", file);
  }
  if (type == nullptr || (choice.list != nullptr && choice.list != type->list)) {
    return harvest.skip(lines.place(), "a type that is no list of ours, or not asked for", lines.line());
  }
  const auto names = read_foreign_text(def.path.parent_path() / file);
  if (!names) return harvest.skip(lines.place(), "the file is not there, or cannot be read", file);
  read_names(*names, *type, harvest);
}

/// Of a single .lst: as lists.def beside it says; else as the user does.
const GateType* type_of_file(const ForeignText& file) {
  const auto def = read_foreign_text(file.path.parent_path() / "lists.def");
  if (!def) return nullptr;
  for (ForeignLines lines(def->text); lines.next();) {
    const auto parts = split(lines.line(), ":");
    if (parts[0] == file.path.filename().native() && parts.size() > 1) {
      return type_of(parts[1], parts.size() > 2 ? parts[2] : "");
    }
  }
  return nullptr;
}

}  // namespace

ImportRead read_gate(const ForeignText& file, const ImportChoice& choice, Harvest& harvest) {
  if (file.path.extension() != ".def") {
    const GateType* type = type_of_file(file);
    if (choice.list != nullptr && (type == nullptr || type->list != choice.list)) {
      read_names(file, {"", "", choice.list, "", ""}, harvest);
    } else if (type != nullptr) {
      read_names(file, *type, harvest);
    } else {
      return std::unexpected("no lists.def beside it says what is in the file; say it: --list roles");
    }
    return {};
  }
  for (ForeignLines lines(file.text); lines.next();) {
    if (!lines.line().empty()) read_entry(file, lines, choice, harvest);
  }
  return {};
}

}  // namespace whosaid
