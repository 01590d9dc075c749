#pragma once
/// Where the outcomes of a run go.

#include <expected>
#include <memory>
#include <optional>
#include <string>

#include "base/text_file.h"
#include "pipeline/run_state.h"
#include "pipeline/worker.h"

namespace whosaid {

/// Which outputs there are. Paths: `-` is standard output, empty is none.
struct OutputPlan {
  enum class Kind {
    files,      ///< records, documents, mentions, run: a file each
    dataset,    ///< the same in one folder
    database,   ///< one SQLite file
    documents,  ///< a folder with a file, or two, for each document
  };
  Kind kind = Kind::files;
  RecordFormat format = RecordFormat::jsonl;
  std::string records = "-";
  std::string documents, mentions, run;
  bool resume = false;  ///< go on with what an unfinished run left; files: leave it behind
  bool anew = false;    ///< throw away what an unfinished run left

  /// Is what is done kept when the run is cut off?
  bool is_kept() const { return kind == Kind::dataset || kind == Kind::database || (kind == Kind::files && resume); }
  /// Does anything say what the run was?
  bool has_run() const { return is_kept() || !run.empty(); }
};

/// Takes outcomes in the order of the inputs. What it writes appears when finish() has succeeded.
class Destination {
 public:
  virtual ~Destination() = default;
  /// What an unfinished run has done, with which this one goes on.
  virtual std::optional<RunState> kept() const { return std::nullopt; }
  virtual Written write(const Outcome& outcome) = 0;
  /// Makes all that was written survive the process, if the outputs are kept at all.
  virtual Written keep(const RunState&) { return {}; }
  /// Completes all outputs; `run` is the content of run.json. Call it once, last.
  virtual Written finish(const RunState& state, const std::string& run) = 0;
};

/// What the finished dataset that stands where `plan` writes says of its run; empty: there is none, or an unfinished
/// run stands beside it.
std::string finished_run(const OutputPlan& plan);

/// The destination that `plan` means. `digest` names the run: options, data and inputs. Fails when an output cannot be
/// made, when there is an unfinished run and plan.resume does not say to go on with it, or when that was another run.
std::expected<std::unique_ptr<Destination>, WriteError> open_destination(const OutputPlan& plan,
                                                                         const std::string& digest);

}  // namespace whosaid
