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
  std::size_t first = bytes.size(), last = bytes.size();  // of the range that is not written yet
  const auto write_range = [&] {
    if (first == bytes.size()) return;
    append_byte(out, first);
    if (last > first) out += '-', append_byte(out, last);
  };
  for_each_byte(bytes, [&](std::size_t byte) {
    if (byte != last + 1) write_range(), first = byte;
    last = byte;
  });
  write_range();
  return bytes.count() == 1 ? out : "[" + out + "]";
}

}  // namespace whosaid
