#pragma once
/// A text in parts.

#include <string_view>
#include <vector>

namespace whosaid {

/// Replaces `parts` by what lies between the occurrences of `by` in `text`, in order, also when it is empty; by `text`
/// itself when there are none. `by` is not empty. The parts are views into `text`.
void split(std::string_view text, std::string_view by, std::vector<std::string_view>& parts);

/// The same, returned.
std::vector<std::string_view> split(std::string_view text, std::string_view by);

}  // namespace whosaid
