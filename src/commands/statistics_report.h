#pragma once
/// What a dataset adds up to, for people, spreadsheets and programs; always with what it is a share of.

#include <string>

#include "dataset/statistics.h"

namespace whosaid {

/// Which rows a report has.
struct StatisticsLook {
  std::size_t top = 10;       ///< rows of each grouping
  bool has_documents = true;  ///< else what only they tell is left out
  unsigned width = 100;       ///< of the table, in code points
};

/// Totals, then one table for each grouping.
std::string statistics_table(const DatasetStatistics& statistics, const StatisticsLook& look);

/// One row a value: table, value, records, of, share. Totals first. Guarded like records.csv.
std::string statistics_csv(const DatasetStatistics& statistics, const StatisticsLook& look);

/// One object: documents, quotes, records, by (a list of keys, of, known, rows, more).
std::string statistics_json(const DatasetStatistics& statistics, const StatisticsLook& look);

}  // namespace whosaid
