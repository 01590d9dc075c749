#pragma once
/// A dataset as one SQLite file.

#include <memory>
#include <optional>
#include <string>

#include "pipeline/destination.h"
#include "records/database.h"

namespace whosaid {

/// In work it is `FILE.partial`, which keeps how far it is itself.
class DatabaseDestination final : public Destination {
 public:
  static std::expected<std::unique_ptr<Destination>, WriteError> open(const OutputPlan& plan,
                                                                      const std::string& digest);

  std::optional<RunState> kept() const override { return kept_; }
  Written write(const Outcome& outcome) override;
  Written keep(const RunState& state) override;
  Written finish(const RunState& state, const std::string& run) override;

  DatabaseDestination(Database database, std::filesystem::path target, std::string digest);

 private:
  Written take_up();

  Database database_;
  std::filesystem::path target_;
  std::string digest_;
  std::optional<RunState> kept_;
};

}  // namespace whosaid
