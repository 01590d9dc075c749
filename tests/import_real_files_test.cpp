// Imports files as others really publish them, when they are there (they may not be passed on).
#include <doctest/doctest.h>

#include "small_import.h"
#include "test_texts.h"

using namespace whosaid;

namespace {

std::filesystem::path sources() {
  for (const char* beside : {"../shared", "../../shared"}) {
    const auto folder = (kSourceDir / beside / "gazetteer-sources").lexically_normal();
    if (std::filesystem::exists(folder)) return folder;
  }
  return {};
}

/// A file, what it is read as, and how many rows it must give at least.
struct RealFile {
  std::string_view path, format;
  std::size_t rows;
  const ListTable* list = nullptr;
  ColumnMap map = {};
};

const std::vector<RealFile>& real_files() {
  static const std::vector<RealFile> all = {
      {"wikidata/wdqs-shape-people.csv", "table", 250},
      {"wikidata/wdqs-shape-people.srj", "sparql-json", 250},
      {"wikidata/foreign-ministers.csv", "table", 150},
      {"wikidata/heads_2026_current.csv", "table", 250},
      {"wikidata/us-cabinet.holders21.csv", "table", 900},
      {"wikidata/world.bio.csv", "table", 3000},
      {"wikidata/Q7747.wbgetentities.json", "wikidata", 1},
      {"popolo/Ireland_Dail.popolo.json", "popolo", 160},
      {"popolo/South_Africa_Assembly.popolo.json", "popolo", 380},
      {"popolo/parlparse-sp-ministers.json", "popolo", 0},
      {"popolo/Estonia_Riigikogu.term-13.csv", "table", 100},
      {"us/legislators-current.yaml", "us-congress", 500},
      {"us/executive.yaml", "us-congress", 12},
      {"us/committees-current.yaml", "us-congress", 40},
      {"ftm/sample-peps.entities.ftm.json", "ftm", 300},
      {"jsonl/gendergap-name_patterns.jsonl", "entity-ruler", 80},
      {"titles/gate/lists.def", "gate", 1500},
      {"titles/gate/jobtitles.lst", "gate", 1000},
      {"countries/iso_3166-1.json", "iso-codes", 249},
      {"countries/iso_3166-3.json", "iso-codes", 0},
      {"countries/cldr48-en-territories.json", "cldr", 240},
      {"countries/mledoze-countries.json", "mledoze", 249},
      {"orgs/Phoenix.Countries.actors.head9000.txt", "petrarch", 2500},
      {"orgs/Phoenix.International.actors.txt", "petrarch", 5000},
      {"orgs/Phoenix.MilNonState.actors.txt", "petrarch", 900},
      {"orgs/Phoenix.agents.txt", "petrarch", 1500},
      {"leaders/CountryInfo.IRN.txt", "country-info", 120},
      {"leaders/reign-leaderlist_3_21.csv",
       "table",
       1000,
       &lists::kPeople,
       {{"name", "leader"}, {"country", "stateabb"}}},
      {"parties/partyfacts-wikidata.csv", "table", 3500, &lists::kOrganizations},
      {"names/ssa-male-1930-2013.csv", "table", 9000, &lists::kGivenNames},
      {"names/entities.given-female.sing", "words", 4000, &lists::kGivenNames},
      {"titles/entities.prof", "words", 1000, &lists::kRoles},
  };
  return all;
}

}  // namespace

TEST_CASE("files as they are published give lists that pass the check, and nothing of contact data") {
  const std::filesystem::path folder = sources();
  if (folder.empty()) {
    MESSAGE("skipped: ../shared/gazetteer-sources is not there");
    return;
  }
  const std::filesystem::path shipped = kSourceDir / "gazetteers";
  const Result<KnownLists> known = KnownLists::read({shipped});
  REQUIRE(known);
  for (const RealFile& real : real_files()) {
    CAPTURE(real.path);
    const auto file = read_foreign_text(folder / real.path);
    REQUIRE(file);
    const ForeignFormat* format = guess_format(*file);
    REQUIRE(format != nullptr);
    CHECK(format->name == real.format);
    Harvest harvest;
    const ImportRead read = format->read(*file, {.list = real.list, .map = real.map, .today = {2026, 11, 23}}, harvest);
    REQUIRE_MESSAGE(read.has_value(), read.error());
    KnownLists lists = *known;
    const ListImport import(std::move(harvest), lists, {"a test", {2026, 11, 23}, {}});
    std::size_t rows = 0;
    for (const auto& [list, counts] : import.counts()) rows += counts.added + counts.merged + counts.known;
    CHECK(rows >= real.rows);
    CHECK(import.read() >= rows);
    const TemporaryFolder out;
    const auto edits = import.edits(out.root(), "a test");
    REQUIRE_MESSAGE(edits.has_value(), to_text(edits.error()));
    for (const ListEdit& edit : *edits) {
      REQUIRE(edit.save());
      const std::string text = edit.text();
      CHECK(text.find("http") == std::string::npos);
      CHECK(std::ranges::none_of(edit.text(), [](char c) { return c == '\r' || c == '\x1A'; }));
      if (&edit.list() != &lists::kPeople) CHECK(text.find('@') == std::string::npos);
    }
    const auto lexicon = read_lexicon({shipped, out.root()});
    CHECK_MESSAGE(lexicon.has_value(), to_text(lexicon.error()).substr(0, 1000));
  }
}
