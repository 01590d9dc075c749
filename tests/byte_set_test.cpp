#include "rules/byte_set.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include "rules/alphabet.h"

using namespace whosaid;
using namespace std::string_view_literals;

TEST_CASE("RE2's text for a set of bytes matches exactly these") {
  RE2::Options latin1;
  latin1.set_encoding(RE2::Options::EncodingLatin1);
  latin1.set_dot_nl(true);
  for (const std::string_view some : {"P"sv, "PN"sv, "[]^-\\"sv, "QZL"sv, ".?("sv, "\n"sv, kLetters}) {
    CAPTURE(some);
    for (const ByteSet& set : {bytes_of(some), ~bytes_of(some)}) {
      const RE2 re(pattern_of(set), latin1);
      REQUIRE(re.ok());
      for (unsigned byte = 0; byte < 256; ++byte) {
        const char text = static_cast<char>(byte);
        CHECK(RE2::FullMatch(re2::StringPiece(&text, 1), re) == set[byte]);
      }
    }
  }
}
