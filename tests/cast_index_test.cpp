#include "speakers/cast_index.h"

#include <doctest/doctest.h>

#include <string>

#include "speakers/role_words.h"

using namespace whosaid;

TEST_CASE("two names have one key when they fold to the same") {
  const struct {
    std::string_view a, b;
    bool same;
  } cases[] = {
      {"Roe", "ROE", true},
      {"Roe", "Rowe", false},
      {"Núñez", "Nunez", true},
      {"O’Neill", "O'Neill", true},
      {"Jane Q. Public-Doe", "JANE Q. PUBLIC-DOE", true},  // longer than 16 bytes
      {"Jane Q. Public-Doe", "Jane R. Public-Doe", false},
      {"sixteen letters!", "SIXTEEN LETTERS!", true},
      {"a\tb", "a b", true},
      {"eight le\x7F", "eight le", false},
      {"eight\tletters", "EIGHT LETTERS", true},
      {"", "", true},
      {"", "a", false},
  };
  for (const auto& c : cases) {
    CAPTURE(c.a);
    CAPTURE(c.b);
    CHECK((folded_key(c.a) == folded_key(c.b)) == c.same);
    CHECK(folded_key(c.a) == name_key(folded_name(c.a)));
    CHECK(folded_key(c.a) != ShortWord{});
  }
}

TEST_CASE("a key of at most 16 bytes is these bytes") {
  const std::string_view text = "ABCDEFGHIJKLMNOP";
  for (std::size_t size = 1; size <= text.size(); ++size) {
    CAPTURE(size);
    const std::string word(text.substr(0, size));
    CHECK(name_key(word) == short_word(text, 0, size));
    CHECK(folded_key(word) == short_word(text, 0, size).lower());
  }
}

TEST_CASE("a word that makes a smaller office is known however it is written") {
  for (const std::string_view word : {"former", "Former", "LIEUTENANT", "ex"}) {
    CAPTURE(word);
    CHECK(other_office(word) == folded_name(word));
    CHECK(is_other_office(other_office(word)));
  }
  for (const std::string_view word : {"the", "formerly", "prime", "extraordinarily", "a longer word than any"}) {
    CAPTURE(word);
    CHECK(other_office(word).empty());
  }
}

TEST_CASE("members of a word come in the order in which they were added") {
  MembersByWord index;
  const auto members = [&](std::string_view word) {
    std::string out;
    for (const std::uint32_t member : index.of(name_key(word))) out += std::to_string(member) + " ";
    return out;
  };
  CHECK(index.of(name_key("roe")).empty());
  for (const std::uint32_t member : {3, 3, 1, 3}) index.add(name_key("roe"), member);
  index.add(name_key("doe"), 7, 1);
  index.add(name_key("doe"), 8, 1);
  CHECK(members("roe") == "3 1 3 ");
  CHECK(index.of(name_key("roe")).size() == 3);
  CHECK(index.of(name_key("roe")).front() == 3);
  CHECK(members("doe") == "7 ");
  for (std::uint32_t i = 0; i < 1000; ++i) index.add(name_key("name " + std::to_string(i)), i);
  CHECK(members("roe") == "3 1 3 ");
  CHECK(members("name 999") == "999 ");
  index.clear();
  CHECK(members("roe").empty());
  CHECK(members("name 999").empty());
  for (std::uint32_t i = 0; i < 3; ++i) index.add(name_key("name 999"), i);
  CHECK(members("name 999") == "0 1 2 ");
  CHECK(members("name 998").empty());
}
