#include "rules/letter_program.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <algorithm>
#include <random>
#include <string>

using namespace whosaid;

namespace {

/// The program of a pattern; none when it is left to RE2.
std::optional<LetterProgram> program_of(std::string_view pattern) {
  const auto tree = read_pattern_tree(pattern);
  return tree ? LetterProgram::make(*tree) : std::nullopt;
}

/// Where the groups lie: "0-2 -".
std::string places(const LetterProgram& program, std::string_view text, std::size_t groups) {
  std::vector<LetterProgram::Group> found(groups);
  if (!program.find(text, found)) return "none";
  std::string out;
  for (const auto& g : found) {
    out += g.begin == LetterProgram::kNowhere ? "- " : std::to_string(g.begin) + "-" + std::to_string(g.end) + " ";
  }
  return out;
}

std::string places(const RE2& re, std::string_view text, std::size_t groups) {
  std::vector<re2::StringPiece> found(groups + 1);
  if (!re.Match({text.data(), text.size()}, 0, text.size(), RE2::UNANCHORED, found.data(),
                static_cast<int>(groups) + 1))
    return "none";
  std::string out;
  for (std::size_t i = 1; i <= groups; ++i) {
    const auto begin = found[i].data() - text.data();
    out += found[i].data() == nullptr ? "- "
                                      : std::to_string(begin) + "-" +
                                            std::to_string(begin + static_cast<std::ptrdiff_t>(found[i].size())) + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("the first alternative that leads to a match wins, and groups tell where") {
  const struct {
    std::string_view pattern, text, places;
  } cases[] = {
      {"(a|ab)(c|bcd)", "abcd", "0-1 1-4 "},
      {"(a+)(a*)", "xaa", "1-3 3-3 "},
      {"(a+?)(a*)", "xaa", "1-2 2-3 "},
      {"(?:(a)b|ac)", "ac", "- "},
      {"(?:(a)b|c)", "ac", "- "},
      {"^(a{2,3})(a?)$", "aaa", "0-3 3-3 "},
      {"^(a{2,3})$", "aaaa", "none"},
      {"(?:^|b)(a)$", "aba", "2-3 "},
      {"(?:(a)|b)*", "abc", "0-1 "},
      {"(a)$", "", "none"},
      {"(.*)", "", "0-0 "},
      {"b(a*)", "abaac", "2-4 "},
      {"b(a*)(?:x?)", "abaac", "2-4 "},
      {"(?:b(a*)|(c))+", "baac", "1-3 3-4 "},
  };
  for (const auto& c : cases) {
    CAPTURE(c.pattern);
    const auto program = program_of(c.pattern);
    REQUIRE(program);
    CHECK(places(*program, c.text, static_cast<std::size_t>(std::ranges::count(c.pattern, '(')))
              .substr(0, c.places.size()) == c.places);
  }
}

TEST_CASE("what it does not know is left to RE2") {
  for (const std::string_view pattern : {"(?i:a)", "a**", "\\ba", "(a*)*", "a{2,1}", "a{1001}", "(?:a{50}){50}",
                                         "[[:alpha:]]", "(a", "a)", "[]a]", "*"}) {
    CAPTURE(pattern);
    CHECK(!program_of(pattern));
  }
}

TEST_CASE("it finds what RE2 finds") {
  std::mt19937 random(7);
  const std::string_view parts[] = {"a", "b", "c", "[ab]",  "[^a]", "(?:", "(", ")", "|",  "(a|",
                                    "?", "*", "+", "{0,2}", "{2}",  ".",   "^", "$", "+?", "??"};
  int matches = 0, compared = 0;
  for (int round = 0; round < 60000; ++round) {
    std::string pattern, text;
    for (auto n = 1 + random() % 12; n > 0; --n) pattern += parts[random() % std::size(parts)];
    const auto program = program_of(pattern);
    if (!program) continue;
    CAPTURE(pattern);
    RE2::Options options(RE2::Quiet);
    options.set_encoding(RE2::Options::EncodingLatin1);
    const RE2 re(pattern, options);
    REQUIRE(re.ok());
    const auto groups = static_cast<std::size_t>(re.NumberOfCapturingGroups());
    for (int i = 0; i < 4; ++i) {
      text.clear();
      for (auto n = random() % 10; n > 0; --n) text += static_cast<char>('a' + random() % 3);
      CAPTURE(text);
      const std::string by_re2 = places(re, text, groups);
      REQUIRE(places(*program, text, groups) == by_re2);
      ++compared;
      matches += by_re2 != "none";
    }
  }
  CHECK(compared > 10000);
  CHECK(matches > 4000);
}

TEST_CASE("a text of any size is walked") {
  const auto program = program_of("^(?:(a)|b|(?:ab|a)c)*$");
  REQUIRE(program);
  for (const std::size_t size : {63, 64, 65, 127, 128, 129, 2000}) {
    CAPTURE(size);
    std::string text(size, 'a');
    CHECK(places(*program, text, 1) == std::to_string(size - 1) + "-" + std::to_string(size) + " ");
    text.back() = 'x';
    CHECK(places(*program, text, 1) == "none");
  }
}

TEST_CASE("a pattern that goes back a lot takes time linear in the text") {
  const auto program = program_of("(?:a|a)*(?:a|a)*(?:a|a)*b");
  REQUIRE(program);
  CHECK(!program->find(std::string(2000, 'a'), {}));
}
