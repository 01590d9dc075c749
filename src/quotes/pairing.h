#pragma once
/// Decides which quotation marks of a block belong together, mending what writers got wrong.

#include <string_view>
#include <vector>

#include "quotes/marks.h"

namespace whosaid {

/// A quotation found in a block. Pairs nest or lie side by side; they never cross.
struct Pair {
  Span outer, inner;
  MarkStyle style = MarkStyle::straight;
  bool unclosed = false;
  bool kept = false;  ///< false: the opening mark turned out to be none
};

/// How many quotations inside each other are kept track of; marks deeper than that are ignored.
inline constexpr std::size_t kDeepest = 6;

/// Replaces `pairs` by the quotations that `marks` (of this block, in order) make, in order of their opening marks.
/// Linear in the number of marks. What is mended:
/// - A double mark opened while one is open is a nested quotation when both are closed behind it. Otherwise the first
///   ends, unclosed, where the second begins.
/// - A closing mark with nothing to close is ignored, unless blanks show that it was meant to open.
/// - Straight, curly and doubled marks may close each other; the same style is preferred.
/// - A single mark that nothing closes is an apostrophe, unless speech clearly begins there.
/// - A double mark that nothing closes runs to the end of the block or of the quotation around it.
void pair_marks(std::string_view text, Span block, const std::vector<Mark>& marks, std::vector<Pair>& pairs);

}  // namespace whosaid
