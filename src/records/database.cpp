#include "records/database.h"

#include <sqlite3.h>

#include <array>
#include <utility>

#include "records/database_schema.h"

namespace whosaid {
namespace {

constexpr std::size_t kKnownSpeakers = 100'000;  // more are looked up in the file

/// The statement of each RowKind, the ids first.
constexpr std::array<std::string_view, 6> kInserts = {
    "INSERT INTO documents VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
    "INSERT INTO document_blocks VALUES (?,?,?)",
    "INSERT INTO document_quotes VALUES (?,?,?)",
    "INSERT INTO records VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
    "INSERT INTO record_speakers VALUES (?,?,?,?)",
    "INSERT INTO mentions VALUES (?,?,?,?,?,?,?,?,?,?)"};
constexpr std::string_view kFindSpeaker =
    "SELECT id FROM speakers WHERE name=? AND ifnull(entity,'')=ifnull(?,'') AND ifnull(wikidata,'')=ifnull(?,'') "
    "AND type=? AND ifnull(country,'')=ifnull(?,'')";
constexpr std::string_view kAddSpeaker = "INSERT INTO speakers VALUES (?,?,?,?,?,?)";

/// An unfinished file is nobody's to read, so it need not be shared; what a power cut may cost are the last seconds.
constexpr std::string_view kSettings =
    "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
    "PRAGMA cache_size=-32768; PRAGMA temp_store=FILE;";

bool bind(sqlite3_stmt* statement, int at, const Cell& cell) {
  switch (cell.type) {
    case Cell::Type::null:
      return sqlite3_bind_null(statement, at) == SQLITE_OK;
    case Cell::Type::integer:
      return sqlite3_bind_int64(statement, at, static_cast<sqlite3_int64>(cell.integer)) == SQLITE_OK;
    case Cell::Type::real:
      return sqlite3_bind_double(statement, at, cell.real) == SQLITE_OK;
    case Cell::Type::text:
      return sqlite3_bind_text64(statement, at, cell.text.data(), cell.text.size(), SQLITE_STATIC, SQLITE_UTF8) ==
             SQLITE_OK;
  }
  return false;
}

bool bind(sqlite3_stmt* statement, int at, std::uint64_t number) {
  return sqlite3_bind_int64(statement, at, static_cast<sqlite3_int64>(number)) == SQLITE_OK;
}

}  // namespace

void Database::Close::operator()(sqlite3* database) const { sqlite3_close(database); }
void Database::Close::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Database::Database(std::filesystem::path file, sqlite3* database) : file_(std::move(file)), database_(database) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Written Database::failed() const {
  const int code = sqlite3_errcode(database_.get());
  std::string advice;
  if (code == SQLITE_FULL) advice = "; free some space or write elsewhere";
  if (code == SQLITE_CANTOPEN || code == SQLITE_READONLY) advice = "; check the path and the permissions";
  if (code == SQLITE_BUSY) advice = "; is another run writing it?";
  if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) advice = "; delete it to start anew";
  return std::unexpected(
      WriteError{.message = "cannot write " + file_.native() + ": " + sqlite3_errmsg(database_.get()) + advice});
}

Written Database::execute(std::string_view sql) {
  return sqlite3_exec(database_.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr) == SQLITE_OK ? Written()
                                                                                                         : failed();
}

std::expected<Database::Statement, WriteError> Database::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                         &statement, nullptr) != SQLITE_OK) {
    return std::unexpected(failed().error());
  }
  return Statement(statement);
}

/// The first cell of the answer; empty: there is none.
std::expected<std::string, WriteError> Database::value_of(std::string_view sql) {
  auto statement = prepare(sql);
  if (!statement) return std::unexpected(statement.error());
  const int code = sqlite3_step(statement->get());
  if (code == SQLITE_DONE) return std::string();
  if (code != SQLITE_ROW) return std::unexpected(failed().error());
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement->get(), 0));
  return text == nullptr ? std::string() : std::string(text);
}

std::expected<Database, WriteError> Database::open(const std::filesystem::path& file, int flags) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &opened, flags | SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database(file, opened);
  if (code != SQLITE_OK) return std::unexpected(database.failed().error());
  if (Written started = database.start((flags & SQLITE_OPEN_CREATE) != 0); !started) {
    return std::unexpected(started.error());
  }
  return database;
}

std::expected<Database, WriteError> Database::create(const std::filesystem::path& file) {
  return open(file, SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE);
}

std::expected<Database, WriteError> Database::reopen(const std::filesystem::path& file) { return open(file, 0); }

Written Database::start(bool is_new) {
  if (Written set = execute(kSettings); !set) return set;
  if (Written begun = execute("BEGIN IMMEDIATE"); !begun) return begun;
  const auto version = value_of("PRAGMA user_version");
  const auto tables = value_of("SELECT count(*) FROM sqlite_master WHERE name = 'runs'");
  if (!version || !tables) return std::unexpected((version ? tables : version).error());
  is_finished_ = *version == std::to_string(kSchemaVersion);  // and was killed before it had its name
  if (is_new || *tables == "0") {                             // killed before anything was kept
    if (Written made = execute(kTables); !made) return made;
  }
  auto state = value_of("SELECT state FROM runs");
  if (!state) return std::unexpected(state.error());
  state_ = *std::move(state);
  if (Written prepared = prepare_inserts(); !prepared) return prepared;
  return read_ids();
}

Written Database::prepare_inserts() {
  for (const std::string_view sql : kInserts) {
    auto insert = prepare(sql);
    if (!insert) return std::unexpected(insert.error());
    inserts_.push_back(*std::move(insert));
  }
  auto find = prepare(kFindSpeaker), add = prepare(kAddSpeaker);
  if (!find || !add) return std::unexpected((find ? add : find).error());
  find_speaker_ = *std::move(find);
  add_speaker_ = *std::move(add);
  return {};
}

Written Database::read_ids() {
  const std::pair<const char*, std::uint64_t*> ids[] = {
      {"documents", &document_}, {"records", &record_}, {"speakers", &speaker_}, {"mentions", &mention_}};
  for (const auto& [table, id] : ids) {
    const auto last = value_of("SELECT ifnull(max(id), 0) FROM " + std::string(table));
    if (!last) return std::unexpected(last.error());
    *id = std::stoull(*last);
  }
  return {};
}

Written Database::write(std::string_view rows) {
  RowReader reader(rows);
  for (RowKind kind{}; reader.next_row(kind);) {
    if (Written written = write_row(kind, reader); !written) return written;
  }
  return {};
}

Written Database::write_row(RowKind kind, RowReader& rows) {
  cells_.clear();
  for (Cell cell; rows.next_cell(cell);) cells_.push_back(cell);
  if (kind == RowKind::speaker) return write_speaker();
  sqlite3_stmt* insert = inserts_[static_cast<std::size_t>(kind)].get();
  int next = 1;
  if (kind == RowKind::document) bind(insert, next++, ++document_);
  if (kind == RowKind::mention) bind(insert, next++, ++mention_);
  if (kind == RowKind::record) {
    bind(insert, next++, ++record_);
    position_ = 0;
  }
  if (kind != RowKind::document) bind(insert, next++, document_);
  if (Written bound = bind_cells(insert, next); !bound) return bound;
  return step(insert);
}

Written Database::bind_cells(sqlite3_stmt* statement, int first) {
  for (const Cell& cell : cells_) {
    if (!bind(statement, first++, cell)) return failed();
  }
  return {};
}

Written Database::step(sqlite3_stmt* statement) {
  const int code = sqlite3_step(statement);
  if (code != SQLITE_DONE) return failed();
  sqlite3_reset(statement);
  return {};
}

/// Cells: name, entity, wikidata, type, country, and the role that it has in this record.
Written Database::write_speaker() {
  const Cell role = cells_.back();
  cells_.pop_back();
  const auto id = speaker_id();
  if (!id) return std::unexpected(id.error());
  sqlite3_stmt* insert = inserts_[static_cast<std::size_t>(RowKind::speaker)].get();
  if (!bind(insert, 1, record_) || !bind(insert, 2, position_++) || !bind(insert, 3, *id) || !bind(insert, 4, role)) {
    return failed();
  }
  return step(insert);
}

std::expected<std::uint64_t, WriteError> Database::speaker_id() {
  key_.clear();
  for (const Cell& cell : cells_) (key_ += cell.text) += '\0';
  if (const auto known = known_speakers_.find(key_); known != known_speakers_.end()) return known->second;
  if (known_speakers_.size() == kKnownSpeakers) known_speakers_.clear();
  if (Written bound = bind_cells(find_speaker_.get(), 1); !bound) return std::unexpected(bound.error());
  std::uint64_t id = 0;
  const int code = sqlite3_step(find_speaker_.get());
  if (code == SQLITE_ROW) id = static_cast<std::uint64_t>(sqlite3_column_int64(find_speaker_.get(), 0));
  if (code != SQLITE_ROW && code != SQLITE_DONE) return std::unexpected(failed().error());
  sqlite3_reset(find_speaker_.get());
  if (id == 0) {
    id = ++speaker_;
    bind(add_speaker_.get(), 1, id);
    if (Written bound = bind_cells(add_speaker_.get(), 2); !bound) return std::unexpected(bound.error());
    if (Written added = step(add_speaker_.get()); !added) return std::unexpected(added.error());
  }
  known_speakers_.emplace(key_, id);
  return id;
}

Written Database::set_run(const RunRow& run) {
  auto insert = prepare("INSERT OR REPLACE INTO runs VALUES (1,?,?,?,?,?)");
  if (!insert) return std::unexpected(insert.error());
  cells_ = {Cell{.type = Cell::Type::text, .text = run.version}, Cell{.type = Cell::Type::text, .text = run.began},
            Cell{.type = Cell::Type::real, .real = run.seconds}, Cell{.type = Cell::Type::text, .text = run.run},
            Cell{.type = Cell::Type::text, .text = state_}};
  if (Written bound = bind_cells(insert->get(), 1); !bound) return bound;
  return step(insert->get());
}

Written Database::keep(std::string_view state) {
  if (is_finished_) return {};
  state_ = state;
  if (Written set = set_run({}); !set) return set;
  return execute("COMMIT; BEGIN IMMEDIATE");
}

Written Database::finish(const RunRow& run) {
  if (!is_finished_) {
    if (Written set = set_run(run); !set) return set;
    if (Written indexed = execute(kIndexes); !indexed) return indexed;
    if (Written named = execute("ANALYZE; PRAGMA user_version=" + std::to_string(kSchemaVersion)); !named) return named;
  }
  if (Written ended = execute("COMMIT; PRAGMA synchronous=FULL; PRAGMA journal_mode=DELETE;"); !ended) return ended;
  inserts_.clear();
  find_speaker_.reset();
  add_speaker_.reset();
  database_.reset();
  return {};
}

}  // namespace whosaid
