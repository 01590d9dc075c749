#include "commands/kept_delivery.h"

#include <algorithm>

namespace whosaid {

Written KeptDelivery::operator()(const Outcome& outcome) {
  if (texts_ && outcome.error.empty()) {
    if (Written written = texts_->write(outcome.id, outcome.text); !written) return written;
  }
  if (Written written = destination_.write(outcome); !written) return written;
  state_.counts += outcome.counts;
  const auto now = Clock::now();
  if (now - kept_ < wait_) return {};
  kept_ = now;
  wait_ = std::min(2 * wait_, kEvery);
  return destination_.keep(state());
}

const RunState& KeptDelivery::state() {
  state_.elapsed = before_ + std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - began_);
  return state_;
}

}  // namespace whosaid
