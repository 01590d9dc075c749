#include "pipeline/read_ahead.h"

#include <system_error>
#include <utility>

namespace whosaid {

void ReadAhead::read(Batch& batch, std::size_t begin) const {
  batch.begin = batch.end = begin;
  std::size_t bytes = 0;
  while (batch.end < corpus_.inputs.size() && batch.end - begin < kBatchInputs && bytes < kBatchBytes) {
    InputText& text = batch.texts[batch.end - begin];
    give_back_buffers(text);
    read_input(corpus_.inputs[batch.end++], text);
    bytes += text.bytes.size();
  }
}

const InputText& ReadAhead::next() {
  if (at_ == batches_[current_].end) turn_over();
  const Batch& batch = batches_[current_];
  return batch.texts[at_++ - batch.begin];
}

void ReadAhead::turn_over() {
  if (ahead_.valid()) {
    ahead_.get();
    current_ = 1 - current_;
  } else {
    read(batches_[current_], at_);
  }
  read_behind();
}

/// Starts reading what comes behind the current batch.
void ReadAhead::read_behind() {
  const std::size_t begin = batches_[current_].end;
  if (begin == corpus_.inputs.size()) return;
  try {
    ahead_ = std::async(std::launch::async, [this, begin, &batch = batches_[1 - current_]] { read(batch, begin); });
  } catch (const std::system_error&) {  // no thread to be had: turn_over() reads
  }
}

}  // namespace whosaid
