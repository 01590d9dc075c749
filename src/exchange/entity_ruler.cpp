// Patterns of spaCy's EntityRuler: one a line, a text or a list of tokens.

#include "exchange/foreign_json.h"
#include "exchange/formats.h"
#include "exchange/name_text.h"

namespace whosaid {
namespace {

using nlohmann::json;

/// The name that a pattern matches; empty when it is more than a name, or none.
std::string name_of(const json& pattern) {
  if (pattern.is_string()) return text_of(pattern);
  std::string name;
  bool is_small = true;
  for (const json* token : items_of(pattern)) {
    if (!token->is_object() || token->size() != 1) return {};
    std::string word = text_of(*token, "LOWER");
    for (const std::string_view key : {"TEXT", "ORTH"}) {
      if (word.empty()) word = text_of(*token, key);
      is_small = is_small && text_of(*token, key).empty();
    }
    if (word.empty()) return {};
    const bool is_joint = word == "-" || name.ends_with('-') || word.starts_with('\'');
    name += (name.empty() || is_joint ? "" : " ") + word;
  }
  if (!is_small || name.empty()) return name;
  // Matched in any case, written in small letters: how it is printed is not told.
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool begins = i == 0 || name[i - 1] == ' ';
    if (begins && name[i] >= 'a' && name[i] <= 'z') name[i] = static_cast<char>(name[i] - 'a' + 'A');
  }
  return name;
}

/// Nationalities (NORP) are words of countries: those that our countries do not have are skipped later.
const ListTable* list_of(std::string_view label) {
  if (label == "PERSON") return &lists::kPeople;
  if (label == "ORG") return &lists::kOrganizations;
  return label == "GPE" || label == "NORP" ? &lists::kCountries : nullptr;
}

}  // namespace

ImportRead read_entity_ruler(const ForeignText& file, const ImportChoice& choice, Harvest& harvest) {
  for (ForeignLines lines(file.text); lines.next();) {
    if (lines.line().empty()) continue;
    ++harvest.read;
    const auto entry = lines.is_cut() ? std::unexpected("") : read_foreign_json(lines.line());
    if (!entry) {
      harvest.skip(lines.place(), lines.is_cut() ? "a line longer than 1 MiB" : "no JSON");
      continue;
    }
    const std::string label = text_of(*entry, "label"), id = text_of(*entry, "id");
    const std::string name = name_of(member(*entry, "pattern"));
    const ListTable* list = list_of(label);
    if (name.empty()) {
      harvest.skip(lines.place(), "a pattern of tokens that is no name", lines.line());
    } else if (list == nullptr || (choice.list != nullptr && choice.list != list)) {
      harvest.skip(lines.place(), "label " + label.substr(0, 20) + ": no list of ours, or not asked for", name);
    } else {
      ForeignRow row(*list, lines.place());
      if (!id.empty()) row.key = file.path.native() + "#" + id;
      row.add(0, id);
      row.add(list->column("name"), name);
      harvest.add(std::move(row));
    }
  }
  return {};
}

}  // namespace whosaid
