#pragma once
/// Reads the articles of a run before they are asked for, so that one worker need not wait for the system.

#include <array>
#include <cstddef>
#include <future>
#include <vector>

#include "articles/article_stream.h"
#include "articles/input_reader.h"

namespace whosaid {

/// One article on its way to a worker.
struct ReadInput {
  Input input;
  InputText text;
};

/// The articles of a stream in their order. They are read in batches, one batch ahead, on a thread of their own: waking
/// it for every article would cost more than it wins. In memory are two batches, each of at most kBatchInputs and
/// ending with the article that makes it kBatchBytes. Without a thread it reads when it is asked. The stream and the
/// reader must live longer, and are nobody else's meanwhile.
class ReadAhead {
 public:
  ReadAhead(ArticleStream& stream, InputReader& reader) : stream_(stream), reader_(reader) {}

  /// The next article, valid until the next call; null behind the last.
  const ReadInput* next();

 private:
  static constexpr std::size_t kBatchInputs = 32;
  static constexpr std::size_t kBatchBytes = std::size_t{512} << 10;

  struct Batch {
    std::array<ReadInput, kBatchInputs> inputs;
    std::size_t size = 0;
    bool is_last = false;  ///< the stream has ended
  };

  void read(Batch& batch);
  void read_behind();
  void turn_over();

  ArticleStream& stream_;
  InputReader& reader_;
  std::array<Batch, 2> batches_;
  std::size_t at_ = 0;       ///< place in the current batch
  std::size_t current_ = 0;  ///< which batch that is
  std::future<void> ahead_;  ///< fills the other; last, so that it is waited for before the batches go
};

}  // namespace whosaid
