#pragma once
/// A dataset in one SQLite file, read back document by document.

#include <expected>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace whosaid {

/// Gives the documents of a finished dataset in their order, each as the rows that Database::write() takes. Opens the
/// file for reading only. Not for several threads.
class DatabaseReader {
 public:
  /// Fails with one line when the file is no finished dataset.
  static std::expected<DatabaseReader, std::string> open(const std::filesystem::path& file);
  DatabaseReader(DatabaseReader&&) noexcept;
  DatabaseReader& operator=(DatabaseReader&&) noexcept;
  ~DatabaseReader();

  /// What the dataset has as run.json.
  const std::string& run() const { return run_; }
  /// Replaces `rows` by those of the next document. False behind the last. Fails with one line.
  std::expected<bool, std::string> next(std::string& rows);

 private:
  struct Close {
    void operator()(sqlite3* database) const;
    void operator()(sqlite3_stmt* statement) const;
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Close>;

  DatabaseReader(std::filesystem::path file, sqlite3* database);
  std::expected<void, std::string> start();
  std::expected<Statement, std::string> prepare(std::string_view sql);
  std::unexpected<std::string> failed() const;
  std::expected<void, std::string> add_rows(std::size_t query, std::int64_t id, std::string& rows);

  std::filesystem::path file_;
  std::unique_ptr<sqlite3, Close> database_;
  Statement documents_;
  std::vector<Statement> parts_;  ///< of a document, or of a record: the queries of kQueries
  std::string run_;
};

}  // namespace whosaid
