#pragma once
/// The file beside the unfinished outputs of a run that says how far they are good.

#include <cstdint>
#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/text_file.h"
#include "pipeline/run_state.h"

namespace whosaid {

/// What was known good when it was noted.
struct JournalEntry {
  RunState state;
  std::vector<std::uint64_t> lengths;  ///< bytes of each output
};

/// A line of text an entry, the last whole one counts. Holds the file for itself, so that two runs cannot write the
/// same outputs.
class RunJournal {
 public:
  /// Makes the file, or reads the one that is there. Fails when another run holds it, or when it was written by a run
  /// with another `digest`, or has entries of another number of outputs.
  static std::expected<RunJournal, WriteError> open(const std::filesystem::path& file, const std::string& digest,
                                                    std::size_t outputs);
  RunJournal(RunJournal&& other) noexcept;
  RunJournal& operator=(RunJournal&& other) noexcept;
  ~RunJournal();

  /// The last entry; nothing when there is none.
  const std::optional<JournalEntry>& last() const { return last_; }
  /// Adds an entry and makes it durable. The outputs must be durable up to its lengths already.
  Written note(const JournalEntry& entry);
  /// The run is complete: removes the file.
  Written remove();

 private:
  RunJournal(std::filesystem::path file, int descriptor);
  Written read(const std::string& digest, std::size_t outputs);
  Written append(std::string_view line);

  std::filesystem::path file_;
  int descriptor_ = -1;
  std::optional<JournalEntry> last_;
};

}  // namespace whosaid
