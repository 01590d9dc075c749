#pragma once
/// Reads the inputs of a run before they are asked for, so that one worker need not wait for the system.

#include <array>
#include <cstddef>
#include <future>
#include <vector>

#include "pipeline/corpus.h"
#include "pipeline/input_text.h"

namespace whosaid {

/// The inputs of a corpus in their order. They are read in batches, one batch ahead, on a thread of their own: waking
/// it for every input would cost more than it wins. In memory are two batches, each of at most kBatchInputs and ending
/// with the input that makes it kBatchBytes. Without a thread it reads when it is asked. The corpus must live longer.
class ReadAhead {
 public:
  explicit ReadAhead(const Corpus& corpus) : corpus_(corpus) {}

  /// The text of the next input; valid until the next call. Call it at most once for every input.
  const InputText& next();

 private:
  static constexpr std::size_t kBatchInputs = 32;
  static constexpr std::size_t kBatchBytes = std::size_t{512} << 10;

  struct Batch {
    std::array<InputText, kBatchInputs> texts;
    std::size_t begin = 0, end = 0;  ///< positions in the corpus, half-open
  };

  void read(Batch& batch, std::size_t begin) const;
  void read_behind();
  void turn_over();

  const Corpus& corpus_;
  std::array<Batch, 2> batches_;
  std::size_t at_ = 0;       ///< position of the next input
  std::size_t current_ = 0;  ///< which batch it is asked from
  std::future<void> ahead_;  ///< fills the other; last, so that it is waited for before the batches go
};

}  // namespace whosaid
