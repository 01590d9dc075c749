// `whosaid gazetteer` as its users meet it.

#include <doctest/doctest.h>

#include "json_lines.h"
#include "program.h"

using namespace whosaid;

namespace {

/// A folder with small lists of its own.
struct Workbench : ProgramFolder {
  Ended gazetteer(const std::string& action, const std::string& arguments) const {
    return run("whosaid gazetteer " + action + " --pipeline pipeline/small.json " + arguments);
  }
};

}  // namespace

TEST_CASE("a row is found by its name, with its place and all that it says") {
  const Workbench place;
  place.folder.write("mine/people.tsv",
                     "id\tname\tfamily\taliases\toffices\tsource\n"
                     "grace-hopper\tGrace Hopper\tHopper\t~Amazing Grace\tadmiral@GB:1985..1986\town knowledge\n");
  const Ended found = place.gazetteer("find", "--gazetteer mine amazing grace");
  CHECK(found.code == 0);
  CHECK(found.err == "");
  CHECK(found.out ==
        "Grace Hopper – person grace-hopper\n"
        "    alias     \"Amazing Grace\" (weak)\n"
        "    place     mine/people.tsv:2\n"
        "    family    Hopper\n"
        "    aliases   ~Amazing Grace\n"
        "    offices   admiral@GB:1985..1986\n"
        "    source    own knowledge\n");
  place.folder.write("yours/people.tsv", "id\tname\ngrace-hopper\tGrace Murray Hopper\n");
  CHECK(place.gazetteer("find", "--gazetteer mine --gazetteer yours grace-hopper").out ==
        "Grace Murray Hopper – person grace-hopper\n"
        "    alias     \"Grace Murray Hopper\" (strong)\n"
        "    place     yours/people.tsv:2\n"
        "    replaces  mine/people.tsv:2\n");
  CHECK(place.gazetteer("find", "Lovelacce").out == "no row has \"Lovelacce\"; spelled much like it: Lovelace\n");
  CHECK(place.gazetteer("find", "Nobody at all").out == "no row has \"Nobody at all\"\n");
  place.folder.write("mine/people.tsv", "id\tname\nada-byron\tAda Byron\nada-king\tAda King\n");
  const std::string few = place.gazetteer("find", "--gazetteer mine Ada --limit 2").out;
  CHECK(few.find("Ada Byron") == std::string::npos);
  CHECK(few.ends_with("\n2 more rows; --limit 4 shows all\n"));
}

TEST_CASE("actions without what they need, and options that are none, are wrong usage") {
  const Workbench place;
  const struct {
    std::string_view command, err;
  } cases[] = {
      {"find", "gazetteer find needs the name to look for"},
      {"find Ada --limit none", "--limit needs a number from 1, not \"none\""},
      {"find Ada --limit 0", "--limit needs a number from 1, not \"0\""},
      {"find Ada --limti 3", "gazetteer find: unknown option \"--limti\"; did you mean \"--limit\"?"},
      {"diff - --corpus x", "gazetteer diff needs two folders to compare, or - for none"},
      {"diff - -", "gazetteer diff needs articles to try the lists on: --corpus DIR"},
      {"add people", "gazetteer add needs a list and cells"},
      {"add peple name=x", "no list is named \"peple\"; did you mean \"people\"?"},
      {"add people nmae=x", "people has no column \"nmae\"; did you mean \"name\"?"},
      {"add people name", "\"name\" is no CELL=VALUE, such as name='Jane Roe'"},
      {"add people name=x name=y", "\"name\" is given twice"},
      {"add people family=x", "a row of people needs name=..."},
      {"add people name=-", "a row of people needs id=..."},
      {"add people name=x", "name your folder, which is made when it is not there: --to my_names"},
      {"alias nato", "gazetteer alias needs an id and a name"},
      {"why", "gazetteer why needs a sentence in quotation marks, or - for standard input"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.command);
    const Ended ended = place.run("whosaid gazetteer " + std::string(c.command));
    CHECK(ended.code == 2);
    CHECK(ended.out.empty());
    CHECK(ended.err.find(c.err) != std::string::npos);
  }
}

TEST_CASE("why: the row of each name of a sentence, and what lost") {
  const Workbench place;
  place.folder.write("mine/people.tsv", "id\tname\tfamily\nhopper\tGrace Hopper\tHopper\n");
  const std::string sentence = "the hall where Hopper stood was not that of Grace Hopper.";
  const std::string expected =
      "Hopper – person hopper, weak family name\n"
      "    won       \"Hopper\", person hopper, weak family name; mine/people.tsv:2\n"
      "\n"
      "Grace Hopper – person hopper, name\n"
      "    won       \"Grace Hopper\", person hopper, name; mine/people.tsv:2\n"
      "    lost      \"Hopper\", person hopper, weak family name: begins inside a name that began before;\n"
      "              mine/people.tsv:2\n";
  const std::string why = "whosaid gazetteer why --pipeline pipeline/small.json --gazetteer mine ";
  const Ended told = place.run(why + "'" + sentence + "'");
  CHECK(told.code == 0);
  CHECK(told.err == "");
  CHECK(told.out == expected);
  CHECK(place.run("echo '" + sentence + "' | " + why + "-").out == expected);
  CHECK(place.run(why + "'it rains.'").out == "no alias of the lists and no name stands in this text\n");
  CHECK(place.run(why + "'then he went and met Hopper.'")
            .out.starts_with("Hopper – a name; which one, the text does not say\n    lost "));
  CHECK(place.run(why + "x --gazetteer gone").code == 3);
}

TEST_CASE("what the lists hold, as a table and as JSON") {
  const Workbench place;
  const Ended table = place.gazetteer("stats", "");
  CHECK(table.code == 0);
  CHECK(table.out.starts_with("rows by list\n         1  countries\n         0  organizations\n"));
  const auto json = json_lines(place.gazetteer("stats", "--json").out);
  REQUIRE(json.size() == 1);
  CHECK(json[0]["rows_by_list"]["people"] == 1);
  CHECK(json[0]["people_by_country"]["GB"] == 1);
  CHECK(json[0]["offices"] == nlohmann::json({{"without an end", 0}, {"past", 0}}));
}

TEST_CASE("rows are suggested from records, and check finds nothing wrong with them") {
  const Workbench place;
  place.folder.write("a.txt", "Talks go on\n\n\"We will not sign,\" said Grace Hopper, an admiral.\n");
  REQUIRE(place.extract("a.txt --quiet --format jsonl -o r.jsonl").code == 0);
  const Ended suggested = place.gazetteer("suggest", "r.jsonl --least 1");
  CHECK(suggested.code == 0);
  CHECK(suggested.err == "");
  CHECK(suggested.out.find("\ngrace-hopper\tGrace Hopper\tHopper\t") != std::string::npos);
  place.folder.write("mine/people.tsv", suggested.out);
  CHECK(place.gazetteer("check", "mine").code == 0);
  CHECK(place.extract("a.txt --quiet --gazetteer mine").out.find("\"id\":\"grace-hopper\"") != std::string::npos);
  CHECK(place.gazetteer("suggest", "gone.jsonl").code == 1);
  CHECK(place.gazetteer("suggest", "a.txt").code == 3);
  CHECK(place.gazetteer("suggest", "").code == 2);
  CHECK(place.gazetteer("suggest", "r.jsonl --list roles").code == 2);
}

TEST_CASE("diff shows what another folder changes, as text and as JSON") {
  const Workbench place;
  place.folder.write("in/a.txt",
                     "Talks go on\n\n\"We will not sign,\" said Ada Lovelace. They met Zed Harbour there.\n");
  place.folder.write("mine/people.tsv", "id\tname\nharbour\tZed Harbour\n");
  const Ended told = place.gazetteer("diff", "- mine --corpus in");
  CHECK(told.code == 0);
  CHECK(told.err == "");
  CHECK(told.out ==
        "in/a\n"
        "    changed   mention at 61, \"Zed Harbour\": a name that no list knows → person harbour\n"
        "              … not sign,\" said Ada Lovelace. They met Zed Harbour there.\n"
        "\n1 article, 1 with differences\n"
        "mentions: 0 appeared, 0 vanished, 1 changed\nrecords: 0 appeared, 0 vanished, 0 changed\n");
  const auto json = json_lines(place.gazetteer("diff", "- mine --corpus in --json").out);
  REQUIRE(json.size() == 2);
  CHECK(json[0]["after"] == "person harbour");
  CHECK(json[1]["mentions"]["changed"] == 1);
  CHECK(place.gazetteer("diff", "- - --corpus in").out.starts_with("1 article, 0 with differences\n"));
  CHECK(place.gazetteer("diff", "- gone --corpus in").code == 3);
  CHECK(place.gazetteer("diff", "- mine --corpus gone").code == 1);
}

TEST_CASE("a row and an alias are added to one's own folder, and shown at work") {
  const Workbench place;
  place.folder.write("in/a.txt", "Talks go on\n\n\"We will not sign,\" said Grace Hopper. The admiral left.\n");
  const Ended added =
      place.gazetteer("add", "people name='Grace Hopper' family=Hopper --to mine --corpus in --limit 1");
  CHECK(added.code == 0);
  CHECK(added.err == "");
  CHECK(added.out.starts_with(
      "mine/people.tsv: added grace-hopper\nin/a\n    changed   mention at 38, \"Grace Hopper\": a name"));
  CHECK(added.out.find("mentions: 0 appeared, 0 vanished, 1 changed\n") != std::string::npos);
  CHECK(place.folder.read("mine/people.tsv") ==
        "id\tname\tfamily\taliases\tgender\tcountry\toffices\twikidata\tsource\tnote\tmatch\n"
        "grace-hopper\tGrace Hopper\tHopper\t\t\t\t\t\t\t\t\n");
  const std::string before = place.folder.read("mine/people.tsv");
  const Ended twice = place.gazetteer("add", "people name='Grace Hopper' --to mine");
  CHECK(twice.code == 3);
  CHECK(twice.err.starts_with("\"grace-hopper\" is in mine/people.tsv:2 already; "));
  CHECK(place.folder.read("mine/people.tsv") == before);

  CHECK(place.gazetteer("alias", "ada-lovelace Countess --weak --to mine").out ==
        "mine/people.tsv: ada-lovelace is also ~Countess\n");
  CHECK(place.folder.read("mine/people.tsv") ==
        "id\tname\tfamily\taliases\tgender\tcountry\toffices\twikidata\tsource\tnote\tmatch\n"
        "ada-lovelace\tAda Lovelace\tLovelace\t~Countess\t\tGB\t\t\t\t\t\n"
        "grace-hopper\tGrace Hopper\tHopper\t\t\t\t\t\t\t\t\n");
  CHECK(place.gazetteer("check", "mine").code == 0);
  const Ended nowhere = place.run(
      "TMPDIR=/no/such whosaid gazetteer alias --pipeline pipeline/small.json ada-lovelace 'Lady Lovelace' --to mine");
  CHECK(nowhere.code == 3);
  CHECK(nowhere.err.starts_with("no temporary folder to try the list in; "));
  CHECK(place.gazetteer("add", "titles title=Adm. kind=military --to gazetteers").out ==
        "gazetteers/titles.tsv: added Adm.\n");
  CHECK(place.folder.read("gazetteers/titles.tsv") == "title\tkind\nAdm.\tmilitary\nMr.\thonorific\n");
  const Ended unwritable = place.gazetteer("alias", "ada-lovelace 'Lady Lovelace' --to in/a.txt/mine");
  CHECK(unwritable.code == 4);
  CHECK(unwritable.err.starts_with("whosaid: cannot make in/a.txt/mine: "));
}
