#pragma once
/// A text taken through a pipeline stage by stage, with a look at what must hold after each.

#include <string>
#include <string_view>

#include "pipeline/worker.h"
#include "records/record.h"

namespace whosaid {

/// Runs one text after the other. Not for several threads; `pipeline` must live longer.
class LayerWalk {
 public:
  explicit LayerWalk(const Pipeline& pipeline);

  /// What is broken first of the layers and records of `text` (valid UTF-8), with the stage after which it was; empty
  /// when nothing is.
  std::string broken(std::string_view text);

 private:
  std::string broken_record(const Document& document);

  const Pipeline& pipeline_;
  Pipeline::Scratches scratches_;
  RecordRules rules_;
  RecordMaker records_;
};

}  // namespace whosaid
