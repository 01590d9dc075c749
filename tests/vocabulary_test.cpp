#include "document/vocabulary.h"

#include <doctest/doctest.h>

#include <string>

using namespace whosaid;

namespace {

ShortWord short_word(std::string_view word) { return whosaid::short_word(word, 0, word.size()); }

/// A word of five letters for each number, with all that hashing sees in their order.
std::string nth_word(std::size_t n) {
  std::string word(5, 'a');
  for (char& c : word) {
    c = static_cast<char>(c + n % 26);
    n /= 26;
  }
  return word;
}

}  // namespace

TEST_CASE("words are numbered in the order of their first appearance") {
  Vocabulary vocabulary;
  CHECK(vocabulary.find(short_word("roe")) == nullptr);
  CHECK(vocabulary.add(short_word("roe"), "roe", Shape::lower, WordClass::other).number == 0);
  CHECK(vocabulary.add("internationalization", Shape::lower, WordClass::other).number == 1);
  CHECK(vocabulary.add(short_word("The"), "The", Shape::capital, WordClass::determiner).number == 2);
  REQUIRE(vocabulary.size() == 3);
  REQUIRE(vocabulary.find(short_word("The")) != nullptr);
  CHECK(vocabulary.find(short_word("The"))->number == 2);
  CHECK(vocabulary.find(short_word("The"))->cls == WordClass::determiner);
  CHECK(vocabulary.find("internationalization")->number == 1);
  CHECK(vocabulary.find(short_word("the")) == nullptr);
  CHECK(vocabulary.spelling(1) == "internationalization");
  CHECK(vocabulary.spelling(2) == "The");
  CHECK(vocabulary.shape(2) == Shape::capital);
}

TEST_CASE("many words keep their numbers until a document begins") {
  constexpr std::size_t kWords = 200'000;  // more than there are slots
  Vocabulary vocabulary;
  for (std::size_t i = 0; i < kWords; ++i) {
    const std::string word = nth_word(i);
    REQUIRE(vocabulary.find(short_word(word)) == nullptr);
    REQUIRE(vocabulary.add(short_word(word), word).number == i);
  }
  for (std::size_t i = 0; i < kWords; ++i) {
    const Vocabulary::Word* word = vocabulary.find(short_word(nth_word(i)));
    REQUIRE(word != nullptr);
    REQUIRE(word->number == i);
    REQUIRE(vocabulary.spelling(word->number) == nth_word(i));
  }
  const std::uint64_t generation = vocabulary.generation();
  vocabulary.begin_document();
  CHECK(vocabulary.size() == 0);
  CHECK(vocabulary.generation() != generation);
  CHECK(vocabulary.find(short_word(nth_word(0))) == nullptr);
}

TEST_CASE("few words are kept from document to document") {
  Vocabulary vocabulary;
  vocabulary.add(short_word("roe"), "roe");
  const std::uint64_t generation = vocabulary.generation();
  vocabulary.begin_document();
  CHECK(vocabulary.find(short_word("roe")) != nullptr);
  CHECK(vocabulary.generation() == generation);
}

TEST_CASE("a table grows with its vocabulary and begins anew with another") {
  Vocabulary vocabulary;
  WordTable<std::string> table;
  std::size_t asked = 0;
  const auto update = [&](const Vocabulary& v) {
    table.update(v, [&](std::uint32_t number) { return ++asked, std::string(v.spelling(number)); });
  };
  vocabulary.add(short_word("roe"), "roe");
  update(vocabulary);
  vocabulary.add(short_word("adler"), "adler");
  update(vocabulary);
  CHECK(asked == 2);
  CHECK(table[0] == "roe");
  CHECK(table[1] == "adler");
  Vocabulary other;
  other.add(short_word("grant"), "grant");
  CHECK(!table.is_of(other));
  update(other);
  CHECK(table.is_of(other));
  CHECK(table[0] == "grant");
}
