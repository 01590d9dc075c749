// Corrections over the shipped pipeline: what becomes of the records, and of those around them.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "document/invariants.h"
#include "json_lines.h"
#include "pipeline/corrections_file.h"
#include "program.h"
#include "records/json_text.h"
#include "records/record_ids.h"
#include "shipped_pipeline.h"

using namespace whosaid;

namespace {

const std::string kArticle =
    "Nigeria refuses to sign fisheries pact\n\n"
    "Trade Minister Chidi Okoro left the talks early. \"We will not sign,\" Okoro told reporters in Abuja. He left.\n\n"
    "The so-called \"fish tax\" was not on the agenda.\n\n"
    "\"It would cost us jobs,\" said Mr. Okoro. Two boats, Amina Bello (wife of a skipper): too old. She said that the "
    "sea was empty.\n";
const std::string kHeader = "doc\tid\tcorrection\tspeaker\tsource\tcue\tcontent\n";
using nlohmann::json;

/// The article as the shipped pipeline reads it, with corrections.
class Corrected {
 public:
  /// `rows` follow the header; in them `{CONTENT}` stands for the id of the record with this content.
  explicit Corrected(const std::string& rows = {}) : rows_(rows) {
    const Pipeline& pipeline = shipped_pipeline(false);
    auto scratches = pipeline.make_scratches();
    Pipeline::Durations durations(pipeline.steps().size());
    folder_.write("c.tsv", kHeader + with_ids(pipeline, scratches));
    const std::string files[] = {folder_.path("c.tsv").native()};
    const auto corrections = load_corrections(files, pipeline);
    if (!corrections) FAIL(to_text(corrections.error()));
    const std::size_t speakers = pipeline.step("speakers"), steps = pipeline.steps().size();
    pipeline.run(document_, scratches, durations, 0, speakers);
    applied_ = corrections->correct_records(document_);
    for (const StaleCorrection& stale : applied_.stale) problems_ += stale.problem + "\n";
    pipeline.run(document_, scratches, durations, speakers, steps);
    corrections->correct_speakers(document_, applied_);
    for (const std::string& broken : broken_invariants(document_, true)) FAIL(broken);
  }

  /// `speaker: content`, of one record; empty when there is none with a content that begins so.
  std::string record(std::string_view content) const {
    const std::size_t at = find(document_, content);
    if (at == document_.attributions.size()) return {};
    std::string text;
    for (const Speaker& speaker : document_.speakers[at].list) {
      text.append(text.empty() ? "" : "; ").append(std::string_view(speaker.name));
    }
    return text + ": " + std::string(document_.slice(document_.attributions[at].content.front()));
  }
  const Attribution& attribution(std::string_view content) const {
    return document_.attributions[find(document_, content)];
  }
  const Document& document() const { return document_; }
  const std::string& problems() const { return problems_; }

 private:
  static std::size_t find(const Document& document, std::string_view content) {
    const auto found = std::ranges::find_if(document.attributions, [&](const Attribution& a) {
      return document.slice(a.content.front()).starts_with(content);
    });
    return static_cast<std::size_t>(found - document.attributions.begin());
  }

  std::string with_ids(const Pipeline& pipeline, Pipeline::Scratches& scratches) const {
    std::pmr::monotonic_buffer_resource arena;
    Document plain("a", kArticle, &arena);
    pipeline.run(plain, scratches);
    RecordIds ids;
    ids.start(kArticle);
    std::string text = rows_;
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{')) {
      const std::size_t close = text.find('}', open);
      const std::size_t at = find(plain, text.substr(open + 1, close - open - 1));
      REQUIRE(at < plain.attributions.size());
      std::string hex;
      append_hex(hex, ids.id(plain.attributions[at].content));
      text.replace(open, close - open + 1, hex);
    }
    return text;
  }

  std::string rows_, problems_;
  TemporaryFolder folder_;
  std::pmr::monotonic_buffer_resource arena_;
  Document document_{"a", kArticle, &arena_};
  AppliedCorrections applied_;
};

std::size_t count(const Document& document, Verdict verdict) {
  return static_cast<std::size_t>(std::ranges::count(document.verdicts, verdict));
}

}  // namespace

TEST_CASE("without corrections the article is what the tests below begin with") {
  const Corrected plain;
  CHECK(plain.record("\"We will") == "Chidi Okoro: \"We will not sign,\"");
  CHECK(plain.record("\"It would") == "Chidi Okoro: \"It would cost us jobs,\"");
  CHECK(plain.record("too old").empty());
  CHECK(count(plain.document(), Verdict::record) == 2);
}

TEST_CASE("a wrong speaker is replaced, by a name or an id, of the lists, the article or neither") {
  const struct {
    const char *speaker, *record;
  } cases[] = {{"Vladimir Putin", "Vladimir Putin: "}, {"vladimir-putin", "Vladimir Putin: "},
               {"Q7747", "Vladimir Putin: "},          {"NATO; Chidi Okoro", "NATO; Chidi Okoro: "},
               {"Zuzka Nowhere", "Zuzka Nowhere: "},   {"nobody", ": "}};
  for (const auto& c : cases) {
    CAPTURE(c.speaker);
    const Corrected corrected("a\t{\"It would}\twrong speaker\t" + std::string(c.speaker) + "\t\t\t\n");
    CHECK(corrected.record("\"It would") == c.record + std::string("\"It would cost us jobs,\""));
    CHECK(corrected.attribution("\"It would").has(Flag::checked));
    CHECK_FALSE(corrected.attribution("\"We will").has(Flag::checked));
    CHECK(corrected.problems().empty());
  }
}

TEST_CASE("what is no quotation goes, and its marks are accounted for") {
  const Corrected corrected("a\t{\"It would}\tnot a quote\t\t\t\t\n");
  CHECK(corrected.record("\"It would").empty());
  CHECK(corrected.record("\"We will") == "Chidi Okoro: \"We will not sign,\"");
  CHECK(count(corrected.document(), Verdict::record) == 1);
}

TEST_CASE("what was missing comes in with its parts, and counts for those behind it") {
  const Corrected corrected("a\t\tmissing\t\tAmina Bello\t:\ttoo old\n");
  CHECK(corrected.record("too old") == "Amina Bello: too old");
  const Attribution& added = corrected.attribution("too old");
  CHECK(corrected.document().slice(added.source) == "Amina Bello");
  CHECK(added.type == AttributionType::indirect);
  CHECK(added.rule == shipped_pipeline(false).rules().size());
  CHECK(corrected.record("that the sea") == "Amina Bello: that the sea was empty");
  CHECK(corrected.problems().empty());
}

TEST_CASE("a missing quotation gets its type and its verdict from its marks") {
  const Corrected corrected("a\t\tmissing\tChidi Okoro\t\t\t\"fish tax\"\n");
  CHECK(corrected.record("\"fish tax") == "Chidi Okoro: \"fish tax\"");
  CHECK(corrected.attribution("\"fish tax").type == AttributionType::direct);
  CHECK(count(corrected.document(), Verdict::record) == 3);
}

TEST_CASE("what is right is marked, one record or all of the document") {
  const Corrected one("a\t{\"We will}\tright\t\t\t\t\n"), all("a\t\tright\t\t\t\t\n");
  CHECK((one.attribution("\"We will").has(Flag::checked) && !one.attribution("\"It would").has(Flag::checked)));
  for (const Attribution& attribution : all.document().attributions) CHECK(attribution.has(Flag::checked));
}

TEST_CASE("an extent is corrected by a record that goes and one that comes") {
  const Corrected corrected("a\t{\"We will}\tnot a quote\t\t\t\t\na\t\tmissing\t\tOkoro\ttold\tWe will not sign\n");
  CHECK(corrected.record("We will not sign") == "Chidi Okoro: We will not sign");
  CHECK(corrected.problems().empty());
}

TEST_CASE("a correction that does not fit is told, and changes nothing") {
  const struct {
    const char *row, *problem;
  } cases[] = {{"a\t0123456789abcdef\tnot a quote\t\t\t\t\n", "has no record with this id"},
               {"a\t\tmissing\tX\t\t\tno such words\n", "\"no such words\" does not stand in the article"},
               {"a\t\tmissing\tX\tthe queen\tsaid\ttoo old\n", "\"the queen\" does not stand in the article"},
               {"a\t\tmissing\tX\t\t\tWe will not sign\n", "other records hold some of this content"}};
  const std::size_t records = Corrected().document().attributions.size();
  for (const auto& c : cases) {
    CAPTURE(c.row);
    const Corrected corrected(c.row);
    CHECK(corrected.problems().contains(c.problem));
    CHECK(corrected.document().attributions.size() == records);
  }
}

TEST_CASE("somebody whom no list has by this id is an error before the run") {
  TemporaryFolder folder;
  const std::string files[] = {
      folder.write("c.tsv", kHeader + "a\t0123456789abcdef\twrong speaker\tQ999999999999\t\t\t\n").native(),
      folder.path("d.tsv").native()};
  const auto corrections = load_corrections(files, shipped_pipeline(false));
  REQUIRE_FALSE(corrections);
  CHECK(to_text(corrections.error()).contains("c.tsv:2: no list has Q999999999999"));
  CHECK(to_text(corrections.error()).contains("d.tsv"));
}

TEST_CASE("a run applies corrections, flags, counts and tells what it did not meet") {
  ProgramFolder place;
  place.folder.write("in/a.txt", kArticle);
  place.folder.write("in/b.txt", "\"We won,\" said Ada Lovelace.\n");
  REQUIRE(place.run("whosaid extract in -q -f jsonl -o before.jsonl").code == 0);
  const json before = json_lines(place.folder.read("before.jsonl")).front();
  place.folder.write("c.tsv", kHeader + before["doc"].get<std::string>() + "\t" + before["id"].get<std::string>() +
                                  "\twrong speaker\tAmina Bello\t\t\t\n" + "in/a\t0123456789abcdef\tright\t\t\t\t\n" +
                                  "in/c\t\tright\t\t\t\t\n");
  const Ended ended = place.run("whosaid extract in --corrections c.tsv -o set/");
  CHECK(ended.code == 0);
  CHECK(ended.err.contains("c.tsv:3: the article, or our reading of it, has changed"));
  CHECK(ended.err.contains("the corrections tell of 1 document that this run did not read (first: in/c)"));
  CHECK(ended.err.contains("1 checked by hand"));
  const json after = json_lines(place.folder.read("set/records.jsonl")).front();
  CHECK(after["speaker"] == "Amina Bello");
  CHECK(after["flags"] == json({"checked"}));
  CHECK(after["confidence"] == 1);
  const json run = json::parse(place.folder.read("set/run.json"));
  CHECK(run["corrections"][0]["file"] == "c.tsv");
  CHECK(run["counts"]["checked"] == 1);
}

TEST_CASE("checked documents are gold for evaluate") {
  ProgramFolder place;
  place.folder.write("in/a.txt", kArticle);
  place.folder.write("in/b.txt", "\"We won,\" said Ada Lovelace.\n");
  place.folder.write("c.tsv", kHeader + "in/a\t\tmissing\t\tAmina Bello\t:\ttoo old\n");
  REQUIRE(place.run("whosaid extract in --corrections c.tsv --checked -f brat -o gold").code == 0);
  CHECK(std::filesystem::exists(place.folder.path("gold/a.ann")));
  CHECK_FALSE(std::filesystem::exists(place.folder.path("gold/b.ann")));
  CHECK(place.run("whosaid extract in/a.txt -q -f jsonl -o r.jsonl").code == 0);
  // The records as they are without corrections, against the gold: one is missing.
  const Ended ended = place.run("whosaid evaluate gold --text in --records r.jsonl --json e.json");
  CAPTURE(ended.err);
  REQUIRE(ended.code == 0);
  CHECK(ended.out.starts_with("articles 1, attributions 4, records 3\n"));
}

TEST_CASE("options that do not go together are told") {
  ProgramFolder place;
  place.folder.write("a.txt", kArticle);
  place.folder.write("c.tsv", kHeader);
  CHECK(place.run("whosaid extract a.txt --checked -f brat -o g").err.contains("--checked needs --corrections FILE"));
  CHECK(place.run("whosaid extract a.txt --checked --corrections c.tsv").err.contains("give -f brat"));
  CHECK(place.run("whosaid extract a.txt --corrections d.tsv").code == 3);
}
