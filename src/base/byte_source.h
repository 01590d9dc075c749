#pragma once
/// Bytes that come one buffer after the other.

#include <cstddef>
#include <functional>
#include <span>

namespace whosaid {

/// Gives the next bytes: fills the front of the buffer and returns how many; 0 at the end.
using ByteSource = std::function<std::size_t(std::span<char>)>;

}  // namespace whosaid
