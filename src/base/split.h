#pragma once
/// A text in parts.

#include <string_view>
#include <vector>

namespace whosaid {

/// What lies between the occurrences of `by` in `text`, in order, also when it is empty; `text` itself when there are
/// none. `by` is not empty. The parts are views into `text`.
std::vector<std::string_view> split(std::string_view text, std::string_view by);

}  // namespace whosaid
