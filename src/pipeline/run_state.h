#pragma once
/// How far a run has come, as it is kept for the case that it is cut off.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "records/run_counts.h"

namespace whosaid {

/// What is done: the first counts.documents documents of the run's own.
struct RunState {
  RunCounts counts;
  std::chrono::milliseconds elapsed{};  ///< of all its parts on the wall
  std::string began;                    ///< of the first part: 2024-03-01T12:00:00Z

  /// One line without its end.
  std::string text() const;
  /// What text() wrote; nothing when it is anything else.
  static std::optional<RunState> read(std::string_view text);
};

/// The time, as RunState::began has it.
std::string now_as_text();

}  // namespace whosaid
