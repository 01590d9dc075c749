#include "rules/letter_codes.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <set>

#include "rules/alphabet.h"

using namespace whosaid;
using namespace std::string_view_literals;

TEST_CASE("every byte has a code of its own, words next to the letter of their kind") {
  std::array<std::string, 128> same_kind;
  same_kind['s'] = "\x80\x82";
  same_kind['w'] = "\x81";
  const LetterCodes codes(same_kind);
  CHECK(std::set<unsigned char>(codes.table().begin(), codes.table().end()).size() == 256);
  CHECK(codes.code('\x80') == codes.code('s') + 1);
  CHECK(codes.code('\x82') == codes.code('s') + 2);
  CHECK(codes.code('\x81') == codes.code('w') + 1);
}

TEST_CASE("RE2's text for a class of letters matches exactly these") {
  const LetterCodes codes({});
  RE2::Options latin1;
  latin1.set_encoding(RE2::Options::EncodingLatin1);
  latin1.set_dot_nl(true);
  for (const std::string_view some : {"P"sv, "PN"sv, "[]^-\\"sv, "QZL"sv, ".?("sv, "\n"sv, kLetters}) {
    CAPTURE(some);
    for (const ByteSet& set : {bytes_of(some), ~bytes_of(some)}) {
      const RE2 re(codes.pattern_of(set), latin1);
      REQUIRE(re.ok());
      for (unsigned byte = 0; byte < 256; ++byte) {
        const char code = static_cast<char>(codes.table()[byte]);
        CHECK(RE2::FullMatch(re2::StringPiece(&code, 1), re) == set[byte]);
      }
    }
  }
}
