#include "sentences/sentence_breaks.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

#include "sentences/break_places.h"

namespace whosaid {
namespace {

std::unique_ptr<icu::BreakIterator> rules() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createSentenceInstance(icu::Locale::getUS(), status));
  REQUIRE(U_SUCCESS(status));
  return iterator;
}

/// What ICU says of the whole text.
std::vector<std::uint32_t> expected_breaks(std::string_view text, icu::BreakIterator& iterator) {
  UErrorCode status = U_ZERO_ERROR;
  UText* window = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  iterator.setText(window, status);
  REQUIRE(U_SUCCESS(status));
  std::vector<std::uint32_t> found;
  for (std::int32_t at; (at = iterator.next()) != icu::BreakIterator::DONE;) {
    found.push_back(static_cast<std::uint32_t>(at));
  }
  utext_close(window);
  return found;
}

std::vector<std::uint32_t> breaks_of(std::string_view text, SentenceBreaks& breaks) {
  std::vector<std::uint32_t> found;
  breaks.start(text, 0, find_stop(text, 0));
  do {
    found.push_back(breaks.next());
  } while (found.back() < text.size());
  return found;
}

/// A text of pieces that sentences end with, go on with or hardly ever have.
std::string random_text(std::mt19937& random) {
  constexpr std::array<std::string_view, 43> kPieces = {
      " ", " ", " ", " ", "word", "Word", "a", "B", "U.S.", "3.5",    ".",    ".",  "?",     "!", "...",
      "…", "“", "”", "’", "\"",   "'",    "(", ")", "[",    ",",      ";",    ":",  "-",     "–", "—",
      "é", "É", "7", "$", "\n",   "\t",   "/", "_", "\x7F", "\u0301", "中。", "。", "\u00A0"};
  std::string text;
  for (int i = 0; i < 40; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

}  // namespace

TEST_CASE("breaks are those of the general rules") {
  std::mt19937 random(7);
  const std::unique_ptr<icu::BreakIterator> iterator = rules();
  SentenceBreaks breaks(rules());
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = random_text(random);
    CAPTURE(text);
    REQUIRE(breaks_of(text, breaks) == expected_breaks(text, *iterator));
  }
}

TEST_CASE("what is plain needs no rules") {
  struct Case {
    std::string_view text;
    PlainBreak expected;
  };
  for (const auto& [text, expected] :
       {Case{"won. We", {true, 5}}, Case{"won.” (“We", {true, 8}}, Case{"3.5", {true, 0}}, Case{"a.m. we", {true, 0}},
        Case{"Why? we", {true, 5}}, Case{"won. 5 men", {true, 0}}, Case{"won. É", {}}, Case{"won.\nWe", {}},
        Case{"won; We.", {}}}) {
    CAPTURE(text);
    const PlainBreak found = plain_break(text, find_stop(text, 0));
    CHECK(found.is_known == expected.is_known);
    CHECK(found.place == expected.place);
  }
}

}  // namespace whosaid
