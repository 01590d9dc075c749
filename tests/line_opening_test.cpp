#include "blocks/line_opening.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <random>
#include <string>

#include "blocks/line_pattern.h"
#include "blocks/line_rules.h"
#include "blocks/opening_index.h"
#include "test_texts.h"

using namespace whosaid;

namespace {

bool fits(std::string_view pattern, std::string_view text) { return read_opening(pattern).fits(text, 0); }

bool matches(const std::string& pattern, const std::string& text) {
  const RE2 re(pattern, RE2::Quiet);
  return re.Match(text, 0, text.size(), RE2::ANCHOR_START, nullptr, 0);
}

/// A pattern of all that is read, at random.
class RandomPattern {
 public:
  explicit RandomPattern(std::uint32_t seed) : random_(seed) {}

  std::string sequence(int depth) {
    std::string all;
    for (std::size_t i = below(4); i > 0; --i) all += item(depth) + times();
    return all;
  }
  std::string text() {
    std::string all;
    for (std::size_t i = below(9); i > 0; --i)
      all += one_of({"a", "A", "b", "k", "\u212A", "s", "\u017F", "é", "1", " ", "“"});
    return all;
  }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }
  std::string one_of(std::initializer_list<const char*> texts) { return texts.begin()[below(texts.size())]; }
  std::string item(int depth) {
    if (depth > 0 && below(3) == 0) {
      return one_of({"(?:", "(?i:", "("}) + sequence(depth - 1) + "|" + sequence(depth - 1) + ")";
    }
    return one_of({"a", "b", "K", "s", "é", "1", " ", ".", "\\w", "\\W", "\\d", "\\S", "[ab]", "[^a“]", "[A-Za-z]",
                   "[é-“-]", "[\\w-]", "\\.", "[^\\d]"});
  }
  std::string times() { return one_of({"", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,}", "*?", "??"}); }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("a pattern says what its matches begin with") {
  CHECK(fits("^By [A-Z]", "By Ada"));
  CHECK_FALSE(fits("^By [A-Z]", "By the"));
  CHECK_FALSE(fits("^By [A-Z]", "By"));
  CHECK(fits("^(?i:by) ?$", "BY"));
  CHECK_FALSE(fits("^(?i:by) ?$", "BY A"));
  CHECK(fits("^(?i:kiss)", "\u212Ai\u017Fs"));
  CHECK(fits("^[^“]a", "éa"));
  CHECK(fits("^(?:© )?\\d{2,4}x", "1999x"));
  CHECK_FALSE(fits("^(?:© )?\\d{2,4}x", "x1999x"));
  CHECK_FALSE(fits("^(?:ab)+c", "ba"));
  CHECK(fits("^B[\\pL\\pM]+ x", "Bé x"));
  CHECK(fits("^B[\\pL\\pM]+ x", "Be\u0301 x"));
  CHECK_FALSE(fits("^B[\\pL\\pM]+ x", "B1 x"));
  CHECK(read_opening("a").fits("ba", 1));
}

TEST_CASE("a pattern that is not understood may begin anyhow, and one that RE2 refuses is never understood") {
  for (const char* pattern : {"^(a",         "^a)",
                              "^[a",         "^[]a]",
                              "^a**",        "^*a",
                              "^a{2",        "^a{3,2}",
                              "^a{2000}",    "^(?:(?:a{40}){40}){40}",
                              "^\\p{Greek}", "^(?P<n>a)",
                              "^(?s:a)",     "^a\\",
                              "^[b-a]",      "^[[:alpha:]]",
                              "^\\Qa\\E",    "^b^a",
                              "^$*",         "^\\b+",
                              "^[\\w-a]",    "^((((((((((a))))))))))"}) {
    CAPTURE(pattern);
    const LineOpening opening = read_opening(pattern);
    CHECK_FALSE(opening.is_read);
    for (const char* text : {"", "x", "a", "éa"}) CHECK(opening.fits(text, 0));
  }
}

TEST_CASE("openings allow all that RE2 matches") {
  for (std::uint32_t seed = 0; seed < 3000; ++seed) {
    RandomPattern random(seed);
    const std::string pattern = "^(?:" + random.sequence(2) + "|" + random.sequence(2) + ")" + random.sequence(1) + "$";
    const LineOpening opening = read_opening(pattern);
    CAPTURE(pattern);
    REQUIRE(opening.is_read);
    REQUIRE(RE2(pattern, RE2::Quiet).ok());
    OpeningIndex alternatives;
    for (const std::string& one : alternatives_of(pattern)) alternatives.add(0, read_opening(one));
    for (int i = 0; i < 20; ++i) {
      const std::string text = random.text();
      CAPTURE(text);
      if (!matches(pattern, text)) continue;
      REQUIRE(opening.fits(text, 0));
      bool is_found = false;
      alternatives.visit(text, [&](std::uint8_t) { is_found = true; });
      REQUIRE(is_found);
    }
  }
}

TEST_CASE("every pattern of blocks.rules is understood") {
  const auto rules = read_line_rules(kSourceDir / "rules" / "blocks.rules");
  REQUIRE(rules);
  for (std::size_t i = 0; i < rules->size(); ++i) {
    CAPTURE((*rules)[i].name);
    CHECK((*rules)[i].opening.is_read);
    CHECK(RE2((*rules)[i].pattern, RE2::Quiet).ok());
  }
}

TEST_CASE("a pattern is taken apart by how it begins") {
  using Patterns = std::vector<std::string>;
  CHECK(alternatives_of("^(?i:a|b(?:c|d))e$") == Patterns{"^(?i:a)e$", "^(?i:b(?:c|d))e$"});
  CHECK(alternatives_of("^(?:a[|)]|\\|)") == Patterns{"^a[|)]", "^\\|"});
  CHECK(alternatives_of("^(?:(?:a|b)c|d)?(?i:e)??f") ==
        Patterns{"^f", "^(?i:e)f", "^ac(?i:e)??f", "^bc(?i:e)??f", "^d(?i:e)??f"});
  for (const char* other : {"^(?:a|b)*c", "^(?:a|b)+", "^(?:a|b){2}", "^(a|b)", "^a|b", "(?:a|b)", "^(?:a|b"}) {
    CHECK(alternatives_of(other) == Patterns{other});
  }
}
