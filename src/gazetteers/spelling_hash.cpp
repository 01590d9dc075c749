#include "gazetteers/spelling_hash.h"

#include <string>

#include "base/unicode.h"
#include "base/xxh64.h"

namespace whosaid {

std::uint32_t spelling_hash(std::string_view text) {
  const std::string composed = to_nfc(text);
  std::string spelling;
  for (std::size_t at = 0; at < composed.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(composed, at);
    if (is_space(c)) {
      if (!spelling.ends_with(' ')) spelling += ' ';
    } else if (is_letter(c)) {
      spelling.append(composed, begin, at - begin);
    } else {
      append_folded(spelling, std::string_view(composed).substr(begin, at - begin));
    }
  }
  return static_cast<std::uint32_t>(xxh64(spelling));
}

}  // namespace whosaid
