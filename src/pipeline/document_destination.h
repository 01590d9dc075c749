#pragma once
/// A folder with a file for each document.

#include <filesystem>
#include <memory>
#include <string>
#include <unordered_map>

#include "pipeline/destination.h"

namespace whosaid {

/// The name of the file for the document `id`, without ending: what stands behind its last slash, made fit for every
/// file system. Documents of different ids may get the same.
std::string document_file_name(std::string_view id);

/// brat: `NAME.ann` and `NAME.txt`; tei: `NAME.xml`. The folder is new or empty. Of documents with the same name the
/// second is `NAME-2`. Documents that could not be read have no file.
class DocumentDestination final : public Destination {
 public:
  static std::expected<std::unique_ptr<Destination>, WriteError> open(const OutputPlan& plan);

  Written write(const Outcome& outcome) override;
  Written finish(const RunState& state, const std::string& run) override;

  DocumentDestination(std::filesystem::path folder, RecordFormat format, std::string run);

 private:
  std::filesystem::path folder_;
  RecordFormat format_;
  std::string run_;                                         ///< file of run.json; empty: none
  std::unordered_map<std::uint64_t, std::uint32_t> taken_;  ///< by the hash of a name: how many documents have it
};

}  // namespace whosaid
