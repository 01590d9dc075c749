#pragma once
/// Decides by words and quotations whether a place where general rules end a sentence does end one in a news article.

#include <cstdint>
#include <string_view>

#include "document/document.h"
#include "sentences/break_words.h"

namespace whosaid {

/// A place in a block where a sentence may end: `at` is the first byte of what would be the next sentence.
struct BreakPlace {
  std::uint32_t begin = 0;  ///< where the sentence before begins
  std::uint32_t at = 0;     ///< begin < at < end of the block
  const Quote* closed =
      nullptr;  ///< the last quotation outside all others that the sentence holds; it ends at or before `at`
};

/// Judges the breaks of one block. Holds views of the text and the words; make one a block, it costs nothing.
class BreakJudge {
 public:
  /// `text` is the whole document, in which `block` lies.
  BreakJudge(std::string_view text, const Block& block, const BreakWords& words)
      : text_(text.substr(0, block.span.end)), block_(block), words_(words) {}

  /// Does a sentence end at `place`, which lies in no quotation?
  bool is_end(const BreakPlace& place) const;

 private:
  std::string_view word_until(std::uint32_t end) const;
  std::string_view word_from(std::uint32_t at) const;
  bool begins_with_dash(std::uint32_t at) const;
  bool is_list_marker(std::uint32_t begin, std::uint32_t dot) const;
  bool ends_after_dot(const BreakPlace& place, std::uint32_t dot, std::uint32_t next) const;
  bool is_tagged(std::uint32_t at) const;
  bool introduces(std::uint32_t at) const;

  std::string_view text_;
  const Block& block_;
  const BreakWords& words_;
};

}  // namespace whosaid
