// Datasets, which may be somebody else's, and what is made of them.

#include <sqlite3.h>

#include "base/unicode.h"
#include "dataset/dataset.h"
#include "dataset/record_clusters.h"
#include "dataset/statistics.h"
#include "fuzz/fuzz_target.h"
#include "records/database_schema.h"
#include "report/report.h"
#include "temporary_folder.h"

namespace whosaid {
namespace {

constexpr std::string_view kRecord =
    R"({"schema":"whosaid/1","id":"00000000000000a1","doc":"a","index":0,"type":"direct","text":"We will \"not\" sign","content":[{"start":1,"end":9,"text":"x"}],"cue":[{"start":2,"end":3,"text":"said","lemma":"say","stance":"say"}],"negated":true,"source":[{"start":4,"end":6,"text":"Okoro"}],"source_kind":"name","speakers":[{"name":"Chidi Okoro","id":null,"wikidata":null,"type":"person","country":"NG","role":"minister"},{"name":"NATO","id":"nato","wikidata":"Q7184","type":"organization","country":null,"role":null}],"speaker":"Chidi Okoro; NATO","attribution":"explicit","flags":["nested","anonymous"],"published":"2024-03-01","rule":"r","block":"paragraph","context":{"pre":"then ","post":" again"},"confidence":0.9})"
    "\n";
constexpr std::string_view kDocument =
    R"({"id":"a","sha256":null,"bytes":10,"published":"2024-03-01","title":"T","url":null,"outlet":"a.example","quotes":{"found":3,"record":2,"scare":1},"records":2,"warnings":[],"error":null})"
    "\n";
constexpr std::string_view kClaim = R"({"id":"1","quote":"We will not sign","speaker":"Chidi Okoro","article":"a.txt"})"
                                    "\n";
constexpr std::string_view kRows = R"(
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

std::string database() {
  const TemporaryFolder folder;
  sqlite3* made = nullptr;
  sqlite3_open(folder.path("set.sqlite").c_str(), &made);
  const std::string sql = "PRAGMA page_size = 512;" + std::string(kTables) + std::string(kRows);
  sqlite3_exec(made, sql.c_str(), nullptr, nullptr, nullptr);
  sqlite3_close(made);
  return folder.read("set.sqlite");
}

/// All that commands make of a dataset.
class Readers {
 public:
  void add(const DatasetDocument& document) {
    statistics_.add_document(document), clusters_.add_document(document), report_.add_document(document);
  }
  void add(const DatasetRecord& record) {
    statistics_.add_record(record), clusters_.add_record(record), report_.add_record(record);
  }

  std::string finish() {
    for (const Grouping& grouping : statistics_.groupings()) grouping.rows();
    clusters_.group();
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      if (clusters_.cluster(i).members.size() < 2) return "a cluster of one";
    }
    auto page = OutputFile::create("/dev/null");
    return !page || !report_.write(*page, "fuzz") ? "a page that cannot be written" : "";
  }

 private:
  static std::vector<Grouping> groupings() {
    std::vector<Grouping> all;
    for (std::size_t i = 0; i < kGroupKeyNames.size(); ++i) {
      all.push_back(Grouping({static_cast<GroupKey>(i), GroupKey::speaker}));
    }
    return all;
  }

  DatasetStatistics statistics_{groupings(), [](std::string_view, std::string_view) { return std::string(); }};
  RecordClusters clusters_;
  Report report_{100};
};

}  // namespace

std::vector<std::string> dataset_seeds() {
  const std::string record(kRecord);
  std::string shorter = record;
  shorter.replace(shorter.find("We will"), 7, "Now we will");
  return {"records.jsonl\n\xEF\xBB\xBF" + record + shorter + "\r\n[1]\n",
          "documents.jsonl\n" + std::string(kDocument) + std::string(kDocument), "claims.jsonl\n" + std::string(kClaim),
          "set.sqlite\n" + database()};
}

/// The first line is the name of the file: of records, with documents beside them; of documents, with records; of
/// claims; or of a database.
Reading read_dataset(std::string_view bytes) {
  static const TemporaryFolder folder;
  const auto [name, file] = named_bytes(bytes);
  const auto tell = [](const std::string&) {};
  if (name == "claims.jsonl") {
    std::string broken;
    const auto take = [&](const ClaimLine& claim) {
      if (!is_utf8(claim.quote) || !is_utf8(claim.speaker)) broken = "a claim that is no UTF-8";
    };
    const auto read = read_claims(folder.write(name, file), take, tell);
    return read && read->lines > read->bad ? Reading(broken) : std::nullopt;
  }
  if (name != "records.jsonl" && name != "documents.jsonl" && name != "set.sqlite") return std::nullopt;
  folder.write("records.jsonl", kRecord);
  folder.write("documents.jsonl", kDocument);
  folder.write(name, file);
  const auto dataset = Dataset::open(name == "set.sqlite" ? folder.path(name) : folder.root());
  if (!dataset) return std::nullopt;
  Readers readers;
  const auto documents = dataset->read_documents([&](const DatasetDocument& d) { readers.add(d); }, tell);
  const auto records = dataset->read_records([&](const DatasetRecord& r) { readers.add(r); }, tell);
  std::string broken = readers.finish();
  return (documents && records) || !broken.empty() ? Reading(std::move(broken)) : std::nullopt;
}

}  // namespace whosaid
