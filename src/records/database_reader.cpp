#include "records/database_reader.h"

#include <sqlite3.h>

#include <array>
#include <utility>

#include "records/database_schema.h"
#include "records/row_buffer.h"

namespace whosaid {
namespace {

enum Query : std::size_t { kBlocks, kQuotes, kRecords, kSpeakers, kMentions };

/// What belongs to a document, or to a record, by its id. The first column is an id when the row has parts of its own,
/// and is skipped otherwise.
struct PartQuery {
  RowKind kind;
  std::string_view sql;
};
constexpr std::array<PartQuery, 5> kQueries = {
    {{RowKind::block, "SELECT document, role, count FROM document_blocks WHERE document = ?"},
     {RowKind::quote, "SELECT document, verdict, count FROM document_quotes WHERE document = ?"},
     {RowKind::record,
      "SELECT id, record, number, type, text, start, stop, content, cue, cue_start, cue_stop, lemma, stance, negated, "
      "source, source_start, source_stop, source_kind, speaker, attribution, addressee, addressee_start, "
      "addressee_stop, medium, medium_start, medium_stop, block, paragraph, sentence, published, rule, confidence, "
      "flags, pre, post, offsets FROM records WHERE document = ? ORDER BY id"},
     {RowKind::speaker,
      "SELECT record, name, entity, wikidata, type, country, role FROM record_speakers JOIN speakers ON speakers.id = "
      "speaker WHERE record = ? ORDER BY position"},
     {RowKind::mention,
      "SELECT document, start, stop, text, type, entity, name, block, quoted FROM mentions WHERE document = ? ORDER BY "
      "id"}}};
constexpr std::string_view kDocuments = "SELECT * FROM documents ORDER BY id";

/// Appends the row that `statement` stands on, without its first column.
void append_row(std::string& rows, RowKind kind, sqlite3_stmt* statement) {
  RowWriter row(rows);
  row.row(kind);
  for (int i = 1; i < sqlite3_column_count(statement); ++i) {
    switch (sqlite3_column_type(statement, i)) {
      case SQLITE_INTEGER:
        row.integer(static_cast<std::uint64_t>(sqlite3_column_int64(statement, i)));
        break;
      case SQLITE_FLOAT:
        row.real(sqlite3_column_double(statement, i));
        break;
      case SQLITE_NULL:
        row.null();
        break;
      default:
        const auto* text = static_cast<const char*>(sqlite3_column_blob(statement, i));
        row.text({text, static_cast<std::size_t>(sqlite3_column_bytes(statement, i))});
    }
  }
}

}  // namespace

void DatabaseReader::Close::operator()(sqlite3* database) const { sqlite3_close(database); }
void DatabaseReader::Close::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

DatabaseReader::DatabaseReader(std::filesystem::path file, sqlite3* database)
    : file_(std::move(file)), database_(database) {}
DatabaseReader::DatabaseReader(DatabaseReader&&) noexcept = default;
DatabaseReader& DatabaseReader::operator=(DatabaseReader&&) noexcept = default;
DatabaseReader::~DatabaseReader() = default;

std::unexpected<std::string> DatabaseReader::failed() const {
  return std::unexpected("cannot read " + file_.native() + ": " + sqlite3_errmsg(database_.get()) +
                         "; is it a dataset of whosaid?");
}

std::expected<DatabaseReader, std::string> DatabaseReader::open(const std::filesystem::path& file) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
  DatabaseReader reader(file, opened);
  if (code != SQLITE_OK) return reader.failed();
  if (auto started = reader.start(); !started) return std::unexpected(started.error());
  return reader;
}

std::expected<DatabaseReader::Statement, std::string> DatabaseReader::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK) {
    return failed();
  }
  return Statement(statement);
}

std::expected<void, std::string> DatabaseReader::start() {
  auto version = prepare("PRAGMA user_version");
  if (!version) return std::unexpected(version.error());
  if (sqlite3_step(version->get()) != SQLITE_ROW) return failed();
  if (const int found = sqlite3_column_int(version->get(), 0); found != kSchemaVersion) {
    return std::unexpected("cannot read " + file_.native() + ": its schema is version " + std::to_string(found) +
                           ", not " + std::to_string(kSchemaVersion) + "; is it a finished dataset of whosaid?");
  }
  auto run = prepare("SELECT run FROM runs ORDER BY id");
  if (!run) return std::unexpected(run.error());
  if (sqlite3_step(run->get()) != SQLITE_ROW) return failed();
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(run->get(), 0));
  run_ = text == nullptr ? std::string_view() : std::string_view(text);
  auto documents = prepare(kDocuments);
  if (!documents) return std::unexpected(documents.error());
  documents_ = *std::move(documents);
  for (const PartQuery& query : kQueries) {
    auto part = prepare(query.sql);
    if (!part) return std::unexpected(part.error());
    parts_.push_back(*std::move(part));
  }
  return {};
}

std::expected<void, std::string> DatabaseReader::add_rows(std::size_t query, std::int64_t id, std::string& rows) {
  sqlite3_stmt* const part = parts_[query].get();
  sqlite3_bind_int64(part, 1, id);
  int code = sqlite3_step(part);
  for (; code == SQLITE_ROW; code = sqlite3_step(part)) {
    append_row(rows, kQueries[query].kind, part);
    if (query != kRecords) continue;
    if (auto added = add_rows(kSpeakers, sqlite3_column_int64(part, 0), rows); !added) return added;
  }
  if (code != SQLITE_DONE) return failed();
  sqlite3_reset(part);
  return {};
}

std::expected<bool, std::string> DatabaseReader::next(std::string& rows) {
  rows.clear();
  const int code = sqlite3_step(documents_.get());
  if (code == SQLITE_DONE) return false;
  if (code != SQLITE_ROW) return failed();
  append_row(rows, RowKind::document, documents_.get());
  const std::int64_t id = sqlite3_column_int64(documents_.get(), 0);
  for (const std::size_t query : {kBlocks, kQuotes, kRecords, kMentions}) {
    if (auto added = add_rows(query, id, rows); !added) return std::unexpected(added.error());
  }
  return true;
}

}  // namespace whosaid
