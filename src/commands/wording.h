#pragma once
/// Numbers as people read them.

#include <cstddef>
#include <string>
#include <string_view>

namespace whosaid {

/// `5,120`.
std::string with_commas(std::size_t n);

/// `1 article`, `5,120 articles`; `plural` when an "s" does not do.
std::string counted(std::size_t n, std::string_view singular, std::string_view plural = {});

}  // namespace whosaid
