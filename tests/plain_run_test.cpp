#include "base/plain_run.h"

#include <doctest/doctest.h>

#include <string>

using namespace whosaid;

TEST_CASE("letters and blanks are passed over, every other byte stops, wherever it stands") {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    const bool plain = c == ' ' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    for (std::size_t at = 0; at < 20; ++at) {
      CAPTURE(byte);
      CAPTURE(at);
      std::string text = "Now is the Time z AZ";
      text[at] = c;
      CHECK(skip_plain(text, 0) == (plain ? text.size() : at));
      CHECK(skip_plain(text, at + 1) == text.size());
    }
  }
  CHECK(skip_plain("", 0) == 0);
}
