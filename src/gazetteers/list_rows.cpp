#include "gazetteers/list_rows.h"

namespace whosaid {

ListRows::ListRows(const std::vector<std::filesystem::path>& folders, Errors& errors) {
  for (const ListTable* list : list_tables()) files_.try_emplace(list, folders, *list, errors);
  const GazetteerFile& metonyms = file(lists::kMetonyms);
  for (std::size_t i = 0; i < metonyms.size(); ++i) {
    const std::string_view alias = metonyms.cell(i, metonym::alias);
    metonyms_.emplace(alias.substr(alias.starts_with('~') ? 1 : 0), i);
  }
}

std::string_view ListRows::cell(ListRow row, std::string_view column) const {
  const std::size_t index = row.list->column(column);
  return index == row.list->columns.size() ? std::string_view() : file(*row.list).cell(row.row, index);
}

ListRow ListRows::row_of_entity(std::uint32_t entity) const {
  // Entities are numbered list by list, in this order.
  std::size_t row = entity;
  for (const ListTable* list : {&lists::kCountries, &lists::kOrganizations}) {
    if (row < file(*list).size()) return {list, row};
    row -= file(*list).size();
  }
  return {&lists::kPeople, row};
}

ListRow ListRows::row_of(Kind kind, std::uint32_t row, NameForm form, std::string_view text) const {
  switch (kind) {
    case Kind::title:
      return {&lists::kTitles, row};
    case Kind::role:
      return {&lists::kRoles, row};
    case Kind::pronoun:
      return {&lists::kPronouns, row};
    case Kind::cue:
      return {&lists::kCues, row};
    case Kind::blocked:
      return {&lists::kBlocked, row};
    default:
      break;
  }
  const auto metonym = form == NameForm::metonym ? metonyms_.find(text) : metonyms_.end();
  return metonym == metonyms_.end() ? row_of_entity(row) : ListRow{&lists::kMetonyms, metonym->second};
}

}  // namespace whosaid
