#pragma once
/// Spellings that are compared as they stand.

#include <cstdint>
#include <string_view>

namespace whosaid {

/// The same for two valid UTF-8 texts that differ in nothing but dashes, apostrophes, white space and how accents are
/// encoded; as good as never for two others.
std::uint32_t spelling_hash(std::string_view text);

}  // namespace whosaid
