#pragma once
/// A bar on standard error while a long run is at work, when that is a terminal.

#include <chrono>
#include <cstddef>
#include <string_view>

namespace whosaid {

/// Draws at most ten times a second, and not at all before half a second has passed.
class Progress {
 public:
  /// `total` documents will come. Draws nothing when `is_shown` is false.
  Progress(std::size_t total, bool is_shown);
  /// One more document is done.
  void add(std::size_t bytes);
  /// Takes the bar away, so that other text can be printed; the next add() may draw it again.
  void clear();

 private:
  void draw(double seconds);

  std::size_t total_;
  bool is_shown_;
  bool is_drawn_ = false;
  std::size_t done_ = 0, bytes_ = 0;
  std::chrono::steady_clock::time_point start_, last_;
};

}  // namespace whosaid
