#include "pipeline/destination.h"

#include <filesystem>

#include "pipeline/database_destination.h"
#include "pipeline/document_destination.h"
#include "pipeline/file_destination.h"
#include "records/database_reader.h"

namespace whosaid {

std::string finished_run(const OutputPlan& plan) {
  std::string run;
  std::error_code missing;
  if (plan.kind == OutputPlan::Kind::database && !std::filesystem::exists(plan.records + ".partial", missing)) {
    const auto reader = DatabaseReader::open(plan.records);
    return reader ? reader->run() : std::string();
  }
  const std::filesystem::path journal = std::filesystem::path(plan.records).parent_path() / "run.journal";
  if (plan.kind != OutputPlan::Kind::dataset || std::filesystem::exists(journal, missing)) return {};
  return read_text_file(plan.run, run) ? run : std::string();
}

std::expected<std::unique_ptr<Destination>, WriteError> open_destination(const OutputPlan& plan,
                                                                         const std::string& digest) {
  switch (plan.kind) {
    case OutputPlan::Kind::database:
      return DatabaseDestination::open(plan, digest);
    case OutputPlan::Kind::documents:
      return DocumentDestination::open(plan);
    case OutputPlan::Kind::files:
    case OutputPlan::Kind::dataset:
      break;
  }
  return FileDestination::open(plan, digest);
}

}  // namespace whosaid
