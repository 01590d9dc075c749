#pragma once
/// The outcomes of a run on their way to where they go.

#include <chrono>
#include <optional>

#include "commands/texts_folder.h"
#include "pipeline/destination.h"

namespace whosaid {

/// Hands outcomes on, and has them kept from time to time.
class KeptDelivery {
 public:
  /// `state` is what earlier parts of the run have done. The others must live longer.
  KeptDelivery(Destination& destination, const std::optional<TextsFolder>& texts, RunState state)
      : destination_(destination), texts_(texts), state_(std::move(state)), before_(state_.elapsed) {}

  Written operator()(const Outcome& outcome);
  /// What is done by now.
  const RunState& state();

 private:
  using Clock = std::chrono::steady_clock;
  /// Soon for the first time, since a run may be short; each time it costs a wait for the disk.
  static constexpr auto kFirst = std::chrono::milliseconds(50), kEvery = std::chrono::milliseconds(1000);

  Destination& destination_;
  const std::optional<TextsFolder>& texts_;
  RunState state_;
  std::chrono::milliseconds before_;  ///< what earlier parts of the run took
  Clock::time_point began_ = Clock::now(), kept_ = began_;
  std::chrono::milliseconds wait_ = kFirst;
};

}  // namespace whosaid
