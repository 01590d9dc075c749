#include "exchange/office_text.h"

#include <doctest/doctest.h>

#include "exchange/term_list.h"
#include "gazetteers/cell_values.h"
#include "small_gazetteers.h"

using namespace whosaid;

namespace {

TermList::Term term(std::string_view text) {
  const auto office = parse_office(text);
  REQUIRE(office);
  return {std::string(office->role), std::string(office->org), office->from, office->to};
}

}  // namespace

TEST_CASE("dates of other formats are read, and those that the calendar does not have are not") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"2012-05-07T00:00:00Z", "2012-05-07"},
      {"+2012-05-00T00:00:00Z", "2012-05"},
      {"+2012-00-00T00:00:00Z", "2012"},
      {"20120507", "2012-05-07"},
      {"120507", "2012-05-07"},
      {"970101", "1997-01-01"},
      {"2012", "2012"},
      {"2012-05", "2012-05"},
      {"20050231", "2005-02"},
      {"2004017", ""},
      {"", ""},
      {"soon", ""},
      {"2012-13-01", ""},
  };
  for (const auto& [text, date] : cases) {
    CAPTURE(text);
    CHECK(date_text(text) == date);
  }
}

TEST_CASE("a role loses the body that its name tells, and is written in our words") {
  const SmallGazetteers g;
  g.write("countries.tsv",
          "FR / France / French Republic / Paris / French / French / \nUS / United States / ~US /  / American /  / \n");
  g.write("organizations.tsv", "bank-of-roe / Bank of Roe /  /  / FR / \nleague / League of Lands /  / LOL /  / \n");
  g.write("roles.tsv",
          "agriculture minister /  /  / office\nforeign affairs minister /  /  / office\nforeign minister /  /  / "
          "office\nhealth secretary /  /  / office\n");
  const auto known = KnownLists::read({g.folder()});
  REQUIRE(known);
  const struct {
    std::string_view text, body, role, found;
  } cases[] = {
      {"President of France", "", "president", "FR"},
      {"President of the French Republic", "FR", "president", "FR"},
      {"French Minister of Agriculture", "", "agriculture minister", "FR"},
      {"Minister of Foreign Affairs", "FR", "foreign minister", "FR"},
      {"Secretary of State for Health", "FR", "health secretary", "FR"},
      {"President of France", "US", "president of France", "US"},
      {"Governor of Bank of Roe", "FR", "governor", "bank-of-roe"},
      {"Governor of Bank of Roe", "US", "governor of Bank of Roe", "US"},
      {"Secretary-General of the League of Lands", "", "secretary-general", "league"},
      {"Governor of Ohio", "US", "governor of Ohio", "US"},
      {"head of the CIA", "US", "head of the CIA", "US"},
      {"Minister of Interior \"Acting\"", "FR", "minister of Interior", "FR"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const auto read = read_role(c.text, std::string(c.body), *known);
    REQUIRE(read);
    CHECK(read->role == c.role);
    CHECK(read->body == c.found);
  }
  for (const std::string_view none : {"Q30461", "министр", "", "a@b", "a:b"})
    CHECK_FALSE(read_role(none, "FR", *known));
}

TEST_CASE("terms that touch are one, and what we had stays as it was") {
  const struct {
    std::string_view had;
    std::vector<std::string_view> added;
    std::string_view cell;
  } cases[] = {
      {"", {"senator@US:2001..2007", "senator@US:2007..2013"}, "senator@US:2001..2013"},
      {"",
       {"mayor@US:2001-01-03..2003-01-03", "mayor@US:2010-01-03..2012-01-03"},
       "mayor@US:2001-01-03..2003-01-03|mayor@US:2010-01-03..2012-01-03"},
      {"", {"mayor@US:2012..", "mayor@US:2012-05-07..2018-05-07"}, "mayor@US:2012-05-07..2018-05-07"},
      {"", {"mayor@US:2001..2005", "mayor@US:2005.."}, "mayor@US:2001.."},
      {"mayor@US:2012..", {"mayor@US:2012-05-07..2018"}, "mayor@US:2012.."},
      {"senator for Maine@US:2013..", {"senator@US:2014..2019"}, "senator for Maine@US:2013.."},
      {"mayor@US:2012..2014", {"judge@US:2012..2014"}, "mayor@US:2012..2014|judge@US:2012..2014"},
      {"mayor@US", {"mayor@FR"}, "mayor@US|mayor@FR"},
      {"", {"governor of Maine@US:2001..2003", "Governor of maine@US:2002..2004"}, "governor of Maine@US:2001..2004"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.cell);
    TermList terms(c.had);
    for (const std::string_view office : c.added) terms.add(term(office));
    CHECK(terms.cell() == c.cell);
  }
}
