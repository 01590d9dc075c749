#include "records/database.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "json_lines.h"
#include "program.h"
#include "records/database_reader.h"
#include "records/record_writer.h"
#include "sample_article.h"
#include "sql_answer.h"
#include "test_texts.h"

using namespace whosaid;
using nlohmann::json;

namespace {

/// The rows of the sample article.
std::string sample_rows() {
  SampleArticle article;
  RecordWriter writer({.format = RecordFormat::sqlite}, article.lexicon, article.rules);
  writer.start(article.document, {});
  const std::size_t mentions = writer.find_mentions();
  std::string rows;
  RunCounts counts;
  writer.append_records(rows, counts,
                        {.id = "abuja", .url = "https://a.example/1", .records = 1, .mentions = mentions});
  return rows;
}

}  // namespace

TEST_CASE("what is stored is what comes back, and ids go by order") {
  const TemporaryFolder folder;
  const auto file = folder.path("a.sqlite");
  const std::string rows = sample_rows();
  {
    auto database = Database::create(file);
    REQUIRE(database);
    CHECK(database->state().empty());
    REQUIRE(database->write(rows));
    REQUIRE(database->write(rows));
    REQUIRE(database->finish({.version = "1", .began = "2024", .run = "{}", .seconds = 1}));
  }
  auto reader = DatabaseReader::open(file);
  REQUIRE(reader);
  CHECK(reader->run() == "{}");
  for (int document = 1; document <= 2; ++document) {
    std::string back;
    const auto found = reader->next(back);
    REQUIRE(found);
    CHECK(*found);
    std::vector<std::string> cells[2];  // blocks and quotes come in the order of their keys
    for (const std::string* text : std::array<const std::string*, 2>{&rows, &back}) {
      RowReader cursor(*text);
      for (RowKind kind{}; cursor.next_row(kind);) {
        std::string row = std::to_string(static_cast<int>(kind));
        for (Cell cell; cursor.next_cell(cell);) {
          row += "|" + std::to_string(static_cast<int>(cell.type)) + std::string(cell.text) +
                 std::to_string(cell.integer) + std::to_string(cell.real);
        }
        cells[text == &back].push_back(row);
      }
      std::ranges::sort(cells[text == &back]);
    }
    CHECK(cells[0] == cells[1]);
  }
  std::string none;
  CHECK(reader->next(none).value() == false);
  CHECK(sql_answer(file, "SELECT group_concat(id) FROM documents") == "1,2");
  CHECK(sql_answer(file, "SELECT group_concat(document) FROM records") == "1,2");
  CHECK(sql_answer(file, "SELECT count(*) FROM speakers") == "1");
  CHECK(sql_answer(file, "SELECT group_concat(speaker) FROM record_speakers") == "1,1");
  CHECK(sql_answer(file, "SELECT name || role FROM record_speakers JOIN speakers ON id = speaker WHERE record = 2") ==
        "Chidi OkoroMinister of Trade");
  CHECK(sql_answer(file, "SELECT count(*) FROM records_fts WHERE records_fts MATCH 'okoro sign'") == "2");
  CHECK(sql_answer(file, "SELECT speaker FROM quotes WHERE url LIKE 'https://a.%' LIMIT 1") == "Chidi Okoro");
  CHECK(sql_answer(file, "SELECT records FROM speaker_counts") == "2");
  CHECK(sql_answer(file, "PRAGMA foreign_key_check") == "");
  CHECK(sql_answer(file, "PRAGMA user_version") == "1");
}

TEST_CASE("what was kept is there when the rest is lost") {
  const TemporaryFolder folder;
  const auto file = folder.path("a.sqlite");
  const std::string rows = sample_rows();
  {
    auto database = Database::create(file);
    REQUIRE(database);
    REQUIRE(database->write(rows));
    REQUIRE(database->keep("one"));
    REQUIRE(database->write(rows));
  }
  auto database = Database::reopen(file);
  REQUIRE(database);
  CHECK(database->state() == "one");
  REQUIRE(database->write(rows));
  REQUIRE(database->finish({.version = "1", .began = "2024", .run = "{}", .seconds = 1}));
  CHECK(sql_answer(file, "SELECT group_concat(id) FROM records") == "1,2");
}

TEST_CASE("a dataset that was finished and not yet named is finished again") {
  const TemporaryFolder folder;
  const auto file = folder.path("a.sqlite");
  for (int time = 0; time < 2; ++time) {
    auto database = time == 0 ? Database::create(file) : Database::reopen(file);
    REQUIRE(database);
    CHECK(database->state() == (time == 0 ? "" : "all"));
    if (time == 0) REQUIRE(database->write(sample_rows()));
    REQUIRE(database->keep("all"));
    REQUIRE(database->finish({.version = "1", .began = "2024", .run = "{}", .seconds = 1}));
    CHECK(sql_answer(file, "SELECT version || run || state FROM runs") == "1{}all");
  }
}

TEST_CASE("what is no dataset is refused with its name") {
  const TemporaryFolder folder;
  const std::string rows = sample_rows();
  {
    auto unfinished = Database::create(folder.path("unfinished"));
    REQUIRE(unfinished);
    REQUIRE(unfinished->write(rows));
    REQUIRE(unfinished->keep("one"));
  }
  folder.write("text", std::string(5000, 'x'));
  for (const char* name : {"unfinished", "text", "missing"}) {
    CAPTURE(name);
    const auto reader = DatabaseReader::open(folder.path(name));
    REQUIRE_FALSE(reader);
    CHECK(reader.error().find(folder.path(name).native()) != std::string::npos);
  }
  const auto again = Database::create(folder.path("text"));
  REQUIRE_FALSE(again);
  CHECK(Database::create(folder.path("no/folder")).error().message.find("no/folder") != std::string::npos);
}

TEST_CASE("SQLite, JSON Lines and CSV tell the same") {
  const ProgramFolder place;
  const std::string corpus = "'" + (kSourceDir / "corpus").native() + "'";
  REQUIRE(place
              .run("whosaid extract -q " + corpus + " -o a.sqlite && whosaid extract -q " + corpus +
                   " -o set/ && whosaid extract -q " + corpus + " -o a.csv")
              .code == 0);
  const auto file = place.folder.path("a.sqlite");
  const std::vector<json> records = json_lines(place.folder.read("set/records.jsonl"));
  CHECK(sql_answer(file, "SELECT count(*) FROM records") == std::to_string(records.size()));
  const std::string csv = place.folder.read("a.csv");
  std::size_t rows = 0;
  bool is_quoted = false;
  for (const char c : csv) {
    is_quoted = is_quoted != (c == '"');
    rows += c == '\n' && !is_quoted ? 1 : 0;
  }
  CHECK(rows == records.size() + 1);
  CHECK(sql_answer(file, "SELECT count(*) FROM mentions") ==
        std::to_string(json_lines(place.folder.read("set/mentions.jsonl")).size()));
  std::string all;
  for (const json& record : records) {
    all += record["id"].get<std::string>() + "|" + record["text"].get<std::string>() + "|" +
           (record["speaker"].is_null() ? "" : record["speaker"].get<std::string>()) + "|" +
           std::to_string(record["content"][0]["start"].get<int>()) + "|" + record["content"].dump() + "\n";
  }
  std::string stored;
  sql_rows(file, "SELECT record, text, ifnull(speaker, ''), start, content FROM records ORDER BY id",
           [&](const std::vector<std::string>& row) {
             stored += row[0] + "|" + row[1] + "|" + row[2] + "|" + row[3] + "|" + json::parse(row[4]).dump() + "\n";
           });
  CHECK(stored == all);
  std::size_t quotes = 0;
  for (const json& document : json_lines(place.folder.read("set/documents.jsonl"))) {
    quotes += document["quotes"]["found"].get<std::size_t>();
  }
  CHECK(sql_answer(file, "SELECT sum(count) FROM document_quotes") == std::to_string(quotes));
  CHECK(sql_answer(file, "SELECT sum(quotes) FROM documents") == std::to_string(quotes));
}
