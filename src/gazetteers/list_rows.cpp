#include "gazetteers/list_rows.h"

namespace whosaid {

ListRows::ListRows(const std::vector<std::filesystem::path>& folders, Errors& errors) {
  for (const ListTable* list : list_tables()) files_.try_emplace(list, folders, *list, errors);
  for (const ListTable* list : {&lists::kCountries, &lists::kOrganizations, &lists::kPeople}) {
    for (std::size_t i = 0; i < file(*list).size(); ++i)
      entities_.try_emplace(file(*list).cell(i, 0), ListRow{list, i});
  }
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

ListRow ListRows::row_of(const Lexicon& lexicon, const Alias& alias) const {
  const std::uint32_t row = alias.row;
  switch (alias.kind) {
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
  const bool may_be_metonym =
      alias.form == static_cast<std::uint8_t>(NameForm::metonym) ||
      (alias.kind == Kind::organization && alias.form == static_cast<std::uint8_t>(NameForm::demonym));
  const auto metonym = may_be_metonym ? metonyms_.find(alias.text) : metonyms_.end();
  return metonym == metonyms_.end() ? row_of_entity(lexicon.entities[row].id)
                                    : ListRow{&lists::kMetonyms, metonym->second};
}

}  // namespace whosaid
