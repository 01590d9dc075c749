#include "document/same_words.h"

#include <doctest/doctest.h>

using namespace whosaid;

TEST_CASE("words are the same whatever the case of plain letters") {
  CHECK(is_same_word("Deal", "dEAL"));
  CHECK(!is_same_word("deal", "deals"));
  CHECK(!is_same_word("[", "{"));
}

TEST_CASE("words in a row stand one behind the other") {
  CHECK(has_words_in_a_row({"call", "it", "A", "shame", "for", "all"}, {"a", "shame"}));
  CHECK(!has_words_in_a_row({"a", "great", "shame"}, {"a", "shame"}));
  CHECK(!has_words_in_a_row({"a"}, {"a", "shame"}));
}
