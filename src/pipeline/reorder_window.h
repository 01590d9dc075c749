#pragma once
/// Lets workers finish in any order while results come out in order, with a bounded number of results in memory.

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <limits>
#include <mutex>
#include <optional>
#include <vector>

namespace whosaid {

/// Hands out positions from 0 on, each once and in order, until it is told the end, and gives the results back in that
/// order. A position is handed out only while fewer than `size` lie between it and the next one to come out, so at most
/// `size` slots exist; they are used again. Any number of workers, one consumer.
template <class Slot>
class ReorderWindow {
 public:
  /// `size` is at least 1.
  explicit ReorderWindow(std::size_t size) : cells_(size) {}

  /// For workers: the next position, after waiting for room; nothing when the window is closed or has its end.
  std::optional<std::size_t> take() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return closed_ || taken_ >= end_ || taken_ < out_ + cells_.size(); });
    if (closed_ || taken_ >= end_) return std::nullopt;
    return taken_++;
  }
  /// For the worker that took `position`, instead of finish(): there is nothing at it, nor behind it.
  void end(std::size_t position) {
    const std::scoped_lock lock(mutex_);
    end_ = std::min(end_, position);
    filled_.notify_one();
    room_.notify_all();
  }
  /// For the worker that took `position`: its slot, with what an earlier position left in it.
  Slot& slot(std::size_t position) { return cells_[position % cells_.size()].slot; }
  /// For the worker that took `position`: the slot is filled.
  void finish(std::size_t position) {
    const std::scoped_lock lock(mutex_);
    cells_[position % cells_.size()].is_filled = true;
    if (position == out_) filled_.notify_one();
  }

  /// For the consumer: the next slot in order, after waiting for it; null behind the last.
  Slot* next() {
    std::unique_lock lock(mutex_);
    Cell& cell = cells_[out_ % cells_.size()];
    filled_.wait(lock, [&] { return out_ == end_ || cell.is_filled; });
    return out_ == end_ ? nullptr : &cell.slot;
  }
  /// For the consumer: done with the slot of next().
  void release() {
    const std::scoped_lock lock(mutex_);
    cells_[out_++ % cells_.size()].is_filled = false;
    room_.notify_all();
  }
  /// For the consumer: no more positions are handed out. next() must not be called any more.
  void close() {
    const std::scoped_lock lock(mutex_);
    closed_ = true;
    room_.notify_all();
  }

 private:
  struct Cell {
    Slot slot;
    bool is_filled = false;
  };

  std::mutex mutex_;
  std::condition_variable room_, filled_;
  std::size_t end_ = std::numeric_limits<std::size_t>::max();
  std::size_t taken_ = 0, out_ = 0;
  bool closed_ = false;
  std::vector<Cell> cells_;
};

}  // namespace whosaid
