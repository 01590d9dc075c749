#include "rules/letter_sets.h"

#include <doctest/doctest.h>

using namespace whosaid;

TEST_CASE("a set has one bit, which its letters have") {
  LetterSets sets;
  const LetterSets::Bits names = sets.add(bytes_of("PON")), verbs = sets.add(bytes_of("kv"));
  CHECK(names.count() == 1);
  CHECK(names != verbs);
  CHECK(sets.add(bytes_of("NOP")) == names);
  CHECK(sets.of('O') == names);
  CHECK(sets.of('w').none());
  const LetterSets::Bits marks = sets.add(bytes_of("P,"));
  CHECK(sets.of('P') == (names | marks));
}

TEST_CASE("nothing is asked of a set of all letters, nor of one for which no bit is left") {
  LetterSets sets;
  CHECK(sets.add(~ByteSet()).none());
  for (std::size_t i = 0; i < LetterSets::Bits().size(); ++i) CHECK(sets.add(ByteSet(i + 1)).any());
  CHECK(sets.add(ByteSet(1000)).none());
  CHECK(sets.add(ByteSet(1)).any());
}
