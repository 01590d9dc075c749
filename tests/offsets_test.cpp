#include "records/offsets.h"

#include <doctest/doctest.h>

#include "base/xxh64.h"
#include "records/sha256.h"

using namespace whosaid;

TEST_CASE("offsets count code points, UTF-16 units or input bytes, also far into a text") {
  std::string text;
  while (text.size() < 2000) text += "aé“😀";
  OffsetMap codepoint, utf16, byte;
  codepoint.start(text, OffsetUnit::codepoint, {});
  utf16.start(text, OffsetUnit::utf16, {});
  byte.start(text, OffsetUnit::byte, {});
  std::uint32_t points = 0, units = 0;
  for (std::size_t at = 0; at <= text.size();) {
    REQUIRE(codepoint.offset(static_cast<std::uint32_t>(at)) == points);
    REQUIRE(utf16.offset(static_cast<std::uint32_t>(at)) == units);
    REQUIRE(byte.offset(static_cast<std::uint32_t>(at)) == at);
    if (at == text.size()) break;
    units += next_code_point(text, at) > 0xFFFF ? 2 : 1;
    ++points;
  }
}

TEST_CASE("byte offsets of a mended text are bytes of the input") {
  const std::string_view input = "caf\xE9 and \xF0\x9F\x98 end";
  std::vector<Mend> mends;
  const std::string text = mend_utf8(input, mends);
  OffsetMap map;
  map.start(text, OffsetUnit::byte, mends);
  for (const std::string_view word : {"caf", "and", "end"}) {
    CAPTURE(word);
    CHECK(map.offset(static_cast<std::uint32_t>(text.find(word))) == input.find(word));
  }
  CHECK(map.offset(3) == 3);  // U+FFFD stands where the bad byte stood
  CHECK(map.offset(6) == 4);
  CHECK(map.offset(static_cast<std::uint32_t>(text.size())) == input.size());
}

TEST_CASE("an empty text has the offset 0") {
  for (const OffsetUnit unit : {OffsetUnit::codepoint, OffsetUnit::byte, OffsetUnit::utf16}) {
    OffsetMap map;
    map.start("", unit, {});
    CHECK(map.offset(0) == 0);
  }
}

TEST_CASE("SHA-256 gives the digests of FIPS 180-4's examples") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1'000'000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("XXH64 gives the published hashes") {
  CHECK(xxh64("") == 0xEF46DB3751D8E999);
  CHECK(xxh64("a") == 0xD24EC4F1A98C6E5B);
  CHECK(xxh64("abc") == 0x44BC2CF5AD770999);
  CHECK(xxh64("Nobody inspects the spammish repetition") == 0xFBCEA83C8A378BF1);
}
