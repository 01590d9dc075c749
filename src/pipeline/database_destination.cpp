#include "pipeline/database_destination.h"

#include <cerrno>
#include <utility>

namespace whosaid {
namespace {

namespace fs = std::filesystem;

fs::path partial_of(const fs::path& target) {
  fs::path partial = target;
  return partial += ".partial";
}

}  // namespace

DatabaseDestination::DatabaseDestination(Database database, fs::path target, std::string digest)
    : database_(std::move(database)), target_(std::move(target)), digest_(std::move(digest)) {}

std::expected<std::unique_ptr<Destination>, WriteError> DatabaseDestination::open(const OutputPlan& plan,
                                                                                  const std::string& digest) {
  const fs::path partial = partial_of(plan.records);
  std::error_code ignored;
  if (plan.anew) fs::remove(partial, ignored);
  const bool is_there = fs::exists(partial, ignored);
  if (is_there && !plan.resume) {
    return std::unexpected(WriteError{.message = "an unfinished run lies in " + partial.native() +
                                                 "; add --resume to go on with it, or delete that file to start anew"});
  }
  if (fs::is_directory(plan.records, ignored)) return std::unexpected(write_error(plan.records, EISDIR));
  if (!is_there) {  // a log that belongs to no file would be taken for one of the new file
    for (const char* ending : {"-wal", "-shm", "-journal"}) fs::remove(partial.native() + ending, ignored);
  }
  auto database = is_there ? Database::reopen(partial) : Database::create(partial);
  if (!database) return std::unexpected(database.error());
  auto destination = std::make_unique<DatabaseDestination>(*std::move(database), plan.records, digest);
  if (Written taken = destination->take_up(); !taken) return std::unexpected(taken.error());
  return destination;
}

/// What was kept is the run's digest and its state.
Written DatabaseDestination::take_up() {
  const std::string& kept = database_.state();
  if (kept.empty()) return {};
  const std::size_t blank = std::min(kept.find(' '), kept.size());
  kept_ =
      kept.substr(0, blank) == digest_ ? RunState::read(kept.substr(std::min(blank + 1, kept.size()))) : std::nullopt;
  if (kept_) return {};
  return std::unexpected(WriteError{.message = "the unfinished run in " + partial_of(target_).native() +
                                               " had other options, lists, rules or inputs; run it with the same, or "
                                               "delete that file to start anew"});
}

Written DatabaseDestination::write(const Outcome& outcome) { return database_.write(outcome.records); }

Written DatabaseDestination::keep(const RunState& state) { return database_.keep(digest_ + " " + state.text()); }

Written DatabaseDestination::finish(const RunState& state, const std::string& run) {
  if (Written kept = keep(state); !kept) return kept;
  const RunRow row = {.version = WHOSAID_VERSION,
                      .began = state.began,
                      .run = run,
                      .seconds = static_cast<double>(state.elapsed.count()) / 1000};
  if (Written finished = database_.finish(row); !finished) return finished;
  std::error_code failed;
  fs::rename(partial_of(target_), target_, failed);
  return failed ? std::unexpected(write_error(target_.native(), failed.value())) : Written();
}

}  // namespace whosaid
