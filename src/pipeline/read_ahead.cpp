#include "pipeline/read_ahead.h"

#include <system_error>
#include <utility>

namespace whosaid {

void ReadAhead::read(Batch& batch) {
  batch.size = 0;
  std::size_t bytes = 0;
  while (!batch.is_last && batch.size < kBatchInputs && bytes < kBatchBytes) {
    ReadInput& next = batch.inputs[batch.size];
    give_back_buffers(next.text);
    batch.is_last = !stream_.next(next.input);
    if (batch.is_last) break;
    reader_.read(next.input, next.text);
    give_back_buffers(next.input);  // it is used up, and the batch may wait long
    bytes += next.text.bytes.size();
    ++batch.size;
  }
}

const ReadInput* ReadAhead::next() {
  if (at_ == batches_[current_].size && !batches_[current_].is_last) turn_over();
  Batch& batch = batches_[current_];
  return at_ == batch.size ? nullptr : &batch.inputs[at_++];
}

void ReadAhead::turn_over() {
  if (ahead_.valid()) {
    ahead_.get();
    current_ = 1 - current_;
  } else {
    read(batches_[current_]);
  }
  at_ = 0;
  if (!batches_[current_].is_last) read_behind();
}

/// Starts reading what comes behind the current batch.
void ReadAhead::read_behind() {
  try {
    ahead_ = std::async(std::launch::async, [this, &batch = batches_[1 - current_]] { read(batch); });
  } catch (const std::system_error&) {  // no thread to be had: turn_over() reads
  }
}

}  // namespace whosaid
