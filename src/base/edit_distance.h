#pragma once
/// How far apart two spellings are.

#include <cstddef>
#include <string_view>

namespace whosaid {

/// The least number of bytes to add, take away or replace that turns `a` into `b`. Takes time in the product of their
/// sizes.
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace whosaid
