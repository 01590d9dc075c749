#pragma once
/// Pages in other encodings than UTF-8.

#include <string>
#include <string_view>

namespace whosaid {

/// The text of a page as UTF-8: by its BOM; else, when it is well-formed UTF-8, as it is; else in the charset that its
/// first kilobyte declares; else windows-1252. What cannot be read becomes U+FFFD. `encoding` is set to the name that
/// was used, in small letters.
std::string page_text(std::string_view bytes, std::string& encoding);

}  // namespace whosaid
