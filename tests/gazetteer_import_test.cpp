// `whosaid gazetteer import` and `export` as their users run them.
#include <doctest/doctest.h>

#include "program.h"

using namespace whosaid;

namespace {
const std::string kPipeline = " --pipeline pipeline/small.json ";
}

TEST_CASE("an import writes a folder that passes the check, and tells what became of each row") {
  const ProgramFolder place;
  place.folder.write(
      "roe.csv",
      "wikidata,name,gender,country,position,start\nQ901,Zoe Roe,female,GB,President,2020-01-02\n,Q902,,GB,,\n");
  const Ended ended = place.run("whosaid gazetteer import roe.csv -o mine" + kPipeline +
                                "--source 'a query' --licence CC0 --skipped skipped.tsv");
  CHECK_MESSAGE(ended.code == 0, ended.err);
  CHECK(ended.out ==
        "roe.csv: 2 rows of table, guessed\nread: 2 rows\nmine/people.tsv: 1 new, 0 merged with known ones, 0 known "
        "already\n"
        "skipped: 1 row\n  1  an id instead of a name: line 3 (Q902)\n");
  const std::string list = place.folder.read("mine/people.tsv");
  CHECK(list.starts_with("# imported 20"));
  CHECK(list.find(" from a query, format table\n# licence: CC0\nid\tname") != std::string::npos);
  CHECK(list.find("zoe-roe\tZoe Roe\tRoe\t\tf\tGB\tpresident@GB:2020-01-02..\tQ901\ta query\t\t\n") !=
        std::string::npos);
  CHECK(place.folder.read("skipped.tsv") ==
        "file\tplace\twhat\treason\ttext\nroe.csv\tline 3\trow\tan id instead of a name\tQ902\n");
  CHECK(place.run("whosaid gazetteer check mine" + kPipeline).code == 0);
  const Ended again = place.run("whosaid gazetteer import roe.csv -o mine" + kPipeline + "--source 'a query'");
  CHECK(again.out.find("0 new, 0 merged with known ones, 1 known already") != std::string::npos);
  CHECK(place.folder.read("mine/people.tsv") == list);
}

TEST_CASE("what cannot be imported or exported is told with what to do") {
  const ProgramFolder place;
  place.folder.write("deep.json", std::string(1000, '['));
  place.folder.write("words.txt", "Zoe\n");
  place.folder.write("broken/people.tsv", "id\tshoes\n");
  const struct {
    std::string command;
    int code;
    std::string_view told;
  } cases[] = {
      {"import", 2, "needs a file to read"},
      {"import words.txt", 2, "-o DIR"},
      {"import words.txt -o mine --from shoes", 2, "unknown format \"shoes\""},
      {"import words.txt -o mine --list shoes", 2, "unknown list \"shoes\""},
      {"import words.txt -o mine --map shoes", 2, "--map is written"},
      {"import words.txt -o mine", 3, "say it: --list roles"},
      {"import none.txt -o mine", 3, "none.txt"},
      {"import deep.json -o mine", 3, "cannot tell the format"},
      {"import deep.json --from popolo -o mine", 3, "nested deeper"},
      {"import words.txt --list given_names -o broken", 3, "unknown column \"shoes\""},
      {"export -o x", 2, "--to entity-ruler"},
      {"export --to regexner", 2, "-o FILE"},
      {"export --to csv -o x", 2, "--list people"},
      {"export --to csv --list shoes -o x", 2, "unknown list"},
      {"export --to regexner -o none/x", 4, "none"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.command);
    const Ended ended = place.run("whosaid gazetteer " + c.command + kPipeline);
    CHECK(ended.code == c.code);
    CHECK_MESSAGE(ended.err.find(c.told) != std::string::npos, ended.err);
    CHECK_FALSE(std::filesystem::exists(place.folder.path("mine")));
  }
}

TEST_CASE("lists are exported to a file or folder") {
  const ProgramFolder place;
  const Ended ended = place.run("whosaid gazetteer export --to entity-ruler -o p.jsonl" + kPipeline);
  CHECK_MESSAGE(ended.code == 0, ended.err);
  CHECK(ended.out == "2 lines of entity-ruler written to p.jsonl\n");
  CHECK(place.folder.read("p.jsonl") ==
        "{\"label\":\"GPE\",\"pattern\":\"United Kingdom\",\"id\":\"GB\"}\n"
        "{\"label\":\"PERSON\",\"pattern\":\"Ada Lovelace\",\"id\":\"ada-lovelace\"}\n");
  CHECK(place.run("whosaid gazetteer export --to gate -o gate" + kPipeline).code == 0);
  CHECK(place.folder.read("gate/person_full.lst") == "Ada Lovelace\n");
  CHECK(place.run("whosaid gazetteer export --to csv --list roles -o r.csv" + kPipeline).code == 0);
  CHECK(place.folder.read("r.csv") == "role,plural,gender,kind,source\n");
}
