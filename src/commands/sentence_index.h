#pragma once
/// What of a document stands in each of its sentences.

#include <cstdint>
#include <vector>

#include "document/stage.h"

namespace whosaid {

/// Indices into the layers and the notes, in order.
struct SentenceContents {
  std::vector<std::uint32_t> notes;         ///< that begin here
  std::vector<std::uint32_t> quotes;        ///< that begin here
  std::vector<std::uint32_t> attributions;  ///< that were made here
  std::vector<std::uint32_t> carried;       ///< made elsewhere, with a part of their content here
  /// Is a quotation or an attribution here?
  bool is_telling() const { return !quotes.empty() || !attributions.empty() || !carried.empty(); }
};

/// One entry a sentence. n log n in the layers.
std::vector<SentenceContents> index_sentences(const Document& document, const Notes& notes);

/// The sentence that holds byte `at`, or the last one before it; kNone when there is none.
std::uint32_t sentence_at(const Document& document, std::uint32_t at);

}  // namespace whosaid
