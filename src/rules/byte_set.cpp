#include "rules/byte_set.h"

namespace whosaid {
namespace {

void append_byte(std::string& out, std::size_t byte) {
  static constexpr char digits[] = "0123456789abcdef";
  out += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
}

}  // namespace

std::string pattern_of(const ByteSet& bytes) {
  std::string out;
  for (std::size_t first = 0; first < 256; ++first) {
    if (!bytes[first]) continue;
    std::size_t last = first;
    while (last < 255 && bytes[last + 1]) ++last;
    append_byte(out, first);
    if (last > first) out += '-', append_byte(out, last);
    first = last;
  }
  return bytes.count() == 1 ? out : "[" + out + "]";
}

}  // namespace whosaid
