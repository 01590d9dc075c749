#include "gazetteers/list_change.h"

#include <doctest/doctest.h>

#include "gazetteers/row_id.h"
#include "small_gazetteers.h"
#include "temporary_folder.h"

using namespace whosaid;

namespace {

struct World {
  SmallGazetteers shipped;
  TemporaryFolder mine;
  World() {
    shipped.write("countries.tsv", "FR / France /  / Paris / French / French / \n");
    shipped.write("organizations.tsv", "nato / NATO / Atlantic Pact /  /  / \n");
    shipped.write("people.tsv", "ada-roe / Ada Roe / Roe / ~Countess / f / FR / king@FR:2001..\n");
    shipped.write("cues.tsv", "say / say|says|said|said|saying / speech / say / quote\n");
  }
  ChangePlace place() const { return {.folders = {shipped.folder()}, .folder = mine.root() / "lists"}; }

  /// The file as it would be, or the problems, without the paths of the folders.
  std::string outcome(const Result<ListEdit>& edit) const {
    std::string text;
    if (edit) return edit->text();
    for (const Error& e : edit.error()) text += e.file + ":" + std::to_string(e.line) + ": " + e.message + "\n";
    for (const auto& [path, name] : {std::pair(shipped.folder(), "shipped"), std::pair(place().folder, "mine")}) {
      for (std::size_t at; (at = text.find(path.native())) != std::string::npos;) {
        text.replace(at, path.native().size(), name);
      }
    }
    return text;
  }
  std::string row(const ListTable& list, const std::vector<std::string>& cells) const {
    return outcome(with_row(place(), list, cells));
  }
  std::string alias(std::string_view id, std::string_view name) const { return outcome(with_alias(place(), id, name)); }
};

const std::string kHeader = "id\tname\tfamily\taliases\tgender\tcountry\toffices\twikidata\tsource\tnote\tmatch\n";
const std::string kOrganizationHeader =
    "id\tname\taliases\tacronyms\tkind\tcountry\tparent\twikidata\tsource\tnote\tmatch\n";

}  // namespace

TEST_CASE("a row is added at its place, and the comments stay") {
  const World world;
  CHECK(world.row(lists::kPeople, {"bo-poe", "Bo Poe", "Poe"}) == kHeader + "bo-poe\tBo Poe\tPoe\t\t\t\t\t\t\t\t\n");
  world.mine.write("lists/people.tsv", "# mine\nid\tname\nal-zed\tAl Zed\n# the last\ncid-zed\tCid Zed\n");
  CHECK(world.row(lists::kPeople, {"bo-poe", "Bo Poe", "Poe"}) ==
        "# mine\nid\tname\tfamily\nal-zed\tAl Zed\t\nbo-poe\tBo Poe\tPoe\n# the last\ncid-zed\tCid Zed\t\n");
}

TEST_CASE("a row is refused with the row that has its id or name, and with all that check would tell") {
  const World world;
  world.mine.write("lists/people.tsv", "id\tname\nal-zed\tAl Zed\n");
  const struct {
    std::vector<std::string> cells;
    std::string_view problems;
  } cases[] = {
      {{"ada-roe", "Ada Other"},
       ":0: \"ada-roe\" is in shipped/people.tsv:2 already; choose another, add an alias with `whosaid gazetteer "
       "alias`, or edit the row\n"},
      {{"al-zed", "Al Other"},
       ":0: \"al-zed\" is in mine/people.tsv:2 already; choose another, add an alias with `whosaid gazetteer alias`, "
       "or edit the row\n"},
      {{"x", "Áda Roe"},
       "mine/people.tsv:3: \"Áda Roe\" is a name of \"x\" and, in shipped/people.tsv:2, of \"ada-roe\"; mark one as "
       "weak (~) or take it away\n"},
      {{"x", "Xu X", "", "Said"},
       "mine/people.tsv:3: \"Said\" is also a reporting word of cues.tsv; mark it as weak: ~Said\n"},
      {{"x", "Xu X", "Yu"},
       "mine/people.tsv:3: the family name \"Yu\" stands neither in the name nor in an alias; write it as it stands "
       "there\n"},
      {{"x", "Xu\tX"}, ":0: \"name\": the value holds a tab, a line break or another control character\n"},
      {{"x", ""}, "mine/people.tsv:3: the row has no name; write one\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.problems);
    CHECK(world.row(lists::kPeople, c.cells) == c.problems);
  }
  CHECK(world.mine.read("lists/people.tsv") == "id\tname\nal-zed\tAl Zed\n");
}

TEST_CASE("an alias goes into the row of one's own folder; a shipped row is copied there whole") {
  const World world;
  CHECK(world.alias("ada-roe", "Ada the Great") ==
        kHeader + "ada-roe\tAda Roe\tRoe\t~Countess|Ada the Great\tf\tFR\tking@FR:2001..\t\t\t\t\n");
  CHECK(world.alias("nato", "~the Pact") ==
        kOrganizationHeader + "nato\tNATO\tAtlantic Pact|~the Pact\t\t\t\t\t\t\t\t\n");
  CHECK(world.alias("nato", "OTAN") == kOrganizationHeader + "nato\tNATO\tAtlantic Pact\tOTAN\t\t\t\t\t\t\t\n");
  world.mine.write("lists/people.tsv", "id\tname\nada-roe\tAda New\n");
  CHECK(world.alias("ada-roe", "~Roe") == "id\tname\taliases\nada-roe\tAda New\t~Roe\n");
}

TEST_CASE("an alias is refused when the row has it, nobody has the id, or check would tell of it") {
  const World world;
  const struct {
    std::string_view id, alias, problems;
  } cases[] = {
      {"ada-roe", "countess", ":0: \"ada-roe\" has the name \"countess\" already, in shipped/people.tsv:2\n"},
      {"ada-reo", "Ada R.", ":0: no row has the id \"ada-reo\"; did you mean \"ada-roe\"?\n"},
      {"somebody", "Ada R.", ":0: no row has the id \"somebody\"; `whosaid gazetteer find NAME` shows ids\n"},
      {"nato", "France",
       "mine/organizations.tsv:2: \"France\" is a name of \"nato\" and, in shipped/countries.tsv:2, of \"FR\"; mark "
       "one "
       "as weak (~) or take it away\n"},
      {"ada-roe", "a|b||c", ":0: \"aliases\": \"~Countess|a|b||c\" has an empty value beside a |\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.alias);
    CHECK(world.alias(c.id, c.alias) == c.problems);
  }
  CHECK_FALSE(std::filesystem::exists(world.place().folder));
}

TEST_CASE("ids are made of names") {
  const struct {
    std::string_view name, id;
  } cases[] = {{"Zoë O'Roe-Poe", "zoe-oroe-poe"},
               {" A. B., Jr. ", "a-b-jr"},
               {"G7", "g7"},
               {"Łukasz", "lukasz"},
               {"--", ""},
               {"", ""}};
  for (const auto& c : cases) {
    CAPTURE(c.name);
    CHECK(row_id(c.name) == c.id);
  }
}
