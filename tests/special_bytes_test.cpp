#include "base/special_bytes.h"

#include <doctest/doctest.h>

#include <string>

using namespace whosaid;

TEST_CASE("marks, control characters and bytes beyond ASCII stop, wherever they stand; others are passed over") {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    const bool special = byte < 0x20 || byte >= 0x80 || c == '.' || c == '?';
    for (std::size_t at = 0; at < 20; ++at) {
      CAPTURE(byte);
      CAPTURE(at);
      std::string text = "Now, is the \"Time\" !";
      text[at] = c;
      CHECK(find_special<'.', '?'>(text, 0) == (special ? at : text.size()));
      CHECK(find_special<'.', '?'>(text, at + 1) == text.size());
    }
  }
  CHECK(find_special<'.'>("", 0) == 0);
  CHECK(find_special<'.'>("a.", 0) == 1);
  CHECK(find_special<'"', '<'>("12345678 a<b", 0) == 10);
}
