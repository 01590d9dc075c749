#include <doctest/doctest.h>

#include <memory_resource>

#include "base/line_wrap.h"
#include "base/text_file.h"
#include "base/unicode.h"
#include "commands/explanation.h"
#include "commands/sketch_legend.h"
#include "rules/alphabet.h"
#include "shipped_pipeline.h"

using namespace whosaid;

namespace {

/// The explanation of `text` behind a title; of all blocks or of one.
std::string explained(std::string_view text, std::uint32_t block = kNone, const ExplanationLook& look = {}) {
  const Pipeline& pipeline = shipped_pipeline(true);
  const std::string whole =
      "Talks go on in the old hall\n\n" + std::string(text) + "\n\nThe talks will go on for days.\n";
  std::pmr::monotonic_buffer_resource arena;
  Document document("text", whole, &arena);
  Pipeline::Scratches scratches = pipeline.make_scratches();
  Notes notes;
  pipeline.explain(document, scratches, notes);
  return explanation(pipeline, document, notes, block, look);
}

}  // namespace

TEST_CASE("an explanation tells the rule, the parts, the speaker and how each was found") {
  std::string text = explained("\"We won,\" Ada Lovelace said. She left the hall.");
  if (const std::size_t measured = text.find(", confidence 0."); measured != std::string::npos)
    text.erase(measured, 17);
  const std::size_t signs = text.find("    sure      rule quote-source-cue ");
  REQUIRE(signs != std::string::npos);
  text.erase(signs);  // what was measured changes with the rules
  CHECK(text ==
        "paragraph at offset 29\n\n"
        "  \"We won,\" Ada Lovelace said.\n"
        "    sketch    QPk.\n"
        "    rules     quote-source-cue won\n"
        "    record    quote-source-cue: direct\n"
        "              <content>\"We won,\"</content> <source>Ada Lovelace</source> <cue>said</cue>.\n"
        "    speaker   Ada Lovelace (person, example-ada-lovelace) – named in the source\n");
}

TEST_CASE("an explanation says why a quotation is no record") {
  const struct {
    std::string_view text, reason;
  } cases[] = {
      {"The \"deal\" was over.", "scare quotes: one word without final mark"},
      {"They saw the film \"The Art of War\" there.", "title of a work"},
      {"\"He told me ‘never’ twice,\" Ada Lovelace said.", "inside another quotation"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const std::string text = explained(c.text);
    CAPTURE(text);
    CHECK(text.find("no record ") != std::string::npos);
    CHECK(text.find(c.reason) != std::string::npos);
  }
}

TEST_CASE("a quotation that goes on in the next sentence or paragraph says whose it is") {
  const std::string text = explained("\"We won,\" Ada Lovelace said. \"We will win again.\"", kNone, {.width = 200});
  CHECK(text.find("Lovelace</source> <cue>said</cue>. <content>\"We will win again.\"</content>") != std::string::npos);
  CHECK(text.find("    goes on   with the content of quote-source-cue\n") != std::string::npos);
  CHECK(text.find("no record") == std::string::npos);
}

TEST_CASE("sentences that hold nothing are shown only when their block is asked for") {
  CHECK(explained("The hall was empty.").empty());
  const std::string text = explained("The hall was empty.", 1);
  CHECK(text.find("  The hall was empty.\n    sketch    DwB") != std::string::npos);
  CHECK(text.find("    rules     none matched\n") != std::string::npos);
}

TEST_CASE("colours and the legend come when they are asked for, and lines keep to their width") {
  const std::string_view article =
      "Ada Lovelace said that the party had won the vote in every town of the long valley.";
  const std::string plain = explained(article, kNone, {.width = 60});
  CHECK(plain.find('\x1b') == std::string::npos);
  CHECK(plain.find("legend") == std::string::npos);
  for (std::size_t at = 0; at < plain.size(); at = plain.find('\n', at) + 1) {
    CHECK(count_code_points(std::string_view(plain).substr(at, plain.find('\n', at) - at)) <= 60);
  }
  const std::string rich = explained(article, kNone, {.colour = true, .legend = true});
  CHECK(rich.find("\x1b[36m<source>Ada Lovelace</source>\x1b[0m") != std::string::npos);
  CHECK(rich.find("legend") != std::string::npos);
  CHECK(rich.find("P person; ") != std::string::npos);
}

TEST_CASE("every letter of a sketch has a meaning, and words that rules name are a dot") {
  for (const char letter : kLetters) {
    const bool is_mark = std::string_view(".,:;?!()/$%#").find(letter) != std::string_view::npos;
    const bool is_inner = std::string_view("VGUF_=").find(letter) != std::string_view::npos;  // while a rule is tried
    CAPTURE(letter);
    CHECK(legend_of({&letter, 1}).empty() == (is_mark || is_inner));
  }
  CHECK(shown_sketch("Q\x80P.") == "Q·P.");
  CHECK(legend_of("\x80P") == "P person; · a word that a rule names");
}

TEST_CASE("rules/README.md explains every letter of a sketch") {
  std::string readme;
  REQUIRE(read_text_file(std::filesystem::path(WHOSAID_SOURCE_DIR) / "rules/README.md", readme));
  for (const LetterMeaning& l : sketch_legend()) {
    CAPTURE(l.letter);
    CHECK(readme.find("| `" + std::string(1, l.letter) + "` |") != std::string::npos);
  }
}

TEST_CASE("text is wrapped at words, and nothing in it commands a terminal") {
  const struct {
    std::string_view text;
    std::size_t width;
    std::vector<std::string> lines;
  } cases[] = {
      {"", 10, {""}},
      {"one two three", 7, {"one two", "three"}},
      {"öäü ßßß", 3, {"öäü", "ßßß"}},
      {"abcdefgh", 3, {"abc", "def", "gh"}},
      {"a\x1b[31mb\nc\u202Ed", 20, {"a [31mb c d"}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(wrapped(c.text, c.width) == c.lines);
  }
}
