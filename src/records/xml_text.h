#pragma once
/// Text for XML 1.0, in elements and between double quotation marks.

#include <string>
#include <string_view>

namespace whosaid {

/// Appends `text` (valid UTF-8) with `<`, `>`, `&`, `"` and carriage returns escaped, and U+FFFD for each character
/// that XML cannot hold.
void append_xml_text(std::string& out, std::string_view text);

}  // namespace whosaid
