#include "document/trimmed.h"

#include "base/unicode.h"

namespace whosaid {

Span trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    std::size_t at = span.begin;
    if (!is_space(next_code_point(text, at))) break;
    span.begin = static_cast<std::uint32_t>(at);
  }
  while (!span.empty()) {
    std::size_t at = span.end;
    if (!is_space(previous_code_point(text, at))) break;
    span.end = static_cast<std::uint32_t>(at);
  }
  return span;
}

}  // namespace whosaid
