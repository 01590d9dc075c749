#pragma once
/// What a record shows as `text`: the words themselves, without the marks around them.

#include <string>

#include "document/document.h"

namespace whosaid {

/// The part of `part` that is said: without a leading `that ` (lower case) and, when a whole quotation fills the part,
/// without that quotation's marks; of an unclosed one, without its opening mark. A comma before the closing mark stays.
/// White space at the ends goes. Quotation marks inside stay.
Span said_span(const Document& document, Span part);

/// Appends the said spans of all parts with one blank between. Each is verbatim.
void append_content_text(std::string& out, const Document& document, const Attribution& attribution);

}  // namespace whosaid
