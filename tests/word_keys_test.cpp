#include "gazetteers/word_keys.h"

#include <doctest/doctest.h>

#include <string>

using namespace whosaid;

TEST_CASE("words that differ in case or accents share a number") {
  WordNumbers numbers;
  const auto number = [&](std::string_view word) { return numbers.number(word_key(word)); };
  CHECK(number("trade") == 0);
  CHECK(number("Okoro") == 1);
  CHECK(number("TRADE") == 0);
  CHECK(number("café") == 2);
  CHECK(number("Cafe") == 2);
  CHECK(number("internationalization") == 3);
  CHECK(number("Internationalization") == 3);
  CHECK(number("drafters’") == number("drafters'"));
  CHECK(numbers.size() == 5);
}

TEST_CASE("numbers stay the same however many words come") {
  WordNumbers numbers;
  for (unsigned i = 0; i < 20'000; ++i) REQUIRE(numbers.number(word_key("word" + std::to_string(i))) == i);
  for (unsigned i = 0; i < 20'000; ++i) REQUIRE(numbers.number(word_key("Word" + std::to_string(i))) == i);
  CHECK(numbers.size() == 20'000);
}
