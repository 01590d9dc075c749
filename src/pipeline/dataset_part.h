#pragma once
/// One shard's dataset on its way into the whole.

#include <expected>
#include <filesystem>
#include <memory>
#include <string>

#include "pipeline/shard.h"
#include "pipeline/worker.h"

namespace whosaid {

/// Gives what the shard wrote of each document, in order.
class DatasetPart {
 public:
  virtual ~DatasetPart() = default;
  /// Replaces `outcome`'s records, documents and mentions by those of the next document. False behind the last. Fails
  /// with one line.
  virtual std::expected<bool, std::string> next(Outcome& outcome) = 0;
  /// What the run was, as JSON.
  const std::string& run() const { return run_; }

 protected:
  std::string run_;
};

/// Opens a dataset folder or an SQLite dataset. Fails with one line.
std::expected<std::unique_ptr<DatasetPart>, std::string> open_dataset_part(const std::filesystem::path& path);

}  // namespace whosaid
