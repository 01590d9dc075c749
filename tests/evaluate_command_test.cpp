// whosaid evaluate as its users meet it; and against the independent program on real articles, when they are there.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "program.h"
#include "same_figures.h"
#include "test_texts.h"

using namespace whosaid;
using nlohmann::json;

namespace {

const std::string kArticle =
    "Talks end\n\n\"We will not sign,\" said Ada Lovelace.\n\nOfficials said that it rained.\n";
const std::string kGold =
    "source\tcue\tcontent\nAda Lovelace\tsaid\t\"We will not sign,\"\nOfficials\tsaid\tthat it rained\n";

/// A folder with an article, its gold, and a pipeline that names a confidence table.
struct EvaluationFolder : ProgramFolder {
  EvaluationFolder() {
    folder.write("gold/ledger_a.txt", kArticle);
    folder.write("gold/ledger_a.expected.tsv", kGold);
    folder.write("confidence.tsv", "sign\tvalue\trecords\tright\tweight\n");
    std::string measured(kSmallPipeline);
    const std::string files = "\"files\"";
    measured.insert(measured.find(files), "\"confidence\": \"confidence.tsv\", ");
    folder.write("pipeline/measured.json", measured);
  }
  Ended evaluate(const std::string& arguments) const {
    return run("whosaid evaluate --pipeline pipeline/measured.json " + arguments);
  }
};

/// The folder of real articles beside the source tree; empty when it is not there.
std::filesystem::path shared_folder() {
  for (const char* beside : {"../shared", "../../shared"}) {
    const auto folder = (kSourceDir / beside).lexically_normal();
    if (std::filesystem::exists(folder / "score/score.py")) return folder;
  }
  return {};
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("evaluate prints the scores of what the program gives") {
  const EvaluationFolder place;
  const Ended ended = place.evaluate("gold");
  CHECK(ended.err.empty());
  CHECK(ended.code == 0);
  CHECK(holds(ended.out, "articles 1, attributions 2, records 1\n"));
  CHECK(holds(ended.out, "found                       100.00  100.00  100.00        1        1        1\n"));
  CHECK(holds(ended.out, "quote-cue-source                                1        1   100.00   100.00\n"));
}

TEST_CASE("evaluate scores records from a file as those it makes itself") {
  const EvaluationFolder place;
  const Ended ended = place.run(
      "whosaid extract --pipeline pipeline/measured.json -q -o r.jsonl gold\n"
      "whosaid evaluate gold --records r.jsonl --json a.json > a.txt\n"
      "whosaid evaluate gold --pipeline pipeline/measured.json --json b.json --errors e.jsonl > b.txt\n"
      "cmp a.txt b.txt && cmp a.json b.json && cat e.jsonl");
  CHECK(ended.err.empty());
  CHECK(ended.code == 0);
  const json missed = json::parse(ended.out);
  CHECK(missed["kind"] == "att-missed");
  CHECK(missed["content"] == "that it rained");
  CHECK(missed["doc"] == "ledger_a");
}

TEST_CASE("evaluate --calibrate writes the table that extract reads") {
  const EvaluationFolder place;
  for (const char* more : {"b", "c", "d", "e"}) {
    place.folder.write("gold/ledger_" + std::string(more) + ".txt", kArticle);
    place.folder.write("gold/ledger_" + std::string(more) + ".expected.tsv", kGold);
  }
  const Ended ended = place.evaluate("gold --calibrate");
  CHECK(ended.code == 0);
  CHECK(holds(ended.err, "confidence.tsv"));
  CHECK(holds(place.folder.read("confidence.tsv"), "\nrule\tquote-cue-source\t5\t5\t"));
  const Ended after = place.run("whosaid extract --pipeline pipeline/measured.json -q -f jsonl gold/ledger_a.txt");
  CHECK(json::parse(after.out)["confidence"] > 0.9);
  CHECK(place.run("whosaid evaluate --pipeline pipeline/small.json gold --calibrate").code == 3);
}

TEST_CASE("evaluate --compare says what got better and worse, and where") {
  const EvaluationFolder place;
  const Ended ended = place.run(
      "e='whosaid evaluate --pipeline pipeline/measured.json gold'\n"
      "$e --json old.json > out.txt && : > none.jsonl\n"
      "whosaid evaluate gold --records none.jsonl --compare old.json --json old.json\n"
      "$e --compare old.json > better.txt\n"
      "sed -n '/^compared/,$p' better.txt");
  CHECK(ended.code == 0);
  CHECK(holds(ended.out, "mistakes: 0 gone (-), 2 new (+), in 1 articles\n"));
  CHECK(holds(ended.out, "    + quote-missed       We will not sign,\n"));
  CHECK(holds(ended.out, "  direct detection f1                             0.00  100.00 +100.00\n"));
  CHECK(holds(ended.out, "mistakes: 2 gone (-), 0 new (+), in 1 articles\n"));
}

TEST_CASE("evaluate says what is wrong with its arguments and files") {
  const EvaluationFolder place;
  place.folder.write("gold2/b.ann", "T1\tSource 0 999\tx\n");
  place.folder.write("gold2/b.txt", "Text.\n");
  place.folder.write("other.json", "{}");
  const struct {
    std::string arguments, error;
    int code;
  } cases[] = {
      {"", "evaluate needs gold", 2},
      {"gold --dice 2", "--dice needs a number from", 2},
      {"gold --bootstrap -1", "--bootstrap needs a number from 0 to 100000, not \"-1\"", 2},
      {"gold --calibrate --records x", "leave --records out", 2},
      {"gold --json x --errors x", "both go to \"x\"", 2},
      {"gold/ledger_a.expected.tsv --json gold/ledger_a.expected.tsv", "would overwrite the input", 2},
      {"gold --record x", "did you mean \"--records\"?", 2},
      {"gold2", "gold2/b.ann:1: the offsets 0 to 999 do not lie in the text of 6 characters", 3},
      {"gold --text nowhere", "nowhere: no such folder of texts", 3},
      {"gold --focus nowhere.txt", "cannot read nowhere.txt", 3},
      {"gold --compare other.json", "other.json: is no evaluation; write one with", 3},
      {"gold --json no/folder/x.json", "cannot write", 4},
  };
  for (const auto& c : cases) {
    CAPTURE(c.arguments);
    const Ended ended = place.evaluate(c.arguments);
    CHECK(ended.code == c.code);
    CHECK_MESSAGE(holds(ended.err, c.error), ended.err);
  }
}

TEST_CASE("evaluate agrees with the independent program on real articles") {
  const std::filesystem::path shared = shared_folder();
  const EvaluationFolder place;
  if (shared.empty() || place.run("python3 --version").code != 0) {
    MESSAGE("skipped: ../shared/score/score.py or python3 is not there");
    return;
  }
  const std::string dev = "'" + (shared / "polnear/dev").native() + "'", score = (shared / "score").native();
  const Ended ended = place.run(
      "whosaid evaluate " + dev + "/attributions --bootstrap 3 --json ours.json > ours.txt && whosaid extract -q -o " +
      "r.jsonl " + dev + "/text && python3 '" + score + "/score.py' --text " + dev + "/text --gold " + dev +
      "/attributions --pred r.jsonl --bootstrap 3 --json theirs.json > theirs.txt");
  REQUIRE_MESSAGE(ended.code == 0, ended.err);
  check_same_figures(json::parse(place.folder.read("theirs.json")), json::parse(place.folder.read("ours.json")), "");
}
