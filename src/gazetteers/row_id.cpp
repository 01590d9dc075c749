#include "gazetteers/row_id.h"

#include "base/unicode.h"

namespace whosaid {

std::string row_id(std::string_view name) {
  const std::string key = folded(name);
  std::string id;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(key, at);
    if (is_letter(c) || is_digit(c)) {
      id.append(key, begin, at - begin);
    } else if (c != '\'' && !id.empty() && !id.ends_with('-')) {
      id += '-';
    }
  }
  while (id.ends_with('-')) id.pop_back();
  return id;
}

}  // namespace whosaid
