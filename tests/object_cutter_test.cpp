#include "articles/object_cutter.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>
#include <vector>

using namespace whosaid;

namespace {

std::vector<std::string> cuts(std::string_view bytes, std::size_t step, std::size_t longest) {
  ObjectCutter cutter(
      [bytes, step](std::span<char> to) mutable {
        const std::size_t count = bytes.copy(to.data(), std::min(step, to.size()));
        bytes.remove_prefix(count);
        return count;
      },
      longest);
  std::vector<std::string> result;
  std::string object;
  for (Cut cut = cutter.next(object); cut != Cut::end; cut = cutter.next(object)) {
    constexpr std::string_view kNames[] = {"", "too long", "open", "stray"};
    const std::string text = cut == Cut::part ? object : std::string(kNames[static_cast<std::size_t>(cut)]);
    result.push_back(std::to_string(cutter.line()) + ":" + text);
  }
  return result;
}

}  // namespace

TEST_CASE("bytes are cut into JSON objects with the lines on which they begin") {
  const struct {
    std::string_view name, bytes;
    std::vector<std::string> objects;
  } cases[] = {
      {"none", " \n", {}},
      {"one over several lines", "{\n \"a\": 1\n}\n", {"1:{\n \"a\": 1\n}"}},
      {"lines", "{\"a\":1}\n{}\n", {"1:{\"a\":1}", "2:{}"}},
      {"an array", "\uFEFF[\n{\"a\":[1]},\n{}\n]", {"2:{\"a\":[1]}", "3:{}"}},
      {"braces and marks in strings", R"({"a":"}\"}\\"}{})", {R"(1:{"a":"}\"}\\"})", "1:{}"}},
      {"objects in objects", R"({"a":{"b":[{}]}} {})", {R"(1:{"a":{"b":[{}]}})", "1:{}"}},
      {"one too long", R"({"a":"1234567890123456"},{})", {"1:too long", "1:{}"}},
      {"never closed", "{}\n{\"a\":{}", {"1:{}", "2:open"}},
      {"something else", "{}\nnull\n{}", {"1:{}", "2:stray"}},
      {"only deep brackets", "[[[[[[[[", {}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    for (const std::size_t step : {1u, 3u, 1000u}) CHECK(cuts(c.bytes, step, 20) == c.objects);
  }
}
