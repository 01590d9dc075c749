// Copies and cuts of one quotation.

#include "collation/quote_clusters.h"

#include <doctest/doctest.h>

#include <map>

#include "planted_quotes.h"

using namespace whosaid;

TEST_CASE("copies, cuts and altered forms join the longest form; others do not") {
  const struct {
    const char* about;
    const char *one, *other;
    std::uint32_t speakers[2];
    bool together;
  } cases[] = {
      {"the same", "We will not sign this pact today.", "We will not sign this pact today", {0, 0}, true},
      {"other marks", "“We won’t sign this pact today”", "We won't sign this pact today,", {0, 0}, true},
      {"the same, by somebody else",
       "We will not sign this pact today",
       "We will not sign this pact today",
       {0, 1},
       true},
      {"a cut",
       "We will not sign this pact today, and we will say why in Geneva",
       "we will say why in Geneva",
       {0, 0},
       true},
      {"a whole cut of five words and more is enough for any speaker",
       "We will not sign this pact today, and we will say why in Geneva",
       "we will say why in Geneva",
       {0, 1},
       true},
      {"an alteration",
       "We will not sign this pact with them today",
       "We will sign this pact with them today",
       {0, 0},
       true},
      {"a short alteration by somebody else", "We will not sign the pact", "We will sign the pact now", {0, 1}, false},
      {"short and the same", "I don't know", "I don’t know.", {0, 0}, true},
      {"short and by somebody else", "I don't know", "I don't know", {0, 1}, false},
      {"short, and nobody known", "I don't know", "I don't know", {kNone, kNone}, false},
      {"a short cut", "I don't know what they want from us", "I don't know", {0, 0}, false},
      {"half of the words",
       "We will not sign this pact with them today",
       "We will not go to the market with her",
       {0, 0},
       false},
      {"the same words in another order",
       "the pact that we will sign today is dead and gone",
       "gone and dead is today sign will we that pact the",
       {0, 0},
       false},
      {"no words", "…", "—", {0, 0}, false},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    QuoteClusters clusters;
    clusters.add({c.one, c.speakers[0]});
    clusters.add({c.other, c.speakers[1]});
    clusters.group();
    CHECK((clusters.longest_form(0) == clusters.longest_form(1)) == c.together);
  }
}

TEST_CASE("a cut that fits two speeches does not make them one") {
  QuoteClusters clusters;
  clusters.add({"Friends, the time has come to act, and we will do so in every village of this land", 0});
  clusters.add({"My fellow citizens, nobody shall say that we waited, for the time has come to act at last", 1});
  clusters.add({"the time has come to act", 1});
  clusters.group();
  CHECK(clusters.longest_form(0) == 0);
  CHECK(clusters.longest_form(1) == 1);
  CHECK(clusters.longest_form(2) == 1);
}

TEST_CASE("among generated quotations planted copies, cuts and alterations are found") {
  constexpr std::uint32_t kQuotes = 20'000;
  std::vector<PlantedQuote> planted;
  PlantedQuotes quotes;
  for (std::uint32_t i = 0; i < kQuotes; ++i) planted.push_back(quotes.next());
  QuoteClusters clusters;
  for (const PlantedQuote& quote : planted) clusters.add({quote.text, quote.speaker});
  clusters.group();
  std::map<std::uint32_t, double> by_origin, by_group;
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> by_both;
  for (std::uint32_t i = 0; i < kQuotes; ++i) {
    ++by_origin[planted[i].origin];
    ++by_group[clusters.longest_form(i)];
    ++by_both[{planted[i].origin, clusters.longest_form(i)}];
  }
  const auto pairs = [](const auto& counts) {
    double sum = 0;
    for (const auto& [key, n] : counts) sum += n * (n - 1) / 2;
    return sum;
  };
  CHECK(pairs(by_both) >= 0.98 * pairs(by_origin));
  CHECK(pairs(by_both) >= 0.99 * pairs(by_group));
  std::size_t altered = 0, told = 0;
  for (std::uint32_t i = 0; i < kQuotes; ++i) {
    const std::uint32_t longest = clusters.longest_form(i);
    if (planted[i].alteration.empty() || longest == i || planted[longest].origin != planted[i].origin) continue;
    if (!planted[longest].alteration.empty()) continue;
    ++altered;
    const auto changes = clusters.changes(i);
    told += std::ranges::any_of(changes, [&](const Change& change) {
      return kVariantKindNames[static_cast<std::size_t>(change.kind)] == planted[i].alteration;
    });
  }
  CHECK(altered > 100);
  CHECK(told * 100 >= altered * 98);
}
