// Claims held against articles: by hand, and made from our articles with the answers that they must get.

#include <doctest/doctest.h>

#include "planted_claims.h"

using namespace whosaid;

namespace {

const std::string kArticle =
    "Nigeria refuses to sign fisheries pact\n\n"
    "ABUJA, March 1, 2024 — Trade talks on fishing rights ended on Friday without a deal.\n\n"
    "Trade Minister Chidi Okoro left the talks early. \"We will not sign,\" Okoro told reporters in Abuja, \"and we "
    "will "
    "say why in Geneva.\" He said that the draft ignored small boats.\n\n"
    "The so-called \"fish tax\" was not on the agenda. \"It would cost us 1,200 jobs,\" said Mr. Okoro.\n\n"
    "\"Is it the end?\" asked Vladimir Putin.\n";

Finding check(std::string quote, std::string speaker) {
  ClaimCheck check(shipped_pipeline(false),
                   {{.id = {}, .quote = std::move(quote), .speaker = std::move(speaker), .article = {}}});
  check.add({"abuja", "", kArticle, {}});
  return check.findings().front();
}

}  // namespace

TEST_CASE("a claim gets the wording, the standing and the answer that its article gives") {
  const struct {
    const char *quote, *speaker, *wording, *standing, *holds;
  } cases[] = {
      {"We will not sign, and we will say why in Geneva.", "Chidi Okoro", "exact", "quotation", "yes"},
      {"It would cost us 1,200 jobs", "Mr. Okoro", "exact", "quotation", "yes"},
      {"“It would cost us 1200 jobs.”", "Trade Minister Okoro", "typographic", "quotation", "yes"},
      {"it would cost us [all] 1,200 jobs", "", "typographic", "quotation", "yes"},
      {"Is it the end?", "Vladimir V. Putin", "exact", "quotation", "yes"},
      {"Is it the end?", "President Putin", "exact", "quotation", "yes"},
      {"We will not sign", "Okoro", "truncated", "quotation", "partly"},
      {"We will not ... say why in Geneva", "Okoro", "truncated", "quotation", "partly"},
      {"the draft ignored small boats", "Okoro", "exact", "reported", "partly"},
      {"Trade talks on fishing rights ended", "", "exact", "text", "partly"},
      {"We will sign, and we will say why in Geneva.", "Okoro", "altered", "quotation", "no"},
      {"It would cost us 1,300 jobs", "Okoro", "altered", "quotation", "no"},
      {"Is it the end.", "Putin", "altered", "quotation", "no"},
      {"We will not sign, and we'll say why in Geneva.", "Okoro", "altered", "quotation", "no"},
      {"It would cost us 1,200 jobs", "Vladimir Putin", "exact", "quotation", "no"},
      {"It would cost us 1,200 jobs", "Ngozi Okoro", "exact", "quotation", "no"},
      {"The sea is wide and nobody owns it", "Okoro", "absent", "text", "no"},
      {"We will not strike", "Okoro", "absent", "text", "no"},  // "We will not sign" has no word of it that matters
  };
  for (const auto& c : cases) {
    CAPTURE(c.quote);
    CAPTURE(c.speaker);
    const Finding found = check(c.quote, c.speaker);
    CHECK(kWordingNames[static_cast<std::size_t>(found.wording)] == c.wording);
    CHECK(kStandingNames[static_cast<std::size_t>(found.standing)] == c.standing);
    const Claim claim{.id = {}, .quote = c.quote, .speaker = c.speaker, .article = {}};
    CHECK(kHoldsNames[static_cast<std::size_t>(holds(claim, found))] == c.holds);
  }
}

TEST_CASE("a finding says where it stands and who says it there") {
  const Finding found = check("It would cost us 1,300 jobs", "");
  CHECK(found.document == "abuja");
  CHECK(found.text == "It would cost us 1,200 jobs");
  CHECK(found.speaker == "Chidi Okoro");
  CHECK(found.source == "Mr. Okoro");
  CHECK(found.start == count_code_points(kArticle.substr(0, kArticle.find("It would cost"))));
  REQUIRE(found.changes.size() == 1);
  CHECK(found.changes[0].kind == VariantKind::number);
  CHECK(found.changes[0].quotation == "1,300");
  CHECK(found.changes[0].text == "1,200");
}

TEST_CASE("a claim without words, or with too many, is not sound") {
  ClaimCheck claims(shipped_pipeline(false), {{.id = {}, .quote = "…", .speaker = {}, .article = {}},
                                              {.id = {},
                                               .quote =
                                                   [] {
                                                     std::string text;
                                                     for (std::size_t i = 0; i <= kMostQuoteWords; ++i) text += "word ";
                                                     return text;
                                                   }(),
                                               .speaker = {},
                                               .article = {}},
                                              {.id = {}, .quote = "word", .speaker = {}, .article = {}}});
  CHECK_FALSE(claims.is_sound(0));
  CHECK_FALSE(claims.is_sound(1));
  CHECK(claims.is_sound(2));
  claims.add({"abuja", "", kArticle, {}});
  CHECK(claims.findings()[1].wording == Wording::absent);
}

TEST_CASE("of planted claims 99 in 100 get the right answer, and no altered one is called the same") {
  PlantedClaims planted(texts_below(kSourceDir / "corpus"));
  const PlantedResult result = check_planted(planted.inputs(), planted.make(440));
  for (const std::string& line : result.wrong) MESSAGE(line);
  CHECK(result.claims == 440);
  CHECK(result.right * 100 >= result.claims * 99);
  CHECK(result.altered_called_same == 0);
}
