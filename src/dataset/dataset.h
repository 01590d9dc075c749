#pragma once
/// A dataset as `extract` writes it, found and read back.

#include <expected>
#include <filesystem>
#include <functional>
#include <string>

#include "dataset/dataset_record.h"

namespace whosaid {

/// Where the parts of a dataset lie.
struct DatasetPlaces {
  std::filesystem::path records;
  std::filesystem::path documents;  ///< empty: there are none
  bool is_database = false;         ///< both are tables of one SQLite file
};

/// What was read. A line that cannot be read is passed over, counted and told.
struct ReadLines {
  std::size_t lines = 0, bad = 0;
};

/// Reads a folder with records.jsonl (and documents.jsonl), a records.jsonl with a documents.jsonl beside it, or an
/// SQLite file, which is known by its first bytes.
class Dataset {
 public:
  /// Fails with one line of text: what, where, what to do.
  static std::expected<Dataset, std::string> open(const std::filesystem::path& path);

  const DatasetPlaces& places() const { return places_; }
  bool has_documents() const { return !places_.documents.empty(); }

  /// Takes one line after the other; views live during the call.
  using TakeRecord = std::function<void(const DatasetRecord&)>;
  using TakeDocument = std::function<void(const DatasetDocument&)>;
  using TakeClaim = std::function<void(const ClaimLine&)>;
  /// Told of each line that cannot be read: `records.jsonl:12: what is wrong`.
  using TellProblem = std::function<void(const std::string&)>;

  /// Reads all records in order, in memory for one. Fails when the file cannot be read.
  std::expected<ReadLines, std::string> read_records(const TakeRecord& take, const TellProblem& tell) const;
  /// The same for documents; nothing when there are none.
  std::expected<ReadLines, std::string> read_documents(const TakeDocument& take, const TellProblem& tell) const;

 private:
  explicit Dataset(DatasetPlaces places) : places_(std::move(places)) {}

  DatasetPlaces places_;
};

/// Reads a file of claims, a JSON object a line.
std::expected<ReadLines, std::string> read_claims(const std::filesystem::path& path, const Dataset::TakeClaim& take,
                                                  const Dataset::TellProblem& tell);

}  // namespace whosaid
