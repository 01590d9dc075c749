#pragma once
/// What records are called: the same on every run and machine.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "document/span.h"

namespace whosaid {

/// Makes the ids of one document after the other: xxh64 over the document's own and its spans, little-endian. The
/// buffer is used again.
class RecordIds {
 public:
  void start(std::string_view text);
  /// Of the record with this content, in bytes of the text.
  std::uint64_t id(std::span<const Span> content);

 private:
  std::uint64_t text_ = 0;  ///< hash of the text
  std::string bytes_;
};

}  // namespace whosaid
