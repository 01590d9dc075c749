#include "rules/coded_pattern.h"

#include <doctest/doctest.h>

#include "rules/pattern_tree.h"

using namespace whosaid;

TEST_CASE("a set is one unit, the same wherever it stands") {
  PatternSets sets;
  const char32_t vowels = sets.unit_of(bytes_of("aeiou")), n = sets.unit_of(bytes_of("n"));
  CHECK(vowels != n);
  CHECK(sets.unit_of(bytes_of("uoiea")) == vowels);
  CHECK(sets[vowels] == bytes_of("aeiou"));
  CHECK_FALSE(PatternSets::is_set(0xFF));
  CHECK(PatternSets::is_set(vowels));
}

TEST_CASE("coded patterns and their texts are the same tree") {
  PatternSets sets;
  const CodedPattern pattern =
      coded("^(?:") + sets.unit_of(bytes_of("ab")) + coded("|(") + sets.unit_of(bytes_of("\x80")) + coded("){2,3})$");
  CHECK(sets.spelled_out(pattern) == "^(?:[\\x61-\\x62]|(\\x80){2,3})$");
  const auto tree = read_pattern_tree(pattern, sets);
  REQUIRE(tree);
  REQUIRE(tree->parts.size() == 3);
  const auto& alternatives = tree->parts[1].parts;
  REQUIRE(alternatives.size() == 2);
  CHECK(alternatives[0].bytes == bytes_of("ab"));
  CHECK(alternatives[1].kind == PatternTree::Kind::repetition);
}

TEST_CASE("a set in brackets is none that we know") {
  PatternSets sets;
  CHECK_FALSE(read_pattern_tree(coded("[") + sets.unit_of(bytes_of("a")) + coded("]"), sets));
}
