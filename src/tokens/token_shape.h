#pragma once
/// What tokens look like; see tokens_stage.h.

#include <cstdint>
#include <string_view>

#include "document/document.h"

namespace whosaid {

/// What a token was read as; ending: a possessive one.
enum class TokenForm : std::uint8_t { word, ending, tag, address, mark };

/// The shape of a token, which is not empty.
Shape shape_of(std::string_view spelling, TokenForm form);

}  // namespace whosaid
