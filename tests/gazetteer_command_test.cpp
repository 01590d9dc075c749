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
