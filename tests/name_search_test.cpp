#include "gazetteers/name_search.h"

#include <doctest/doctest.h>

#include "base/edit_distance.h"
#include "small_gazetteers.h"

using namespace whosaid;

namespace {

struct World {
  SmallGazetteers g;
  World() {
    g.write("countries.tsv", "FR / France /  / Paris / French / French / \n");
    g.write("organizations.tsv", "france-24 / France 24 /  /  / FR / \n");
    g.write("metonyms.tsv", "Elysee / FR / FR\n");
    g.write("people.tsv",
            "ada-roe / Ada Roe / Roe / ~Countess /  / FR / \nzoe-müller / Zoë Müller / Müller /  /  / FR / \n");
    g.write("cues.tsv", "say / say|says|said|said|saying / speech / say / quote\n");
    g.write("roles.tsv", "countess / countesses / f / office\n");
    g.write("words.tsv", "the / determiner\n");
    g.write("given_names.tsv", "Ada / f\n");
    g.write("blocked.tsv", "French fries\n");
  }
  std::string found(std::string_view text) const {
    Errors errors;
    const ListRows rows({g.folder()}, errors);
    const Lexicon lexicon = g.read();
    std::string out;
    for (const FoundRow& f : find_rows(lexicon, rows, text)) {
      const std::string place = rows.place(f.row).substr(g.folder().native().size() + 1);
      out += (out.empty() ? "" : "; ") + place + " " + f.type + " " + std::string(f.alias) +
             (f.form.empty() ? "" : " (" + f.form + ")") + (f.is_weak ? " weak" : "") + (f.is_whole ? "" : " in part");
    }
    return out;
  }
};

}  // namespace

TEST_CASE("a name is found in every list, spelled so first and in part behind") {
  const World world;
  const struct {
    std::string_view text, found;
  } cases[] = {
      {"Ada Roe", "people.tsv:2 person Ada Roe"},
      {"ada-roe", "people.tsv:2 person Ada Roe"},
      {"ROE", "people.tsv:2 person Roe (family name) weak"},
      {"Roe Ada", "people.tsv:2 person Ada Roe in part"},
      {"muller", "people.tsv:3 person Müller (family name) weak"},
      {"countess", "people.tsv:2 person Countess weak; roles.tsv:2 role countess"},
      {"ada", "given_names.tsv:2 given name Ada; people.tsv:2 person Ada Roe in part"},
      {"France", "countries.tsv:2 country France; organizations.tsv:2 organization France 24 in part"},
      {"French", "countries.tsv:2 country French (adjective); blocked.tsv:2 blocked phrase French fries in part"},
      {"elysee", "metonyms.tsv:2 country Elysee (metonym)"},
      {"said", "cues.tsv:2 reporting word said"},
      {"the", "words.tsv:2 word the"},
      {"FR", "countries.tsv:2 country France; metonyms.tsv:2 country Elysee (metonym)"},
      {"Fran", ""},
      {"", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(world.found(c.text) == c.found);
  }
}

TEST_CASE("the nearest names by spelling") {
  const World world;
  const Lexicon lexicon = world.g.read();
  const auto nearest = [&](std::string_view text) { return nearest_names(lexicon, text, 2); };
  CHECK(nearest("Zoe Mueller") == std::vector<std::string_view>{"Zoë Müller"});
  CHECK(nearest("Frannce") == std::vector<std::string_view>{"France"});
  CHECK(nearest("Somebody Else").empty());
  CHECK(nearest(std::string(100'000, 'a')).empty());
}

TEST_CASE("the distance of two spellings is the least number of changes") {
  const struct {
    std::string_view a, b;
    std::size_t distance;
  } cases[] = {{"", "", 0},        {"", "ab", 2},  {"abc", "abc", 0}, {"lawrov", "lavrov", 1},
               {"roe", "rowe", 1}, {"ab", "ba", 2}};
  for (const auto& c : cases) {
    CAPTURE(c.a);
    CHECK(edit_distance(c.a, c.b) == c.distance);
    CHECK(edit_distance(c.b, c.a) == c.distance);
  }
}
