#pragma once
/// Records, documents and mentions as text files, or as a dataset folder of them.

#include <memory>
#include <optional>
#include <vector>

#include "pipeline/destination.h"
#include "pipeline/run_journal.h"

namespace whosaid {

/// With a journal the outputs in work are `FILE.partial` and go on where the journal says; without one they vanish when
/// the run is cut off.
class FileDestination final : public Destination {
 public:
  static std::expected<std::unique_ptr<Destination>, WriteError> open(const OutputPlan& plan,
                                                                      const std::string& digest);

  std::optional<RunState> kept() const override;
  Written write(const Outcome& outcome) override;
  Written keep(const RunState& state) override;
  Written finish(const RunState& state, const std::string& run) override;

 private:
  struct Output {
    OutputFile file;
    std::string Outcome::*bytes;
  };

  Written open_outputs(const OutputPlan& plan);
  Written start(const OutputPlan& plan, const std::string& digest);

  std::vector<Output> outputs_;
  std::optional<RunJournal> journal_;
  std::string run_;  ///< file of run.json; empty: none
};

}  // namespace whosaid
