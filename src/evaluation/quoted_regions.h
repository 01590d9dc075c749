#pragma once
/// Which parts of a text stand in double quotation marks, by the plain definition that scores use. The program's own
/// stage knows more styles and context; a measure must not depend on what it measures.

#include <string_view>
#include <vector>

#include "document/span.h"

namespace whosaid {

/// Pseudo tags such as `<tweet id="1">` within one line; their words and marks do not count.
std::vector<Span> find_pseudo_tags(std::string_view text);

/// The regions between “ and ”, " and " or '' and '' in one line each, without their marks, in order; a mark left open
/// runs to the end of its line, single marks do not count, and a region has at least one word. `text` is valid UTF-8,
/// `tags` those of find_pseudo_tags.
std::vector<Span> find_quoted_regions(std::string_view text, const std::vector<Span>& tags);

}  // namespace whosaid
