#pragma once
/// What stands around a part of a text.

#include <string_view>

#include "document/document.h"

namespace whosaid {

/// The text directly before and behind a part.
struct Context {
  std::string_view before, behind;
};

/// Up to `most` code points on each side of `first` to `last`, within the blocks that these lie in.
Context context_of(const Document& document, Span first, Span last, std::size_t most);

}  // namespace whosaid
