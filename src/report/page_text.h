#pragma once
/// Texts of articles as the data of a page: valid, of bounded length.

#include <cstddef>
#include <string>
#include <string_view>

namespace whosaid {

inline constexpr std::size_t kLongestPageText = 4000;  ///< bytes of a quotation or of a piece of its context
inline constexpr std::size_t kLongestPageName = 200;   ///< bytes of a name

/// The beginning of a text, of at most `most` bytes and whole characters.
std::string_view beginning(std::string_view text, std::size_t most);
/// The beginning of a name.
inline std::string_view page_name(std::string_view name) { return beginning(name, kLongestPageName); }

/// Appends the beginning of `text` as a JSON string; a mark stands where it was cut. Ill-formed bytes become U+FFFD.
/// True when it was cut.
bool append_page_text(std::string& out, std::string_view text, std::size_t most = kLongestPageText);

}  // namespace whosaid
