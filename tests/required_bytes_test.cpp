#include "rules/required_bytes.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <random>
#include <string>

using namespace whosaid;

TEST_CASE("what a pattern requires is what each of its matches holds, in order") {
  const struct {
    std::string_view pattern;
    std::size_t sets;
    std::string_view possible, impossible;
  } cases[] = {
      {"Q,?V(?:T)?P", 3, "xQ-V--Px", "PVQ"},
      {"(?:ab|c)d", 2, "axd", "da"},
      {"(?:ab|cd)", 2, "xadx", "aa"},
      {"(?:a|b*)c", 1, "c", "ab"},
      {"[^a]+b{2,3}", 2, "cb", "ab"},
      {"a{0,2}b{1}?c*?d+?", 2, "bd", "db"},
      {"^.[\\x80\\-]$", 2, "a-", "-a"},
      {"\\.\\(", 2, ".(", "(."},
      {"a(?i:b)", 0, "", ""},
      {"\\bab", 0, "", ""},
      {"[a-cx\\x40-\\x42]", 1, "b", "d"},
      {"[c-a]", 0, "", ""},
      {"[a-]", 0, "", ""},
      {"(a", 0, "", ""},
      {"", 0, "", ""},
      {"^(?:a?b|c*$)x?", 0, "b", "x"},
      {"^(?:a?b|c*$)x?", 0, "", "d"},
      {"^(?:[ab])", 1, "ac", "ca"},
      {"^a|b", 1, "xb", "xx"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.pattern);
    const RequiredBytes required(c.pattern);
    CHECK(required.sets().size() == c.sets);
    CHECK(required.may_match(c.possible));
    if (!c.impossible.empty()) CHECK(!required.may_match(c.impossible));
  }
}

TEST_CASE("where RE2 finds a match, the test before it never says no") {
  std::mt19937 random(5);
  const std::string_view parts[] = {"a", "b", "c", "[ab]",  "[^a]", "(?:", "(", ")", "|",
                                    "?", "*", "+", "{0,2}", "{2}",  ".",   "^", "$"};
  int found = 0;
  for (int round = 0; round < 30000; ++round) {
    std::string pattern, text;
    for (auto n = random() % 10; n > 0; --n) pattern += parts[random() % std::size(parts)];
    for (auto n = random() % 10; n > 0; --n) text += static_cast<char>('a' + random() % 3);
    const RE2 re(pattern, RE2::Quiet);
    if (!re.ok() || !RE2::PartialMatch(text, re)) continue;
    ++found;
    CAPTURE(pattern);
    CAPTURE(text);
    REQUIRE(RequiredBytes(pattern).may_match(text));
  }
  CHECK(found > 1000);
}
