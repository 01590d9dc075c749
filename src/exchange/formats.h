#pragma once
/// The formats that lists are imported from.

#include <expected>
#include <span>
#include <string>
#include <string_view>

#include "document/lexicon.h"
#include "exchange/foreign_row.h"
#include "exchange/foreign_text.h"
#include "exchange/record_reader.h"

namespace whosaid {

/// What the user says about the files.
struct ImportChoice {
  const ListTable* list = nullptr;  ///< --list; null: the format tells, or must be told
  ColumnMap map;                    ///< --map
  Date today;
};

using ImportRead = std::expected<void, std::string>;

/// One format. `read` adds what a file says to `harvest`, rows that cannot be read as skips; it fails with one line
/// (without the file's name) when the whole file cannot be read.
struct ForeignFormat {
  std::string_view name;
  std::string_view what;                  ///< for help
  bool (*fits)(const ForeignText& file);  ///< by its content, and where that is not enough by its name
  ImportRead (*read)(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);
};

/// All formats, those first whose files are told most surely.
std::span<const ForeignFormat> foreign_formats();
/// By name; null when there is none.
const ForeignFormat* find_format(std::string_view name);
/// By content; null when none fits.
const ForeignFormat* guess_format(const ForeignText& file);

// The readers, each in a file of its own.
ImportRead read_delimited(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);
ImportRead read_sparql_json(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);
ImportRead read_wikidata_entities(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);
ImportRead read_popolo(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);
ImportRead read_us_congress(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);
ImportRead read_follow_the_money(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);
ImportRead read_entity_ruler(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);
ImportRead read_regexner(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);
ImportRead read_gate(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);
ImportRead read_iso_countries(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);
ImportRead read_cldr_territories(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);
ImportRead read_mledoze_countries(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);
ImportRead read_petrarch(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);
ImportRead read_country_info(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);
ImportRead read_word_list(const ForeignText& file, const ImportChoice& choice, Harvest& harvest);

}  // namespace whosaid
