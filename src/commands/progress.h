#pragma once
/// A bar on standard error while a long run is at work, when that is a terminal.

#include <chrono>
#include <cstddef>
#include <string_view>

namespace whosaid {

/// Draws at most ten times a second, and not at all before half a second has passed.
class Progress {
 public:
  /// Draws nothing when `is_shown` is false.
  explicit Progress(bool is_shown);
  /// One more document is done, and with it so much of the whole run, from 0 to 1; 0 when nobody knows.
  void add(double share);
  /// Takes the bar away, so that other text can be printed; the next add() may draw it again.
  void clear();

 private:
  void draw(double seconds);

  bool is_shown_;
  bool is_drawn_ = false;
  std::size_t done_ = 0;
  double share_ = 0;
  std::chrono::steady_clock::time_point start_, last_;
};

}  // namespace whosaid
