// verify, cluster and stats as their users meet them.

#include <doctest/doctest.h>

#include "json_lines.h"
#include "program.h"

using namespace whosaid;
using nlohmann::json;

namespace {

const std::string kArticle =
    "Ministers meet in Abuja\n\nABUJA, March 1, 2024 - Talks go on.\n\n\"We will not sign this pact in March,\" said "
    "Ada "
    "Lovelace.\n";

struct Place : ProgramFolder {
  Place() {
    folder.write("a.txt", kArticle);
    folder.write("b.txt", "Talks fail\n\n\"We will sign this pact in March,\" said Ada Lovelace.\n");
  }
  Ended verify(const std::string& arguments) const {
    return run("whosaid verify --pipeline pipeline/small.json " + arguments);
  }
};

}  // namespace

TEST_CASE("verify tells by its exit code whether a claim holds") {
  const Place place;
  const struct {
    std::string_view arguments;
    int code;
    std::string_view out;
  } cases[] = {
      {"a.txt --quote 'We will not sign this pact in March'", 0, "yes: exact"},
      {"a.txt --quote 'We will not sign this pact in March' --speaker 'Ada Lovelace'", 0, "as claimed"},
      {"a.txt --quote 'We will not sign this pact'", 6, "partly: truncated"},
      {"a.txt --quote 'Talks go on.'", 6, "in the text, not as a quotation"},
      {"a.txt --quote 'We will sign this pact in March'", 5, "negation: without “not”"},
      {"a.txt b.txt --quote 'We will sign this pact in March'", 0, "yes: exact"},
      {"a.txt --quote 'We will not sign this pact in March' --speaker Babbage", 5, "wrong speaker"},
      {"a.txt --quote 'Nobody asked the fish about it'", 5, "no: absent"},
      {"a.txt none.txt --quote 'We will not sign this pact in March'", 1, "yes: exact"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.arguments);
    const Ended ended = place.verify(std::string(c.arguments));
    CHECK(ended.code == c.code);
    CHECK(ended.out.find(c.out) != std::string::npos);
  }
}

TEST_CASE("verify takes articles out of fields") {
  const Place place;
  place.folder.write("in", "{\"n\":\"x7\",\"words\":\"\\\"We will not sign,\\\" said Ada Lovelace.\"}\n");
  const Ended ended =
      place.verify("in --input-format jsonl --id-field n --text-field words --quote 'We will not sign' --json");
  CAPTURE(ended.err);
  CHECK(ended.code == 0);
  CHECK(ended.out.find("\"x7\"") != std::string::npos);
}

TEST_CASE("verify checks a file of claims and answers with a JSON line each") {
  const Place place;
  place.folder.write("claims.jsonl",
                     "{\"id\":\"1\",\"quote\":\"We will sign this pact in March\",\"article\":\"b\"}\n"
                     "{\"id\":\"2\",\"quote\":\"We will sign this pact in March\",\"article\":\"a.txt\"}\n"
                     "{\"quote\":\"\x1B[31m\\u001b[31m \\u202e fish\",\"speaker\":\"Ada\"}\n");
  const Ended ended = place.verify("a.txt b.txt --claims claims.jsonl --json");
  CHECK(ended.code == 3);  // a control character as it is, is no JSON
  CHECK(ended.err.find("claims.jsonl:3: ") != std::string::npos);
  place.folder.write("claims.jsonl",
                     "{\"id\":\"1\",\"quote\":\"We will sign this pact in March\",\"article\":\"b\"}\n"
                     "{\"id\":\"2\",\"quote\":\"We will sign this pact in March\",\"article\":\"a.txt\"}\n"
                     "{\"quote\":\"\\u001b[31m \\u202e fish\",\"speaker\":\"Ada\"}\n");
  const Ended good = place.verify("a.txt b.txt --claims claims.jsonl --json");
  CHECK(good.code == 5);
  const auto lines = json_lines(good.out);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0]["holds"] == "yes");
  CHECK(lines[0]["document"] == "b");
  CHECK(lines[1]["wording"] == "altered");
  CHECK(lines[1]["changes"][0]["kind"] == "negation");
  CHECK(lines[1]["changes"][0]["found"] == "not");
  CHECK(lines[2]["wording"] == "absent");
  const Ended table = place.verify("a.txt b.txt --claims claims.jsonl");
  CHECK(table.out.find('\x1B') == std::string::npos);
}

TEST_CASE("verify, cluster and stats say what is wrong with their arguments") {
  const Place place;
  const struct {
    std::string_view command;
    int code;
    std::string_view err;
  } cases[] = {
      {"whosaid verify --quote x", 2, "verify needs articles to look in"},
      {"whosaid verify a.txt", 2, "verify needs --quote TEXT or --claims FILE"},
      {"whosaid verify a.txt --claims c --speaker Ada", 2, "--speaker belongs to --quote"},
      {"whosaid verify --pipeline pipeline/small.json a.txt --quote '...'", 2, "a quotation needs 1 to 2000 words"},
      {"whosaid verify a.txt --claims none.jsonl", 3, "cannot read none.jsonl"},
      {"whosaid cluster", 2, "cluster needs one dataset"},
      {"whosaid cluster none", 3, "no such dataset: none"},
      {"whosaid cluster a.txt -f csv", 2, "--format does not know \"csv\""},
      {"whosaid cluster a.txt --limit 0", 2, "--limit needs a number from 1"},
      {"whosaid stats", 2, "stats needs one dataset"},
      {"whosaid stats none", 3, "no such dataset: none"},
      {"whosaid stats a.txt --by speakr", 2, "--by does not know \"speakr\"; did you mean \"speaker\"?"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.command);
    const Ended ended = place.run(std::string(c.command));
    CHECK(ended.code == c.code);
    CHECK(ended.err.find(c.err) != std::string::npos);
  }
}

TEST_CASE("what extract wrote is grouped and added up") {
  const Place place;
  REQUIRE(place.extract("a.txt b.txt -o records.jsonl --documents documents.jsonl").code == 0);
  const Ended clusters = place.run("whosaid cluster records.jsonl -o clusters.jsonl");
  CHECK(clusters.code == 0);
  const auto lines = json_lines(place.folder.read("clusters.jsonl"));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0]["longest"]["doc"] == "a");
  CHECK(lines[0]["first"]["doc"] == "a");
  CHECK(lines[0]["articles"] == 2);
  CHECK(lines[0]["speakers"] == json::array({"Ada Lovelace"}));
  REQUIRE(lines[0]["alterations"].size() == 1);
  CHECK(lines[0]["alterations"][0]["kind"] == "negation");
  CHECK(lines[0]["alterations"][0]["doc"] == "b");
  CHECK(lines[0]["alterations"][0]["longest"] == "not");
  CHECK(lines[0]["members"][1]["form"] == "altered");
  CHECK(place.run("whosaid cluster records.jsonl -f table").out.find("negation: nothing for “not” in b") !=
        std::string::npos);

  const Ended stats = place.run("whosaid stats records.jsonl -f json --by speaker --by month");
  CHECK(stats.code == 0);
  const json totals = json::parse(stats.out);
  CHECK(totals["documents"]["all"] == 2);
  CHECK(totals["quotes"]["record"] == 2);
  CHECK(totals["records"]["all"] == 2);
  CHECK(totals["by"][0]["rows"][0] == json({{"speaker", "Ada Lovelace"}, {"records", 2}, {"share", 1.0}}));
  CHECK(totals["by"][1]["known"] == 1);
  CHECK(place.run("whosaid stats records.jsonl -f csv --by speaker").out.find("by speaker,Ada Lovelace,2,2,1.0000") !=
        std::string::npos);
}
