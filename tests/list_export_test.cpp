#include "exchange/list_export.h"

#include <doctest/doctest.h>

#include "small_import.h"

using namespace whosaid;

namespace {

void fill(const SmallGazetteers& g) {
  g.write("people.tsv",
          "ada-roe / Ada Roe / Roe / A. (Z.) Roe|~Ada / f / FR / minister@FR:2020-05..|mayor@us-house:..2019\n"
          "ben-doe / Ben \"Bo\" Doe / Doe /  / m / US / \n");
  g.write("organizations.tsv",
          "roe-party / Roe, Doe & Co / Roe Party|~Forward / RDC / FR / \nus-house / House of Reps /  /  / US / \n");
}

}  // namespace

TEST_CASE("names are written as other programs read them") {
  const SmallGazetteers g;
  fill(g);
  g.write(
      "countries.tsv",
      "FR / France /  / Paris / French / French|Frenchman / French government\nUS / United States /  /  /  /  / \n");
  const Lexicon lexicon = g.read();
  const std::string patterns = entity_ruler_patterns(lexicon, nullptr);
  CHECK(patterns.find("{\"label\":\"PERSON\",\"pattern\":\"Ben \\\"Bo\\\" Doe\",\"id\":\"ben-doe\"}\n") !=
        std::string::npos);
  CHECK(patterns.find("{\"label\":\"NORP\",\"pattern\":\"Frenchman\",\"id\":\"FR\"}\n") != std::string::npos);
  CHECK(patterns.find("{\"label\":\"GPE\",\"pattern\":\"France\",\"id\":\"FR\"}\n") != std::string::npos);
  for (const std::string_view weak : {"\"Ada\"", "\"Roe\"", "Paris", "government", "Forward"}) {
    CAPTURE(weak);
    CHECK(patterns.find(weak) == std::string::npos);
  }
  CHECK(regexner_mapping(lexicon, &lists::kPeople) ==
        "Ada Roe\tPERSON\nA\\. \\(Z\\.\\) Roe\tPERSON\nBen \"Bo\" Doe\tPERSON\n");
  const auto files = gate_lists(lexicon, &lists::kOrganizations);
  REQUIRE(files.size() == 2);
  CHECK(files[0].text == "organization.lst:organization\n");
  CHECK(files[1].text == "Roe, Doe & Co\nRoe Party\nRDC\nHouse of Reps\n");
  CHECK(csv_of_list({g.folder()}, lists::kPeople) ==
        "id,name,family,aliases,gender,country,offices,wikidata,source,note,match\n"
        "ada-roe,Ada Roe,Roe,A. (Z.) Roe|~Ada,f,FR,minister@FR:2020-05..|mayor@us-house:..2019,,,,\n"
        "ben-doe,\"Ben \"\"Bo\"\" Doe\",Doe,,m,US,,,,,\n");
}

TEST_CASE("a CSV comes back as it was, offices and weak names too") {
  SmallImport import;
  SmallGazetteers g;
  fill(g);
  g.write("countries.tsv", "FR / France /  /  /  /  / \nUS / United States /  /  /  /  / \n");
  for (const ListTable* list : {&lists::kOrganizations, &lists::kPeople}) {
    CHECK(import.read("x.csv", csv_of_list({g.folder()}, *list), {},
                      {.list = list, .map = {}, .today = {2026, 11, 23}}) == "");
  }
  CHECK(import.rows("people") ==
        "ada-roe / Ada Roe / Roe / A. (Z.) Roe|~Ada / f / FR / mayor@us-house:..2019|minister@FR:2020-05..\n"
        "ben-doe / Ben \"Bo\" Doe / Doe /  / m / US\n");
  CHECK(import.rows("organizations") == "roe-party / Roe, Doe & Co / Roe Party|~Forward / RDC /  / FR\n");
}

TEST_CASE("names exported to any format are there again when they are imported") {
  const SmallGazetteers g;
  g.write("countries.tsv",
          "FR / France /  /  / French / French|Frenchman / \nUS / United States /  /  / American / American / \n");
  g.write("people.tsv",
          "ada-roe / Ada Roe / Roe / Ada Zoe Roe / f / FR / \nben-doe / Ben Doe Jr. / Doe /  / m / US / \n");
  g.write("organizations.tsv",
          "roe-party / Roe Party / Party of Roe / RPX / FR / \nus-house / House of Reps /  /  / US / \n");
  const Lexicon lexicon = g.read();
  for (const std::string format : {"entity-ruler", "regexner", "gate"}) {
    CAPTURE(format);
    SmallImport import;
    if (format == "gate") {
      for (const ExportedFile& file : gate_lists(lexicon, nullptr)) import.folder.write(file.name, file.text);
      import.read("lists.def", import.folder.read("lists.def"));
    } else {
      import.read("x",
                  format == "regexner" ? regexner_mapping(lexicon, nullptr) : entity_ruler_patterns(lexicon, nullptr));
    }
    CHECK(import.guessed == format);
    const auto back = read_lexicon({import.lists.folder(), import.out()});
    REQUIRE(back);
    for (const Alias& alias : lexicon.aliases) {
      const bool is_name =
          alias.kind == Kind::person || alias.kind == Kind::organization || alias.kind == Kind::country;
      if (!is_name || alias.weak || alias.form == static_cast<std::uint8_t>(NameForm::family)) continue;
      CAPTURE(alias.text);
      CHECK(std::ranges::any_of(back->aliases,
                                [&](const Alias& a) { return a.kind == alias.kind && a.text == alias.text; }));
    }
  }
}
