#pragma once
/// The page of a report: what stands before its data and what stands behind it. CMake makes both from page.html,
/// page.css and the scripts.

#include <string_view>

namespace whosaid {

/// Ends within the script element that holds the data.
extern const std::string_view kPageBegin;
/// Begins with the end of that element.
extern const std::string_view kPageEnd;

}  // namespace whosaid
