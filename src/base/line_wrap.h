#pragma once
/// Text for a terminal: wrapped, and without anything that the terminal would act on instead of showing it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

/// The words of `text` in lines of at most `width` code points (at least 1); a longer word is cut. White space and
/// control characters, also those that turn the direction of writing, come out as one blank. At least one line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Appends `text` in lines that end at column `width` and begin at column `indent`; the first goes on where `out` ends,
/// which must be that column. Ends with a newline.
void append_wrapped(std::string& out, std::string_view text, std::size_t indent, std::size_t width);

}  // namespace whosaid
