#include "speakers/given_names.h"

#include <doctest/doctest.h>

using namespace whosaid;

TEST_CASE("given names are known whatever their case and accents; of two that fold alike the first counts") {
  Lexicon lexicon;
  lexicon.given_names = {{"Andre", Gender::male}, {"André", Gender::unknown}, {"Jean", Gender::female}};
  const GivenNames names(lexicon);
  CHECK(names.find("ANDRÉ") == Gender::male);
  CHECK(names.find("Andre") == Gender::male);
  CHECK(names.find("Jean-Claude") == Gender::female);
  CHECK_FALSE(names.find("Claude").has_value());
}
