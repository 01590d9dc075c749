// Datasets read back: JSON Lines in a folder or by themselves, SQLite.

#include "dataset/dataset.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <algorithm>

#include "dataset/line_file.h"
#include "records/database_schema.h"
#include "temporary_folder.h"

using namespace whosaid;

namespace {

const std::string kRecord =
    R"({"schema":"whosaid/1","id":"00000000000000a1","doc":"a","index":0,"type":"direct","text":"We will \"not\" sign","content":[{"start":1,"end":9,"text":"x"}],"cue":[{"start":2,"end":3,"text":"said","lemma":"say","stance":"say"}],"negated":true,"source":[{"start":4,"end":6,"text":"Okoro"}],"source_kind":"name","speakers":[{"name":"Chidi Okoro","id":null,"wikidata":null,"type":"person","country":"NG","role":"minister"},{"name":"NATO","id":"nato","wikidata":"Q7184","type":"organization","country":null,"role":null}],"speaker":"Chidi Okoro; NATO","attribution":"explicit","flags":["nested","anonymous"],"published":"2024-03-01","rule":"r","block":"paragraph","context":{"pre":"then ","post":" again"},"confidence":0.9})"
    "\n";
const std::string kDocument =
    R"({"id":"a","sha256":null,"bytes":10,"published":"2024-03-01","title":"T","url":null,"outlet":"a.example","quotes":{"found":3,"record":2,"scare":1},"records":2,"warnings":[],"error":null})"
    "\n";

struct Read {
  std::vector<std::string> records, documents, problems;
  std::size_t bad = 0;
};

/// What a dataset gives, a line each.
Read read(const std::filesystem::path& path) {
  const auto dataset = Dataset::open(path);
  REQUIRE_MESSAGE(dataset.has_value(), dataset.error());
  Read out;
  const auto tell = [&](const std::string& problem) { out.problems.push_back(problem); };
  const auto documents = dataset->read_documents(
      [&](const DatasetDocument& d) {
        out.documents.push_back(std::string(d.id) + " " + std::string(d.published) + " " + std::string(d.outlet) + " " +
                                std::to_string(d.quotes_found) + " " + std::to_string(d.verdicts[0]) + " " +
                                std::to_string(d.verdicts[2]) + " " + std::to_string(d.records));
      },
      tell);
  REQUIRE(documents.has_value());
  const auto records = dataset->read_records(
      [&](const DatasetRecord& r) {
        std::string line = std::string(r.id) + " " + std::string(r.doc) + " " + std::string(r.type) + " [" +
                           std::string(r.text) + "] " + std::string(r.source) + " " + std::string(r.stance) + " " +
                           std::string(r.published) + (r.is_anonymous ? " anonymous" : "") +
                           (r.is_negated ? " negated" : "") + " <" + std::string(r.pre) + ".." + std::string(r.post) +
                           ">";
        if (r.confidence > 0.89 && r.confidence < 0.91) line += " 0.9";
        std::vector<std::string> pieces;
        for (const DatasetPiece& p : r.pieces) {
          pieces.push_back(std::string(kPieceKindNames[static_cast<std::size_t>(p.kind)]) + " " +
                           std::to_string(p.begin) + " " + std::to_string(p.end) + " " + std::string(p.text));
        }
        std::ranges::sort(pieces);
        for (const std::string& piece : pieces) line += ", " + piece;
        for (const DatasetSpeaker& s : r.speakers) {
          line += " | " + std::string(s.name) + " " + std::string(s.id) + " " + std::string(s.type) + " " +
                  std::string(s.country) + " " + std::string(s.role) + " " + std::string(s.wikidata);
        }
        out.records.push_back(line);
      },
      tell);
  REQUIRE(records.has_value());
  out.bad = documents->bad + records->bad;
  return out;
}

const std::string kReadRecord =
    "00000000000000a1 a direct [We will \"not\" sign] Okoro say 2024-03-01 anonymous negated <then .. again> 0.9, "
    "content 1 9 x, cue 2 3 said, source 4 6 Okoro | Chidi Okoro  person NG minister  | NATO nato organization   Q7184";

}  // namespace

TEST_CASE("a folder, its records alone and a database give the same") {
  const TemporaryFolder folder;
  const auto records = folder.write("set/records.jsonl", kRecord);
  folder.write("set/documents.jsonl", kDocument);
  const auto database = folder.path("set.sqlite");
  sqlite3* made = nullptr;
  REQUIRE(sqlite3_open(database.c_str(), &made) == SQLITE_OK);
  const std::string sql = std::string(kTables) + R"(
    INSERT INTO documents (id, doc, origin, title, outlet, published, sentences, mentions, quotes, records, warnings)
      VALUES (1, 'a', 'a.txt', 'T', 'a.example', '2024-03-01', 1, 0, 3, 2, '[]');
    INSERT INTO document_quotes VALUES (1, 'record', 2), (1, 'scare', 1);
    INSERT INTO records (id, document, record, number, type, text, start, stop, content, cue, cue_start, cue_stop, stance,
                         negated, source, source_start, source_stop, source_kind, speaker, attribution, block, published,
                         rule, confidence, flags, pre, post, offsets)
      VALUES (1, 1, '00000000000000a1', 0, 'direct', 'We will "not" sign', 1, 9, '[{"start":1,"end":9,"text":"x"}]',
              'said', 2, 3, 'say', 1, 'Okoro', 4, 6, 'name', 'Chidi Okoro; NATO', 'explicit', 'paragraph',
              '2024-03-01', 'r', 0.9, '["nested","anonymous"]', 'then ', ' again', 'codepoint');
    INSERT INTO speakers VALUES (1, 'NATO', 'nato', 'Q7184', 'organization', NULL),
                                (2, 'Chidi Okoro', NULL, NULL, 'person', 'NG');
    INSERT INTO record_speakers VALUES (1, 0, 2, 'minister'), (1, 1, 1, NULL);)";
  REQUIRE(sqlite3_exec(made, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(made);
  for (const auto& path : {folder.path("set"), records, database}) {
    CAPTURE(path);
    const Read got = read(path);
    CHECK(got.records == std::vector{kReadRecord});
    CHECK(got.documents == std::vector<std::string>{"a 2024-03-01 a.example 3 2 1 2"});
    CHECK(got.problems.empty());
  }
}

TEST_CASE("a line that cannot be read is told with its place, and the others remain") {
  const TemporaryFolder folder;
  const auto file = folder.write("records.jsonl", "\xEF\xBB\xBF" + kRecord + "{\"id\":\n\n[1]\r\n{\"id\":7}\n{} {}\n" +
                                                      kRecord.substr(0, kRecord.size() - 1));
  const Read got = read(file);
  CHECK(got.records == std::vector{kReadRecord, kReadRecord});
  CHECK(got.documents.empty());
  REQUIRE(got.problems.size() == 4);
  CHECK(got.bad == 4);
  const char* const places[] = {":2: ", ":4: ", ":5: ", ":6: "};
  for (std::size_t i = 0; i < 4; ++i) CHECK(got.problems[i].starts_with(file.native() + places[i]));
}

TEST_CASE("what is no dataset is refused with what to do") {
  const TemporaryFolder folder;
  folder.write("empty/note.txt", "");
  CHECK(Dataset::open(folder.path("none")).error().find("check the spelling") != std::string::npos);
  CHECK(Dataset::open(folder.path("empty")).error().find("no records.jsonl in") != std::string::npos);
  const auto broken = folder.write("broken.sqlite", "SQLite format 3" + std::string(200, 'x'));
  const auto dataset = Dataset::open(broken);
  REQUIRE(dataset.has_value());
  const auto nothing = [](const auto&) {};
  CHECK(dataset->read_records(nothing, nothing).error().find("cannot read " + broken.native()) == 0);
  CHECK(dataset->read_documents(nothing, nothing).error().find("cannot read " + broken.native()) == 0);
}

TEST_CASE("lines longer than the buffer come whole, those without an end too") {
  const TemporaryFolder folder;
  const std::string longer(3'000'000, 'x');
  const auto path = folder.write("lines", "a\r\n" + longer + "\n\nlast");
  auto file = LineFile::open(path);
  REQUIRE(file.has_value());
  std::string_view line;
  const std::string_view expected[] = {"a", longer, "", "last"};
  for (std::size_t i = 0; i < 4; ++i) {
    REQUIRE(file->next(line));
    CHECK(line == expected[i]);
    CHECK(file->number() == i + 1);
  }
  CHECK_FALSE(file->next(line));
}

TEST_CASE("a line that is longer than any of ours is passed over") {
  const TemporaryFolder folder;
  const auto path = folder.write("lines", std::string(LineFile::kLongestLine + 3'000'000, 'x') + "\nlast\n");
  auto file = LineFile::open(path);
  REQUIRE(file.has_value());
  std::string_view line;
  REQUIRE(file->next(line));
  CHECK(file->is_too_long());
  CHECK(line.empty());
  REQUIRE(file->next(line));
  CHECK_FALSE(file->is_too_long());
  CHECK(line == "last");
  CHECK(file->number() == 2);
  CHECK_FALSE(file->next(line));
}

TEST_CASE("claims are read with what they give") {
  const TemporaryFolder folder;
  const auto path = folder.write("claims.jsonl",
                                 "{\"quote\":\"No\",\"speaker\":null,\"more\":[1,{\"a\":2}]}\n"
                                 "{\"id\":\"2\",\"article\":\"a\",\"quote\":\"Yes\",\"speaker\":\"Ada\"}\n");
  std::vector<std::string> claims;
  const auto done = read_claims(
      path,
      [&](const ClaimLine& c) {
        claims.push_back(std::string(c.id) + "/" + std::string(c.quote) + "/" + std::string(c.speaker) + "/" +
                         std::string(c.article));
      },
      [](const std::string& problem) { FAIL(problem); });
  REQUIRE(done.has_value());
  CHECK(claims == std::vector<std::string>{"/No//", "2/Yes/Ada/a"});
}
