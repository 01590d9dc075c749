#pragma once
/// A row or an alias more: what a list of a folder would be, checked and not yet written.

#include <expected>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/errors.h"
#include "gazetteers/list_edit.h"

namespace whosaid {

/// Folders in their order, and the one that is to be changed, which may be missing yet.
struct ChangePlace {
  std::vector<std::filesystem::path> folders;
  std::filesystem::path folder;

  /// The folders with the changed one: last when it was not among them.
  std::vector<std::filesystem::path> all() const;
};

/// The list with a row more. `cells` are those of the columns in order. Fails when a folder has a row with this first
/// cell, and with all that check_lists() would tell of the lists then.
Result<ListEdit> with_row(const ChangePlace& place, const ListTable& list, std::span<const std::string> cells);

/// The list of people, organizations or countries with one alias more (`~` before it: weak) in the row `id`. A row of
/// another folder is copied whole, since it replaces that one. Capitals of organizations go to their acronyms. Fails
/// like with_row(), for an id that nobody has, and for an alias that the row has already.
Result<ListEdit> with_alias(const ChangePlace& place, std::string_view id, std::string_view alias);

}  // namespace whosaid
