#pragma once
/// What SQLite itself says of a file.

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace whosaid {

/// Calls `take` with each row of the answer, null as an empty text.
inline void sql_rows(const std::filesystem::path& file, const std::string& sql,
                     const std::function<void(const std::vector<std::string>&)>& take) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
  sqlite3_stmt* statement = nullptr;
  REQUIRE_MESSAGE(sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK,
                  sqlite3_errmsg(database));
  while (sqlite3_step(statement) == SQLITE_ROW) {
    std::vector<std::string> row;
    for (int i = 0; i < sqlite3_column_count(statement); ++i) {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
      row.emplace_back(text == nullptr ? "" : text);
    }
    take(row);
  }
  sqlite3_finalize(statement);
  sqlite3_close(database);
}

/// The first cell of the answer; empty: there is none.
inline std::string sql_answer(const std::filesystem::path& file, const std::string& sql) {
  std::string answer;
  bool is_first = true;
  sql_rows(file, sql, [&](const std::vector<std::string>& row) {
    if (is_first) answer = row.front();
    is_first = false;
  });
  return answer;
}

/// All rows of all tables of a dataset but `runs`, as one text.
inline std::string sql_tables(const std::filesystem::path& file) {
  std::string all;
  for (const char* table : {"documents", "document_blocks", "document_quotes", "records", "speakers", "record_speakers",
                            "mentions", "records_fts"}) {
    all += std::string(table) + "\n";
    sql_rows(file, "SELECT * FROM " + std::string(table) + " ORDER BY 1, 2", [&](const std::vector<std::string>& row) {
      for (const std::string& cell : row) (all += cell) += '|';
      all += '\n';
    });
  }
  return all;
}

}  // namespace whosaid
