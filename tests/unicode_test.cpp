#include "base/unicode.h"

#include <doctest/doctest.h>

using namespace whosaid;

TEST_CASE("ill-formed bytes become U+FFFD, one a maximal part, and what they replaced is kept") {
  const struct {
    std::string_view bytes, mended;
    std::size_t mends;
  } cases[] = {
      {"plain", "plain", 0},
      {"caf\xC3\xA9", "café", 0},
      {"caf\xE9 au", "caf\uFFFD au", 1},
      {"\xF0\x9F\x98", "\uFFFD", 1},
      {"a\xFF\xFE"
       "b",
       "a\uFFFD\uFFFD"
       "b",
       2},
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},  // a surrogate
  };
  for (const auto& c : cases) {
    CAPTURE(c.bytes);
    std::vector<Mend> mends;
    CHECK(mend_utf8(c.bytes, mends) == c.mended);
    CHECK(mends.size() == c.mends);
    CHECK(is_utf8(c.bytes) == mends.empty());
  }
}

TEST_CASE("folding drops case, accents, and the variants of dashes and apostrophes") {
  const struct {
    std::string_view text, fold;
  } cases[] = {
      {"Erdoğan", "erdogan"}, {"ERDOĞAN", "erdogan"},   {"İstanbul", "istanbul"}, {"Łódź", "lodz"},
      {"O’Neill", "o'neill"}, {"al–Assad", "al-assad"}, {"Straße", "strasse"},    {"e\u0301lite", "elite"},
      {"a\u00A0b", "a b"},    {"Ærø", "aero"},          {"ﬁne", "fine"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(folded(c.text) == c.fold);
  }
}

TEST_CASE("code points are read forwards and backwards alike") {
  const std::string_view text = "aé“😀";
  std::vector<char32_t> there, back;
  for (std::size_t at = 0; at < text.size();) there.push_back(next_code_point(text, at));
  for (std::size_t at = text.size(); at > 0;) back.insert(back.begin(), previous_code_point(text, at));
  CHECK(there == std::vector<char32_t>{'a', 0xE9, 0x201C, 0x1F600});
  CHECK(back == there);
  CHECK(count_code_points(text) == 4);
}
