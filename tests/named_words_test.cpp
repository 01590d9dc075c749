#include "rules/named_words.h"

#include <doctest/doctest.h>

using namespace whosaid;

TEST_CASE("named words are found in any case, with any accents, and as wholes") {
  const NamedWords words(Literals{{"according", 'a'}, {"vis-a-vis", 'v'}, {"cafe", 'c'}});
  const auto letter = [&](std::string_view word) { return words.letter(word, 0, word.size()); };
  CHECK(letter("according") == 'a');
  CHECK(letter("According") == 'a');
  CHECK(letter("ACCORDING") == 'a');
  CHECK(letter("accordingly") == 0);
  CHECK(letter("accord") == 0);
  CHECK(letter("vis-à-vis") == 'v');
  CHECK(letter("Café") == 'c');
  CHECK(letter("internationalization") == 0);
  CHECK(words.letter("not according to", 4, 9) == 'a');
  CHECK(NamedWords().letter("according", 0, 9) == 0);
}
