#pragma once
/// Spans without the white space around them.

#include <string_view>

#include "document/span.h"

namespace whosaid {

/// `span` of `text` (valid UTF-8) without white space at its ends; empty when it is nothing else.
Span trimmed(std::string_view text, Span span);

}  // namespace whosaid
