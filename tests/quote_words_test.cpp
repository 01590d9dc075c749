// Words of quotations in the form in which they are compared.

#include "collation/quote_words.h"

#include <doctest/doctest.h>

using namespace whosaid;

namespace {

/// The normal forms with blanks between.
std::string normal(std::string_view text) {
  NormalWords words;
  QuoteText read;
  WordReader(words).read(text, read);
  std::string out;
  for (const std::uint32_t number : read.numbers) out.append(out.empty() ? "" : " ").append(words.word(number));
  return out;
}

}  // namespace

TEST_CASE("what changes nothing said is folded away, and nothing else is") {
  const struct {
    std::string_view text, words;
  } cases[] = {
      {"We will not sign,", "we will not sign"},
      {"“Don’t,” he said — ‘never’", "don't he said never"},
      {"a long-term plan", "a long term plan"},
      {"U.S. and US", "us and us"},
      {"at 5 a.m. in No. 10.", "at 5 am in no 10"},
      {"1,000 and 12,345,678 and 1,00 and 3,5", "1000 and 12345678 and 1 00 and 3 5"},
      {"1.000 is not 1,000", "1.000 is not 1000"},
      {"5:30 and 3.5", "5:30 and 3.5"},
      {"-5 degrees, \xE2\x88\x92"
       "5 and 3-4 and covid-19",
       "-5 degrees -5 and 3 4 and covid 19"},
      {"$5, 5% and R&D", "$ 5 5 % and r & d"},
      {"10² and 102, 5½", "10 ² and 102 5 ½"},
      {"Erdoğan and Erdogan, naïve", "erdogan and erdogan naive"},
      {"the workers' rights, 'tis", "the workers rights tis"},
      {"[W]e sign[ed] [the] pact", "we signed the pact"},
      {"some\xC2\xADwhere", "somewhere"},
      {"end.We begin", "end we begin"},
      {"", ""},
      {" … — ?! ", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(normal(c.text) == c.words);
  }
}

TEST_CASE("marks, brackets and letters of a word are noted where they stand") {
  NormalWords words;
  QuoteText read;
  WordReader(words).read("No? We ... [the US] will", read);
  REQUIRE(read.words.size() == 5);
  CHECK(has(read.words[1].before, GapMark::question));
  CHECK(has(read.words[2].before, GapMark::ellipsis));
  CHECK_FALSE(has(read.words[2].before, GapMark::stop));
  CHECK(read.words[2].is_bracketed);
  CHECK(read.words[3].is_bracketed);
  CHECK_FALSE(read.words[4].is_bracketed);
  CHECK(read.words[1].letters == LetterCase::capital);
  CHECK(read.words[3].letters == LetterCase::capitals);
  CHECK(read.words[4].letters == LetterCase::lower);
}
