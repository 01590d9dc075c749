#include "exchange/list_import.h"

#include <doctest/doctest.h>

#include "small_import.h"

using namespace whosaid;

namespace {

ForeignRow person_row(std::string_view name, std::string_view land = {}, std::string_view wikidata = {},
                      std::vector<std::string> aliases = {}) {
  ForeignRow row(lists::kPeople, "line 1");
  row.add(person::name, name);
  row.add(person::country, land);
  row.add(person::wikidata, wikidata);
  row.values[person::aliases] = std::move(aliases);
  return row;
}

ForeignRow body_row(std::string_view name, std::string_view land = {}, std::vector<std::string> aliases = {}) {
  ForeignRow row(lists::kOrganizations, "line 1");
  row.add(organization::name, name);
  row.add(organization::country, land);
  row.values[organization::aliases] = std::move(aliases);
  return row;
}

}  // namespace

TEST_CASE("rows become rows of ours: ids, namesakes, weak names, and what we know already") {
  const struct {
    std::string_view about, known_people;
    std::vector<ForeignRow> rows;
    std::string_view list, written, told;
  } cases[] = {
      {"rows of one Wikidata id are one",
       "",
       {person_row("Ada Roe", "FR", "Q901"), person_row("Ada Zoe Roe", "", "http://x/Q901")},
       "people",
       "ada-roe / Ada Roe / Roe / Ada Zoe Roe /  / FR /  / Q901\n",
       ""},
      {"two of one name are two: the second gets its country, and its name cannot be the same",
       "",
       {person_row("Ada Roe", "FR", "Q901"), person_row("Ada Roe", "US", "Q902")},
       "people",
       "ada-roe / Ada Roe / Roe /  /  / FR /  / Q901\n"
       "ada-roe-us / Ada Roe (United States) / Roe / ~Ada Roe /  / US /  / Q902\n",
       "name: another has it; told apart in brackets: Ada Roe\nalias: another has it; made weak: Ada Roe\n"},
      {"a namesake with a second name is called by that",
       "",
       {person_row("Ada Roe", "FR", "Q901"), person_row("Ada Roe", "US", "Q902", {"Ada Zoe Roe"})},
       "people",
       "ada-roe / Ada Roe / Roe /  /  / FR /  / Q901\n"
       "ada-roe-us / Ada Zoe Roe / Roe / ~Ada Roe /  / US /  / Q902\n",
       "alias: another has it; made weak: Ada Roe\n"},
      {"a name of one word is weak, a letter is none, and another script is left out",
       "",
       {person_row("Ada Roe", "FR", "", {"Ada", "Addie", "R", "ada roe", "Ада", "Roe, Ada", "A. Roe"})},
       "people",
       "ada-roe / Ada Roe / Roe / ~Ada|~Addie|A. Roe /  / FR\n",
       "alias: no capital letter in the name: ada roe\nalias: not in Latin letters: Ада\nalias: one letter: R\n"},
      {"who is known by the same Wikidata id keeps the row and gets what is new",
       "ada-roe / Ada Roe / Roe / ~Ada / f / FR / minister@FR:2020..2022\n",
       {person_row("Ada Z. Roe", "US", "", {"Addie Roe"}), person_row("Ada Roe", "FR", "", {"Ada Zoe Roe"})},
       "people",
       "ada-roe / Ada Roe / Roe / ~Ada|Ada Zoe Roe / f / FR / minister@FR:2020..2022\n"
       "ada-z-roe / Ada Z. Roe / Roe / Addie Roe /  / US\n",
       ""},
      {"who tells nothing new is not written",
       "ada-roe / Ada Roe / Roe / ~Ada / f / FR / \n",
       {person_row("Ada Roe", "FR")},
       "people",
       "",
       ""},
      {"of whom no country is told is a namesake of who has one",
       "ada-roe / Ada Roe / Roe /  / f / FR / minister@FR:2020..\n",
       {person_row("Ada Roe", "", "Q902")},
       "people",
       "ada-roe-2 / Ada Roe (Q902) / Roe / ~Ada Roe /  /  /  / Q902\n",
       "name: another has it; told apart in brackets: Ada Roe\nalias: another has it; made weak: Ada Roe\n"},
      {"a common word alone is no name of a body, and weak beside another name",
       "",
       {body_row("Forward"), body_row("Forward", "FR", {"Roe Forward Party", "RFP"})},
       "organizations",
       "roe-forward-party / Roe Forward Party / ~Forward / RFP /  / FR\n",
       "only a common word or a given name: Forward\n"},
      {"a strong name that another body has becomes weak",
       "",
       {body_row("Roe Party", "FR"), body_row("Doe Party", "FR", {"Roe Party"})},
       "organizations",
       "doe-party / Doe Party / ~Roe Party /  /  / FR\nroe-party / Roe Party /  /  /  / FR\n",
       "alias: another has it; made weak: Roe Party\n"},
      {"a body that we have by its acronym is the same", "", {body_row("HOR", "US")}, "organizations", "", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    SmallImport import;
    import.lists.write("people.tsv", c.known_people);
    Harvest harvest;
    for (const ForeignRow& row : c.rows) harvest.add(row);
    const std::string told = import.take(std::move(harvest));
    CHECK(import.rows(c.list) == c.written);
    CHECK(told == c.told);
  }
}

TEST_CASE("an import into a folder that is there merges, and loses no row and no comment") {
  SmallImport import;
  import.folder.write(
      "out/people.tsv",
      "# my people\nid\tname\tgender\n# the Roes\nada-roe\tAda Roe\tf\nzoe-doe\tZoe Doe\tf\n# the end\n");
  Harvest harvest;
  harvest.add(person_row("Ada Roe", "FR", "Q901"));
  harvest.add(person_row("Ben Poe", "US"));
  import.take(std::move(harvest));
  CHECK(import.folder.read("out/people.tsv") ==
        "# from a test\n# licence: ours\n# my people\nid\tname\tgender\tfamily\tcountry\twikidata\tsource\n"
        "# the Roes\nada-roe\tAda Roe\tf\tRoe\tFR\tQ901\ta test\nben-poe\tBen Poe\t\tPoe\tUS\t\ta test\n"
        "zoe-doe\tZoe Doe\tf\t\t\t\t\n# the end\n");
  const std::string before = import.folder.read("out/people.tsv");
  Harvest again;
  again.add(person_row("Ada Roe", "FR", "Q901"));
  import.take(std::move(again));
  CHECK(import.folder.read("out/people.tsv") == before);
  CHECK(import.counts.at("people").known == 1);
}

TEST_CASE("people dead for long are not in the news, and a term ends with its holder") {
  SmallImport import;
  Harvest harvest;
  ForeignRow old = person_row("Ada Roe", "FR"), dead = person_row("Ben Doe", "FR"),
             ancient = person_row("Zoe Poe", "FR");
  old.died = "1980-01-02";
  dead.died = "2020-03-04";
  dead.terms.push_back({"President", "", "2015", ""});
  dead.terms.push_back({"Minister", "", "2015", "2010"});
  ancient.born = "1900";
  for (const ForeignRow& row : {old, dead, ancient}) harvest.add(row);
  CHECK(import.take(std::move(harvest)) ==
        "died more than 30 years ago: Ada Roe\nborn more than 110 years ago: Zoe Poe\n"
        "office: ends before it begins: Minister, 2015..2010\n");
  CHECK(import.rows("people") == "ben-doe / Ben Doe / Doe /  /  / FR / president@FR:2015..2020-03-04\n");
}

TEST_CASE("a namesake of another age is not the one that we know") {
  SmallImport import;
  import.lists.write("people.tsv", "ada-roe / Ada Roe / Roe /  / f / US / senator@us-senate:2017..\n");
  Harvest harvest;
  ForeignRow row = person_row("Ada Roe", "US");
  row.terms.push_back({"President", "", "1961-01-20", "1963-11-22"});
  harvest.add(row);
  import.take(std::move(harvest));
  CHECK(import.rows("people").starts_with("ada-roe-us / Ada Roe (United States) / Roe"));
}

TEST_CASE("what is not told of a country comes from what the user says, or from the body") {
  SmallImport import;
  Harvest harvest;
  harvest.add(person_row("Ada Roe"));
  import.take(std::move(harvest), "FR");
  CHECK(import.rows("people") == "ada-roe / Ada Roe / Roe /  /  / FR\n");
  Harvest more;
  ForeignRow member = person_row("Ben Doe");
  member.terms.push_back({"representative for Ohio", "us-house", "2020", "2022"});
  member.terms.push_back({"Minister", "nowhere", "2020", "2022"});
  more.add(member);
  import.take(std::move(more));
  CHECK(
      import.rows("people").find(
          "ben-doe / Ben Doe / Doe /  /  / US / minister@US:2020..2022|representative for Ohio@us-house:2020..2022") !=
      std::string::npos);
}

TEST_CASE("words are checked as their lists are") {
  const struct {
    const ListTable& list;
    std::vector<std::pair<std::string_view, std::string_view>> cells;
    std::string_view written, told;
  } cases[] = {
      {lists::kTitles,
       {{"title", "sub-captain (first class)"}, {"kind", "military"}},
       "Sub-Captain /  / military\n",
       ""},
      {lists::kTitles, {{"title", "Captain"}, {"kind", "shoes"}}, "Captain /  / honorific\n", ""},
      {lists::kRoles, {{"role", "Foreign Minister"}}, "", ""},
      {lists::kRoles, {{"role", "Roe Keeper"}, {"kind", "office"}, {"gender", "x"}}, "roe keeper /  /  / office\n", ""},
      {lists::kWords, {{"word", "Roewards"}, {"class", "adverb"}}, "roewards / adverb\n", ""},
      {lists::kWords, {{"word", "roe"}, {"class", "shoe"}}, "", "no class that we know: roe\n"},
      {lists::kGivenNames, {{"name", "ÁDA"}, {"gender", "F"}}, "", ""},
      {lists::kGivenNames, {{"name", "ZOE"}, {"gender", "Female"}}, "Zoe / f\n", ""},
      {lists::kCues,
       {{"lemma", "roe"}, {"forms", "roe"}, {"class", "speech"}},
       "",
       "a cue without its five forms: roe\n"},
      {lists::kCues,
       {{"lemma", "roe (noun)"}, {"forms", "roe"}, {"class", "noun"}, {"frames", "that shoe"}},
       "roe (noun) / roe / noun /  / that\n",
       ""},
      {lists::kMetonyms, {{"alias", "the Roe House"}, {"refers_to", "France"}}, "Roe House / FR\n", ""},
      {lists::kMetonyms,
       {{"alias", "Roe House"}, {"refers_to", "Nowhere"}},
       "",
       "a metonym of nothing that we have, or taken: Roe House\n"},
      {lists::kBlocked, {{"phrase", "roe deer"}, {"reason", "an animal"}}, "roe deer / an animal\n", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.cells[0].second);
    SmallImport import;
    ForeignRow row(c.list, "line 1");
    for (const auto& [column, value] : c.cells) row.add(c.list.column(column), value);
    Harvest harvest;
    harvest.add(row);
    CHECK(import.take(std::move(harvest)) == c.told);
    CHECK(import.rows(c.list.name) == c.written);
  }
}
