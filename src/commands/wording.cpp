#include "commands/wording.h"

namespace whosaid {

std::string with_commas(std::size_t n) {
  std::string digits = std::to_string(n);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

std::string counted(std::size_t n, std::string_view singular, std::string_view plural) {
  const std::string many = plural.empty() ? std::string(singular) + "s" : std::string(plural);
  return with_commas(n) + " " + (n == 1 ? std::string(singular) : many);
}

}  // namespace whosaid
