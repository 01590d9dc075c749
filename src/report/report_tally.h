#pragma once
/// The figures of a report: how many, and of how many.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dataset/dataset_record.h"
#include "report/date_counts.h"

namespace whosaid {

/// Adds up all documents and records of a dataset.
class ReportTally {
 public:
  void add_document(const DatasetDocument& document);
  /// A record with what is known of its document; empty: nothing.
  void add_record(const DatasetRecord& record, std::string_view published, std::string_view outlet);

  std::uint64_t records() const { return records_; }
  /// Appends one JSON object.
  void append_json(std::string& out) const;

 private:
  using NameCounts = std::unordered_map<std::string, std::uint64_t>;
  static void append_counts(std::string& out, const NameCounts& counts, std::uint64_t known);

  std::uint64_t documents_ = 0, failed_documents_ = 0, quoted_documents_ = 0, quotation_marks_ = 0;
  std::uint64_t records_ = 0, with_speaker_ = 0, anonymous_ = 0, with_outlet_ = 0;
  NameCounts types_, speakers_, outlets_;
  DateCounts dates_;
};

}  // namespace whosaid
