#include "gazetteers/list_rows.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/split.h"
#include "gazetteers/lexicon_reader.h"
#include "gazetteers/list_statistics.h"
#include "small_gazetteers.h"
#include "test_texts.h"

using namespace whosaid;

namespace {

/// Does the alias stand in a cell of the row, alone or as one of several values?
bool has_value(const ListRows& rows, ListRow row, std::string_view alias) {
  for (std::size_t column = 0; column < row.list->columns.size(); ++column) {
    for (std::string_view value : split(rows.file(*row.list).cell(row.row, column), "|")) {
      if (value.starts_with('~')) value.remove_prefix(1);
      if (value == alias) return true;
    }
  }
  return false;
}

std::string counts(const std::vector<CountTable>& tables, std::string_view name) {
  const auto table = std::ranges::find(tables, name, &CountTable::name);
  REQUIRE(table != tables.end());
  std::string text;
  for (const auto& [value, count] : table->counts) {
    if (count != 0) text += (text.empty() ? "" : ", ") + value + " " + std::to_string(count);
  }
  return text;
}

}  // namespace

TEST_CASE("the row of every alias of the shipped lists, with others on top, has that alias") {
  const SmallGazetteers more;
  more.write("people.tsv", "aa-first / Aa First / First /  /  / US / \nsergey-lavrov / Serge L. / L. /  /  / RU / \n");
  more.write("metonyms.tsv", "Washington / US / US\nZz Place / US / US\n");
  const std::vector<std::filesystem::path> folders = {kSourceDir / "gazetteers", more.folder()};
  const auto lexicon = read_lexicon(folders);
  REQUIRE_MESSAGE(lexicon.has_value(), to_text(lexicon.error()));
  Errors errors;
  const ListRows rows(folders, errors);
  CHECK(errors.empty());
  for (const Alias& alias : lexicon->aliases) {
    CAPTURE(alias.text);
    const ListRow row = rows.row_of(*lexicon, alias);
    if (alias.kind <= Kind::country && row.list != &lists::kMetonyms) {
      CHECK(rows.cell(row, "id") == lexicon->entities[alias.row].id);
    }
    CHECK(has_value(rows, row, alias.text));
  }
  const ListRow lavrov = rows.row_of_entity("sergey-lavrov");
  CHECK(rows.place(lavrov) == (more.folder() / "people.tsv:3").native());
  CHECK(rows.cell(lavrov, "no such column") == "");
}

TEST_CASE("what the lists hold is counted over all folders") {
  const SmallGazetteers g, more;
  g.write("countries.tsv", "FR / France /  / Paris / French / French / \n");
  g.write("organizations.tsv", "elysee / Elysee Palace / ~Palace / EP / FR / \n");
  g.write("people.tsv",
          "ada / Ada Roe / Roe /  / f / FR / king@FR:2001..2002|mayor@FR\nbo / Bo Roe / Roe /  / m /  / \n");
  more.write("people.tsv", "bo / Bo Roe / Roe /  /  / FR / king@FR:2002..\n");
  const std::vector<std::filesystem::path> folders = {g.folder(), more.folder()};
  Errors errors;
  const ListRows rows(folders, errors);
  const auto lexicon = read_lexicon(folders);
  REQUIRE_MESSAGE(lexicon.has_value(), to_text(lexicon.error()));
  const std::vector<CountTable> tables = count_lists(*lexicon, rows);
  CHECK(counts(tables, "rows by list") == "countries 1, organizations 1, people 2");
  CHECK(counts(tables, "people by gender") == "- 1, female 1");
  CHECK(counts(tables, "people by country") == "FR 2");
  CHECK(counts(tables, "organizations by kind") == "- 1");
  CHECK(counts(tables, "aliases") ==
        "country, strong 3, organization, strong 2, person, strong 2, person, weak 2, organization, weak 1");
  CHECK(counts(tables, "offices") == "without an end 2, past 1");
  CHECK(counts(tables, "rows by source") == "- 4");
}
