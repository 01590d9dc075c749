#include "rules/letter_kinds.h"

#include <doctest/doctest.h>

#include <string>

using namespace whosaid;

namespace {

std::optional<LetterKinds> kinds_of(std::string_view pattern) {
  const auto tree = read_pattern_tree(pattern);
  REQUIRE(tree);
  return LetterKinds::of(*tree);
}

}  // namespace

TEST_CASE("letters are of one kind when no set tells them apart") {
  const auto kinds = kinds_of("([abc]+|[cd])[^d]*");
  REQUIRE(kinds);
  const auto kind = [&](char letter) { return kinds->kinds()[static_cast<unsigned char>(letter)]; };
  CHECK(kind('a') == kind('b'));
  CHECK(kind('x') == kind('\x80'));
  for (const std::string_view two : {"ac", "ad", "ax", "cd", "cx", "dx"}) {
    CAPTURE(two);
    CHECK(kind(two[0]) != kind(two[1]));
  }
}

TEST_CASE("a set holds the kinds of its letters, and never the end of the text") {
  const std::string_view sets[] = {"[abc]", "[^ab]", "x", ".", "[^a]"};
  std::string pattern;
  for (const std::string_view set : sets) pattern += set;
  const auto kinds = kinds_of(pattern);
  REQUIRE(kinds);
  for (const std::string_view text : sets) {
    CAPTURE(text);
    const ByteSet bytes = read_pattern_tree(text)->bytes;
    const LetterKinds::Set set = kinds->set(bytes);
    for (std::size_t letter = 1; letter < 256; ++letter) {
      CHECK(LetterKinds::holds(set, kinds->kinds()[letter]) == bytes[letter]);
    }
    CHECK(!LetterKinds::holds(set, kinds->kinds()[0]));
  }
}

TEST_CASE("a set has room for 63 kinds") {
  std::string plain;
  for (int byte = 0x81; byte < 0x81 + 62; ++byte) plain += static_cast<char>(byte);
  CHECK(kinds_of(plain));
  CHECK(!kinds_of(plain + "a"));
}
