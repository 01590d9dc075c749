#include "sentences/condensed.h"

#include <doctest/doctest.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <array>
#include <memory>
#include <random>

#include "sentences/break_places.h"

namespace whosaid {
namespace {

std::vector<std::uint32_t> breaks(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getUS(), status));
  UText* window = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  iterator->setText(window, status);
  REQUIRE(U_SUCCESS(status));
  std::vector<std::uint32_t> found;
  for (std::int32_t at; (at = iterator->next()) != icu::BreakIterator::DONE;) {
    found.push_back(static_cast<std::uint32_t>(at));
  }
  utext_close(window);
  return found;
}

/// A text of pieces that sentences end with, go on with or hardly ever have.
std::string random_text(std::mt19937& random) {
  constexpr std::array<std::string_view, 30> kPieces = {
      " ", " ",  " ", " ", "word", "Word", "a", "B", "U.S.", "3.5", ".", ".",  "?",      "!",    "...",
      "…", "\"", "”", "’", ")",    ",",    "-", "–", "é",    "É",   "7", "\n", "\u0301", "中。", "。"};
  std::string text;
  for (int i = 0; i < 40; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

}  // namespace

TEST_CASE("a condensed text has the breaks of the whole one") {
  std::mt19937 random(7);
  Condensed condensed;
  for (int i = 0; i < 3000; ++i) {
    const std::string whole = random_text(random);
    const std::string_view text = std::string_view(whole).substr(find_possible_end(whole));
    condensed.assign(text);
    std::vector<std::uint32_t> found = breaks(condensed.text());
    for (std::uint32_t& at : found) at = condensed.original(at);
    CAPTURE(text);
    CHECK(found == breaks(text));
  }
}

TEST_CASE("a condensed text leaves out what no sentence end depends on") {
  Condensed condensed;
  condensed.assign("end. Then a long stretch of words follows until the last one. And so on without an end");
  CHECK(condensed.text() == "end. T one. A");
  CHECK(condensed.original(5) == 5);
  CHECK(condensed.original(12) == 62);
  CHECK(condensed.original(13) == 86);
}

}  // namespace whosaid
