#pragma once
/// A dataset as one page for a browser.

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text_file.h"
#include "dataset/dataset_record.h"
#include "report/page_table.h"
#include "report/report_tally.h"

namespace whosaid {

/// Takes a dataset and writes the page. The same dataset gives the same bytes.
class Report {
 public:
  /// The page shows at most `most_quotes` (at least two) and some 200 MB of them; of more, every second, fourth,
  /// eighth, ... one. The figures are of all.
  explicit Report(std::size_t most_quotes) : most_quotes_(std::max<std::size_t>(most_quotes, 2)) {}

  /// What is known of a document; before the records.
  void add_document(const DatasetDocument& document);
  void add_record(const DatasetRecord& record);

  std::uint64_t record_count() const { return tally_.records(); }
  /// How many quotes the page shows.
  std::size_t shown_count() const { return quotes_.size(); }
  /// The page shows every n-th quote; 1: all.
  std::uint64_t every() const { return every_; }

  /// Writes the page under `title`, and does not commit. Call it once.
  Written write(OutputFile& file, std::string_view title);

 private:
  struct Document {
    std::string published, outlet;
    std::uint32_t number = 0;  ///< in documents_
  };
  struct Quote {
    std::uint32_t document = 0;         ///< in documents_
    std::vector<std::uint32_t> people;  ///< in speakers_
    std::string cells;                  ///< of the other columns, JSON with commas between
  };

  Document& document_of(const DatasetRecord& record);
  void keep(const DatasetRecord& record, const Document& document);
  void keep_every_second();
  void append_quote(std::string& out, const Quote& quote);

  std::size_t most_quotes_;
  ReportTally tally_;
  std::unordered_map<std::string, Document> documents_by_id_;
  PageTable documents_, speakers_;
  std::vector<Quote> quotes_;
  std::size_t kept_bytes_ = 0;
  std::uint64_t every_ = 1;
};

}  // namespace whosaid
