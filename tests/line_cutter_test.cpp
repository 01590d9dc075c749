#include "articles/line_cutter.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>
#include <vector>

using namespace whosaid;

namespace {

ByteSource in_steps(std::string_view bytes, std::size_t step) {
  return [bytes, step](std::span<char> to) mutable {
    const std::size_t count = bytes.copy(to.data(), std::min(step, to.size()));
    bytes.remove_prefix(count);
    return count;
  };
}

/// `1:a` a line, `2:too long`, and `!` behind one without an end.
std::vector<std::string> cuts(std::string_view bytes, std::size_t step, std::size_t longest) {
  LineCutter cutter(in_steps(bytes, step), longest);
  std::vector<std::string> result;
  std::string line;
  for (Cut cut = cutter.next(line); cut != Cut::end; cut = cutter.next(line)) {
    result.push_back(std::to_string(cutter.line()) + ":" + (cut == Cut::too_long ? "too long" : line) +
                     (cutter.is_unended() ? "!" : ""));
  }
  return result;
}

}  // namespace

TEST_CASE("bytes are cut into lines with their numbers") {
  const struct {
    std::string_view name, bytes;
    std::vector<std::string> lines;
  } cases[] = {
      {"none", "", {}},
      {"line ends of two kinds", "a\nb\r\nc\n", {"1:a", "2:b", "3:c"}},
      {"the last without its end", "a\nb", {"1:a", "2:b!"}},
      {"blank lines", "\n\r\n \t\na\n\n", {"4:a"}},
      {"a BOM", "\uFEFFa\n\uFEFFb\n", {"1:a", "2:\uFEFFb"}},
      {"a NUL", {"a\0b\n", 4}, {std::string("1:a\0b", 5)}},
      {"one too long", "12345678\n123456789\nb\n", {"1:12345678", "2:too long", "3:b"}},
      {"the last too long", "a\n123456789", {"1:a", "2:too long!"}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    for (const std::size_t step : {1u, 3u, 1000u}) CHECK(cuts(c.bytes, step, 8) == c.lines);
  }
}
