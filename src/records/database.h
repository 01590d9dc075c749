#pragma once
/// A dataset as one SQLite file, while it is written.

#include <cstdint>
#include <expected>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text_file.h"
#include "records/row_buffer.h"

struct sqlite3;
struct sqlite3_stmt;

namespace whosaid {

/// The row of `runs`.
struct RunRow {
  std::string version, began, run;
  double seconds = 0;
};

/// Stores the rows of documents, which get their ids by their order. What is written is kept by keep(), all or nothing,
/// whatever happens to the process; finish() makes indexes and views. Not for several threads.
class Database {
 public:
  /// A new file, which must not be there.
  static std::expected<Database, WriteError> create(const std::filesystem::path& file);
  /// One that an unfinished run left behind, with what was kept last.
  static std::expected<Database, WriteError> reopen(const std::filesystem::path& file);

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  /// What keep() was last told; empty: nothing was kept.
  const std::string& state() const { return state_; }
  /// The rows of one document, as DatabaseRows makes them.
  Written write(std::string_view rows);
  /// Keeps all that was written, with `state`, for whoever reopens the file.
  Written keep(std::string_view state);
  /// Keeps all, adds the run, makes indexes, views and the full-text index, and closes the file, which then is complete
  /// and durable. An unfinished one can be finished again. Call it once, last.
  Written finish(const RunRow& run);

 private:
  /// Closes and finalizes.
  struct Close {
    void operator()(sqlite3* database) const;
    void operator()(sqlite3_stmt* statement) const;
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Close>;

  Database(std::filesystem::path file, sqlite3* database);
  static std::expected<Database, WriteError> open(const std::filesystem::path& file, int flags);
  Written start(bool is_new);
  Written set_run(const RunRow& run);
  Written failed() const;
  Written execute(std::string_view sql);
  std::expected<Statement, WriteError> prepare(std::string_view sql);
  std::expected<std::string, WriteError> value_of(std::string_view sql);
  Written prepare_inserts();
  Written read_ids();
  Written write_row(RowKind kind, RowReader& rows);
  Written write_speaker();
  Written bind_cells(sqlite3_stmt* statement, int first);
  Written step(sqlite3_stmt* statement);
  std::expected<std::uint64_t, WriteError> speaker_id();

  std::filesystem::path file_;
  std::unique_ptr<sqlite3, Close> database_;
  std::vector<Statement> inserts_;  ///< by RowKind
  Statement find_speaker_, add_speaker_;
  std::uint64_t document_ = 0, record_ = 0, speaker_ = 0, mention_ = 0;  ///< the last ids
  std::uint64_t position_ = 0;                                           ///< of the next speaker of the record
  std::vector<Cell> cells_;                                              ///< of the row in work
  std::unordered_map<std::string, std::uint64_t> known_speakers_;
  std::string key_, state_;
  bool is_finished_ = false;
};

}  // namespace whosaid
