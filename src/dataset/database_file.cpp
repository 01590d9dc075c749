#include "dataset/database_file.h"

#include <sqlite3.h>

#include <algorithm>
#include <deque>
#include <memory>

#include "dataset/dataset.h"

namespace whosaid {
namespace {

constexpr int kLongestText = 64 << 20;

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct Finalize {
  void operator()(sqlite3_stmt* rows) const { sqlite3_finalize(rows); }
};
using DatabaseHandle = std::unique_ptr<sqlite3, CloseDatabase>;

/// The rows that a query gives, one after the other.
class Rows {
 public:
  Rows(sqlite3* database, const char* query) {
    sqlite3_stmt* rows = nullptr;
    state_ = sqlite3_prepare_v2(database, query, -1, &rows, nullptr);
    rows_.reset(rows);
    if (state_ == SQLITE_OK) next();
  }
  /// Is there a row?
  bool has() const { return state_ == SQLITE_ROW; }
  bool has_failed() const { return state_ != SQLITE_ROW && state_ != SQLITE_DONE; }
  void next() { state_ = sqlite3_step(rows_.get()); }
  /// Empty for NULL; valid until next().
  std::string_view text(int column) const {
    const auto* const bytes = reinterpret_cast<const char*>(sqlite3_column_text(rows_.get(), column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(rows_.get(), column))};
  }
  double real(int column) const { return sqlite3_column_double(rows_.get(), column); }
  std::int64_t number(int column) const { return sqlite3_column_int64(rows_.get(), column); }

 private:
  std::unique_ptr<sqlite3_stmt, Finalize> rows_;
  int state_ = SQLITE_ERROR;
};

std::string failure(const std::filesystem::path& path, sqlite3* database) {
  return "cannot read " + path.native() + ": " + sqlite3_errmsg(database) +
         "; a dataset is what `whosaid extract ... -o FILE.sqlite` writes";
}

std::expected<DatabaseHandle, std::string> open(const std::filesystem::path& path) {
  sqlite3* opened = nullptr;
  const int state = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
  DatabaseHandle database(opened);
  if (state != SQLITE_OK) return std::unexpected(failure(path, opened));
  sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, kLongestText);
  sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);  // the file may be anybody's
  return database;
}

/// The speakers of one record; texts of rows are gone when the next one is read.
class SpeakersOfRecord {
 public:
  void read(Rows& rows, std::int64_t record, std::vector<DatasetSpeaker>& speakers) {
    texts_.clear();
    while (rows.has() && rows.number(0) < record) rows.next();
    for (; rows.has() && rows.number(0) == record; rows.next()) {
      for (int column = 1; column <= kColumns; ++column) texts_.emplace_back(rows.text(column));
    }
    speakers.clear();
    for (std::size_t at = 0; at + kColumns <= texts_.size(); at += kColumns) {
      speakers.push_back({.name = texts_[at],
                          .id = texts_[at + 1],
                          .type = texts_[at + 2],
                          .country = texts_[at + 3],
                          .role = texts_[at + 4],
                          .wikidata = texts_[at + 5]});
    }
  }

 private:
  static constexpr int kColumns = 6;

  std::vector<std::string> texts_;
};

/// The parts of the content of one record, in the same way.
class PartsOfRecord {
 public:
  void read(Rows& rows, std::int64_t record, std::vector<DatasetPiece>& pieces) {
    texts_.clear();
    while (rows.has() && rows.number(0) < record) rows.next();
    for (; rows.has() && rows.number(0) == record; rows.next()) {
      pieces.push_back({.kind = PieceKind::content,
                        .begin = static_cast<std::uint64_t>(rows.number(1)),
                        .end = static_cast<std::uint64_t>(rows.number(2)),
                        .text = texts_.emplace_back(rows.text(3))});
    }
  }

 private:
  std::deque<std::string> texts_;
};

/// Adds the piece whose text, begin and end stand in three columns, if there is one.
void add_piece(const Rows& rows, int column, PieceKind kind, std::vector<DatasetPiece>& pieces) {
  if (rows.text(column).empty()) return;
  pieces.push_back({.kind = kind,
                    .begin = static_cast<std::uint64_t>(rows.number(column + 1)),
                    .end = static_cast<std::uint64_t>(rows.number(column + 2)),
                    .text = rows.text(column)});
}

}  // namespace

std::expected<ReadLines, std::string> read_record_rows(const std::filesystem::path& path,
                                                       const std::function<void(const DatasetRecord&)>& take) {
  const auto database = open(path);
  if (!database) return std::unexpected(database.error());
  Rows rows(
      database->get(),
      "SELECT r.id, r.record, d.doc, r.type, r.text, r.source, r.source_kind, r.speaker, r.attribution, r.stance, "
      "r.block, r.rule, r.published, r.negated, r.flags, r.pre, r.post, r.confidence, "
      "r.source, r.source_start, r.source_stop, r.cue, r.cue_start, r.cue_stop, r.addressee, r.addressee_start, "
      "r.addressee_stop, r.medium, r.medium_start, r.medium_stop FROM records r JOIN documents d ON d.id = r.document "
      "ORDER BY r.id");
  Rows speakers(database->get(),
                "SELECT p.record, s.name, s.entity, s.type, s.country, p.role, s.wikidata FROM record_speakers p "
                "JOIN speakers s ON s.id = p.speaker ORDER BY p.record, p.position");
  Rows parts(database->get(),
             "SELECT r.id, json_extract(e.value, '$.start'), json_extract(e.value, '$.end'), "
             "json_extract(e.value, '$.text') FROM records r, json_each(r.content) e ORDER BY r.id, e.key");
  SpeakersOfRecord of_record;
  PartsOfRecord parts_of_record;
  DatasetRecord record;
  ReadLines read;
  for (; rows.has() && !speakers.has_failed() && !parts.has_failed(); rows.next()) {
    record.id = rows.text(1), record.doc = rows.text(2), record.type = rows.text(3), record.text = rows.text(4);
    record.source = rows.text(5), record.source_kind = rows.text(6), record.speaker = rows.text(7);
    record.attribution = rows.text(8), record.stance = rows.text(9), record.block = rows.text(10);
    record.rule = rows.text(11), record.published = rows.text(12);
    record.is_negated = rows.number(13) != 0;
    record.is_anonymous = rows.text(14).find("\"anonymous\"") != std::string_view::npos;
    record.pre = rows.text(15), record.post = rows.text(16);
    record.confidence = rows.real(17);
    record.pieces.clear();
    add_piece(rows, 18, PieceKind::source, record.pieces);
    add_piece(rows, 21, PieceKind::cue, record.pieces);
    add_piece(rows, 24, PieceKind::addressee, record.pieces);
    add_piece(rows, 27, PieceKind::medium, record.pieces);
    parts_of_record.read(parts, rows.number(0), record.pieces);
    of_record.read(speakers, rows.number(0), record.speakers);
    ++read.lines;
    take(record);
  }
  if (rows.has_failed() || speakers.has_failed() || parts.has_failed())
    return std::unexpected(failure(path, database->get()));
  return read;
}

std::expected<ReadLines, std::string> read_document_rows(const std::filesystem::path& path,
                                                         const std::function<void(const DatasetDocument&)>& take) {
  const auto database = open(path);
  if (!database) return std::unexpected(database.error());
  Rows rows(database->get(),
            "SELECT id, doc, published, title, url, outlet, error, records, quotes FROM documents ORDER BY id");
  Rows quotes(database->get(), "SELECT document, verdict, count FROM document_quotes ORDER BY document");
  ReadLines read;
  for (; rows.has() && !quotes.has_failed(); rows.next()) {
    DatasetDocument document;
    document.id = rows.text(1), document.published = rows.text(2), document.title = rows.text(3);
    document.url = rows.text(4), document.outlet = rows.text(5), document.error = rows.text(6);
    document.records = static_cast<std::uint64_t>(rows.number(7));
    document.quotes_found = static_cast<std::uint64_t>(rows.number(8));
    for (; quotes.has() && quotes.number(0) <= rows.number(0); quotes.next()) {
      const auto verdict = std::ranges::find(kVerdictNames, quotes.text(1));
      if (verdict == kVerdictNames.end() || quotes.number(0) != rows.number(0)) continue;
      document.verdicts[static_cast<std::size_t>(verdict - kVerdictNames.begin())] =
          static_cast<std::uint64_t>(quotes.number(2));
    }
    ++read.lines;
    take(document);
  }
  if (rows.has_failed() || quotes.has_failed()) return std::unexpected(failure(path, database->get()));
  return read;
}

}  // namespace whosaid
