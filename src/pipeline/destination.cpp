#include "pipeline/destination.h"

#include "pipeline/database_destination.h"
#include "pipeline/document_destination.h"
#include "pipeline/file_destination.h"

namespace whosaid {

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
