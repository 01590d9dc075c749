#include "pipeline/file_destination.h"

#include <sys/stat.h>

#include <filesystem>
#include <utility>

namespace whosaid {
namespace {

namespace fs = std::filesystem;

std::expected<OutputFile, WriteError> open_output(const std::string& path) {
  if (path == "-") return OutputFile::standard_output();
  return OutputFile::create(path);
}

fs::path journal_file(const OutputPlan& plan) {
  if (plan.kind == OutputPlan::Kind::dataset) return fs::path(plan.records).parent_path() / "run.journal";
  return plan.records + ".journal";
}

/// Gives back to `target.partial` what a run that was cut off at its very end had already named.
void take_back(const fs::path& target, std::uint64_t length) {
  std::error_code ignored;
  fs::path partial = target;
  partial += ".partial";
  if (!fs::exists(partial, ignored) && fs::file_size(target, ignored) == length) fs::rename(target, partial, ignored);
}

}  // namespace

std::expected<std::unique_ptr<Destination>, WriteError> FileDestination::open(const OutputPlan& plan,
                                                                              const std::string& digest) {
  auto destination = std::make_unique<FileDestination>();
  if (Written started = destination->start(plan, digest); !started) return std::unexpected(started.error());
  return destination;
}

Written FileDestination::start(const OutputPlan& plan, const std::string& digest) {
  run_ = plan.run;
  if (plan.is_kept()) {
    const fs::path file = journal_file(plan);
    std::error_code failed;
    if (file.has_parent_path()) fs::create_directories(file.parent_path(), failed);
    if (failed) return std::unexpected(write_error(file.parent_path().native(), failed.value()));
    const std::size_t outputs = 1 + (plan.documents.empty() ? 0 : 1) + (plan.mentions.empty() ? 0 : 1);
    if (plan.anew) fs::remove(file, failed);
    if (!plan.resume && fs::exists(file, failed)) {
      return std::unexpected(WriteError{.message = "an unfinished run lies in " + file.parent_path().native() +
                                                   "; add --resume to go on with it, or delete " + file.native() +
                                                   " to start anew"});
    }
    auto journal = RunJournal::open(file, digest, outputs);
    if (!journal) return std::unexpected(journal.error());
    journal_ = *std::move(journal);
  }
  if (Written opened = open_outputs(plan); !opened) return opened;
  return kept() ? Written() : outputs_.front().file.write(record_header(plan.format));
}

Written FileDestination::open_outputs(const OutputPlan& plan) {
  const std::pair<const std::string*, std::string Outcome::*> wanted[] = {
      {&plan.records, &Outcome::records}, {&plan.documents, &Outcome::documents}, {&plan.mentions, &Outcome::mentions}};
  for (const auto& [path, bytes] : wanted) {
    if (path->empty()) continue;
    const std::uint64_t length = kept() ? journal_->last()->lengths[outputs_.size()] : 0;
    if (kept()) take_back(*path, length);
    auto file = journal_ ? OutputFile::continued(*path, length) : open_output(*path);
    if (!file) return std::unexpected(file.error());
    outputs_.push_back({*std::move(file), bytes});
  }
  return {};
}

std::optional<RunState> FileDestination::kept() const {
  if (!journal_ || !journal_->last()) return std::nullopt;
  return journal_->last()->state;
}

Written FileDestination::write(const Outcome& outcome) {
  for (Output& output : outputs_) {
    if (Written written = output.file.write(outcome.*output.bytes); !written) return written;
  }
  return {};
}

Written FileDestination::keep(const RunState& state) {
  if (!journal_) return {};
  JournalEntry entry{.state = state, .lengths = {}};
  for (Output& output : outputs_) {
    const auto length = output.file.sync();
    if (!length) return std::unexpected(length.error());
    entry.lengths.push_back(*length);
  }
  return journal_->note(entry);
}

Written FileDestination::finish(const RunState& state, const std::string& run) {
  if (Written done = keep(state); !done) return done;
  for (Output& output : outputs_) {
    if (Written committed = output.file.commit(); !committed) return committed;
  }
  if (!run_.empty()) {
    // A name that a run which goes on finds again, should this one be cut off here.
    auto file = journal_ && run_ != "-" ? OutputFile::continued(run_, 0) : open_output(run_);
    if (!file) return std::unexpected(file.error());
    if (Written written = file->write(run); !written) return written;
    if (Written committed = file->commit(); !committed) return committed;
  }
  return journal_ ? journal_->remove() : Written();
}

}  // namespace whosaid
