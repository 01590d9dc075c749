#include <doctest/doctest.h>

#include <string>

#include "tokens/tokens_stage.h"
#include "tokens/word_classes.h"

using namespace whosaid;

namespace {

Lexicon lexicon() {
  Lexicon l;
  l.words = {{"the", WordClass::determiner},
             {"that", WordClass::that},
             {"don't", WordClass::auxiliary},
             {"notwithstanding", WordClass::preposition}};
  l.abbreviations = {{"Sen.", false}, {"Gov.", false}, {"No.", false}, {"Inc.", true}};
  return l;
}

/// The tokens of a block with which a text begins, joined by " | ".
std::string tokens_in_front(std::string_view text, std::size_t size, const std::vector<Span>& quotes) {
  const Lexicon l = lexicon();
  const auto stage = make_tokens_stage(l).value();
  Document d("test", text, std::pmr::get_default_resource());
  d.blocks.push_back({.span = {0, static_cast<std::uint32_t>(size)}, .role = BlockRole::paragraph});
  for (const Span q : quotes) d.quotes.push_back({.outer = q, .inner = {q.begin + 1, q.end - 1}});
  stage->run(d, stage->make_scratch().get());
  std::string out;
  for (const Token& t : d.tokens) out += (out.empty() ? "" : " | ") + std::string(d.slice(t.span));
  return out;
}

/// The tokens of a text that is one block. Near the end of a text words are read in another way than before it, so the
/// same block is read with more text behind it, too.
std::string tokens(std::string_view text, const std::vector<Span>& quotes = {}) {
  const std::string found = tokens_in_front(text, text.size(), quotes);
  CHECK(tokens_in_front(std::string(text) + "\nThe next line goes on.", text.size(), quotes) == found);
  return found;
}

std::string shapes(std::string_view text) {
  const Lexicon l = lexicon();
  const auto stage = make_tokens_stage(l).value();
  Document d("test", text, std::pmr::get_default_resource());
  d.blocks.push_back({.span = {0, static_cast<std::uint32_t>(text.size())}, .role = BlockRole::paragraph});
  stage->run(d, stage->make_scratch().get());
  static constexpr std::string_view kNames[] = {"lower", "capital", "capitals", "number", "mark", "symbol"};
  std::string out;
  for (const Token& t : d.tokens) {
    out += (out.empty() ? "" : " ") + std::string(kNames[static_cast<std::size_t>(t.shape)]);
  }
  return out;
}

}  // namespace

TEST_CASE("words keep their inner apostrophes, hyphens and dots; marks stand alone") {
  const struct {
    std::string_view text, tokens;
  } cases[] = {
      {"", ""},
      {"We won, said he.", "We | won | , | said | he | ."},
      {"O’Neill and O'Neill don’t", "O’Neill | and | O'Neill | don’t"},
      {"vice-president al-Assad", "vice-president | al-Assad"},
      {"the U.S. and the U.S.", "the | U.S. | and | the | U.S."},
      {"at 5 p.m. a U.S.-led raid", "at | 5 | p.m. | a | U.S.-led | raid"},
      {"George W. Bush", "George | W. | Bush"},
      {"the plan-b. Then É. Zola", "the | plan-b | . | Then | É. | Zola"},
      {"J.K.Rowling, J.-P. Sartre", "J.K. | Rowling | , | J.-P. | Sartre"},
      {"Ph.D. holder", "Ph.D. | holder"},
      {"Sen. Bo, Sen.Bo and the Gov.", "Sen. | Bo | , | Sen. | Bo | and | the | Gov."},
      {"taller than I. He", "taller | than | I | . | He"},
      {"Lee I. Sun", "Lee | I. | Sun"},
      {"the end.The next", "the | end | . | The | next"},
      {"Amazon.com. Then", "Amazon.com | . | Then"},
      {"the www. and www.x.org. Then", "the | www | . | and | www.x.org | . | Then"},
      {"the end... and end.) end.5 end.É", "the | end | ... | and | end | . | ) | end | . | 5 | end | . | É"},
      {"No.5", "No. | 5"},
      {"$1,234.5bn, 20% or 3,000.", "$ | 1,234.5bn | , | 20 | % | or | 3,000 | ."},
      {"AT&T and Q & A", "AT&T | and | Q | & | A"},
      {"and/or", "and | / | or"},
      {"well... so… a--b — c–d", "well | ... | so | … | a | -- | b | — | c | – | d"},
      {"\"a\" “b” «c» ``d''", "\" | a | \" | “ | b | ” | « | c | » | `` | d | ''"},
      {"@WhiteHouse #maga_now https://t.co/Ab?x=1. me@x.org",
       "@WhiteHouse | #maga_now | https://t.co/Ab?x=1 | . | me@x.org"},
      {"Erdoğan café\u00A0Łódź", "Erdoğan | café | Łódź"},
      {"(Reuters)", "( | Reuters | )"},
      {"😀 fine", "😀 | fine"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(tokens(c.text) == c.tokens);
  }
}

TEST_CASE("a possessive ending is a token; pronouns keep theirs") {
  const struct {
    std::string_view text, tokens;
  } cases[] = {
      {"Trump’s plan", "Trump | ’s | plan"},
      {"Trump's plan", "Trump | 's | plan"},
      {"TRUMP'S PLAN", "TRUMP | 'S | PLAN"},
      {"the U.S.'s aim", "the | U.S. | 's | aim"},
      {"ministers’ plan", "ministers | ’ | plan"},
      {"he's in, That’s it", "he's | in | , | That’s | it"},
      {"O'Neill's", "O'Neill | 's"},
      {"everyone's", "everyone | 's"},
      {"the ministers''", "the | ministers | ''"},
      {"'90s", "' | 90s"},
      {"Trump'speech", "Trump'speech"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(tokens(c.text) == c.tokens);
  }
}

TEST_CASE("an apostrophe that is a mark of a quotation is neither possessive nor part of a word") {
  CHECK(tokens("'the Russians' said", {{0, 14}}) == "' | the | Russians | ' | said");
  CHECK(tokens("'the end'said", {{0, 9}}) == "' | the | end | ' | said");
  CHECK(tokens("'ministers' plan", {}) == "' | ministers | ' | plan");
}

TEST_CASE("shapes tell capitals, numbers, marks and symbols apart") {
  CHECK(shapes("a An NATO U.S. W. G7 20th I 's") ==
        "lower capital capitals capitals capital capital number capital mark lower");
  CHECK(shapes("Émile ÉU iPhone U.S.-led Trump’s") == "capital capitals lower capital capital lower");
  CHECK(shapes(", $ % @ # @Nato #Nato www.x.org €") == "mark symbol symbol symbol symbol capital symbol symbol symbol");
}

TEST_CASE("function words get their class in any case and with any apostrophe") {
  const Lexicon l = lexicon();
  const WordClasses classes(l.words);
  CHECK(classes.find("the") == WordClass::determiner);
  CHECK(classes.find("THE") == WordClass::determiner);
  CHECK(classes.find("That") == WordClass::that);
  CHECK(classes.find("Don’t") == WordClass::auxiliary);
  CHECK(classes.find("notwithstanding") == WordClass::preposition);
  CHECK(classes.find("they") == WordClass::other);
  CHECK(classes.find("notwithstandingly and more") == WordClass::other);
  CHECK(WordClasses({}).find("the") == WordClass::other);
}

TEST_CASE("only blocks have tokens, and a block ends a word") {
  const Lexicon l = lexicon();
  const auto stage = make_tokens_stage(l).value();
  Document d("test", "abcdef ghi", std::pmr::get_default_resource());
  d.blocks.push_back({.span = {0, 3}, .role = BlockRole::title});
  d.blocks.push_back({.span = {4, 6}, .role = BlockRole::title});
  stage->run(d, stage->make_scratch().get());
  REQUIRE(d.tokens.size() == 2);
  CHECK(d.slice(d.tokens[0].span) == "abc");
  CHECK(d.slice(d.tokens[1].span) == "ef");
}
