#include "gazetteers/lexicon_reader.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "gazetteers/cell_values.h"
#include "small_gazetteers.h"

using namespace whosaid;

namespace {

/// The messages of all errors, with file name and line but without the folder; "" when it reads well.
std::string problems(const std::vector<std::filesystem::path>& folders) {
  const auto lexicon = read_lexicon(folders);
  std::string text;
  if (lexicon) return text;
  for (const Error& e : lexicon.error()) {
    std::string message = e.message;
    for (const auto& folder : folders) {
      for (std::size_t at = message.find(folder.string()); at != std::string::npos;
           at = message.find(folder.string())) {
        message.erase(at, folder.string().size() + 1);
      }
    }
    text += std::filesystem::path(e.file).filename().string() + ":" + std::to_string(e.line) + ":" +
            std::to_string(e.column) + ": " + message + "\n";
  }
  return text;
}

const Alias* alias(const Lexicon& lexicon, std::string_view text, Kind kind) {
  const auto found =
      std::ranges::find_if(lexicon.aliases, [&](const Alias& a) { return a.text == text && a.kind == kind; });
  return found == lexicon.aliases.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a folder becomes a lexicon: rows, spellings, forms, references") {
  const SmallGazetteers g;
  g.write("countries.tsv", "FR / France /  / Paris / French / French|Frenchman / French government\n");
  g.write("organizations.tsv", "elysee / Elysee Palace / ~Palace / EP / FR / \n");
  g.write("metonyms.tsv", "Paris / FR / FR\n");
  g.write("people.tsv",
          "ada-roe / Ada Roe / Roe / President Roe|~Ada / f / FR / president@FR:2017-05-14..|mayor@elysee:..2016\n");
  g.write("cues.tsv",
          "claim / claim|claims|claimed|claimed|claiming / speech / claim / quote that\nclaim (noun) / claim|claims / "
          "noun / claim / that\n");
  g.write("roles.tsv", "minister / ministers /  / office\n");
  g.write("pronouns.tsv", "she / 3 / singular / female / subject\n");
  g.write("words.tsv", "the / determiner\n");
  g.write("given_names.tsv", "Ada / f\n");
  const auto read = read_lexicon({g.folder()});
  REQUIRE_MESSAGE(read.has_value(), problems({g.folder()}));
  const Lexicon& l = *read;

  const Entity& ada = l.entities[l.entities.find("ada-roe")];
  CHECK(ada.gender == Gender::female);
  REQUIRE(ada.offices.size() == 2);
  CHECK(ada.offices[0].role == "president");
  CHECK(ada.offices[0].from == Date{2017, 5, 14});
  CHECK(ada.offices[1].to == Date{2016, 0, 0});

  const Alias* family = alias(l, "Roe", Kind::person);
  REQUIRE(family != nullptr);
  CHECK(family->weak);
  CHECK(family->form == static_cast<std::uint8_t>(NameForm::family));
  CHECK(alias(l, "Ada", Kind::person)->weak);
  CHECK_FALSE(alias(l, "President Roe", Kind::person)->weak);
  CHECK(alias(l, "EP", Kind::organization)->form == static_cast<std::uint8_t>(NameForm::acronym));
  CHECK(alias(l, "French", Kind::country)->form == static_cast<std::uint8_t>(NameForm::adjective));
  CHECK(alias(l, "Frenchman", Kind::country)->form == static_cast<std::uint8_t>(NameForm::demonym));
  CHECK(alias(l, "Paris", Kind::country)->form == static_cast<std::uint8_t>(NameForm::metonym));
  CHECK(std::ranges::count(l.aliases, "French", &Alias::text) == 1);

  CHECK(alias(l, "claimed", Kind::cue)->form == 12);  // past and participle
  CHECK(l.cues[1].lemma == "claim");
  CHECK(l.cues[0].has(Frame::that));
  CHECK_FALSE(l.cues[0].has(Frame::object));
  CHECK(alias(l, "ministers", Kind::role)->form == static_cast<std::uint8_t>(Number::plural));
  CHECK(l.pronouns[0].gender == Gender::female);
  CHECK(l.words.at("the") == WordClass::determiner);
  REQUIRE(l.given_names.size() == 1);
  CHECK(l.given_names.front().text == "Ada");
  CHECK(l.given_names.front().gender == Gender::female);
  CHECK(l.abbreviations.at("U.S."));
  CHECK_FALSE(l.abbreviations.at("Gov."));
}

TEST_CASE("every bad value is told with its place") {
  const struct {
    const char* file;
    std::string_view rows, errors;
  } cases[] = {
      {"people.tsv", "a / A B /  /  / x /  / \n", "people.tsv:2:9: unknown gender \"x\"; known: female, male\n"},
      {"people.tsv", "a / A B /  /  /  / FR / \n",
       "people.tsv:2:10: no country has the id \"FR\"; write two capital letters as in countries.tsv, such as GB\n"},
      {"people.tsv", "a / A B /  /  /  /  / king@UK\n",
       "people.tsv:2:16: no entity has the id \"UK\"; add it to organizations.tsv, or write another\n"},
      {"people.tsv", "a / A B /  /  /  /  / king@a:2001-13..\n",
       "people.tsv:2:11: an office is written role@org:from..to, with dates as 2004-03-09 or 2004\n"},
      {"people.tsv", "b / B B /  /  /  /  / \na / A A /  /  /  /  / \n",
       "people.tsv:3:1: not sorted: \"a\" comes before \"b\"; sort the rows as LC_ALL=C sort does\n"},
      {"people.tsv", "a / A B /  /  /  /  / \na / A C /  /  /  /  / \n",
       "people.tsv:3:1: \"a\" stands twice, first on line 2; take one away\n"},
      {"people.tsv", "a / A B /  / Bo /  /  / \nb / C D /  / Bó /  /  / \n",
       "people.tsv:3:8: \"Bó\" is a name of \"b\" and, in people.tsv:2, of \"a\"; mark one as weak (~) or take it "
       "away\n"},
      {"people.tsv", "a / A B /  / Bo /  /  / \nb / C D /  / BO /  /  / \n", ""},
      {"people.tsv", "a / A B /  / ~Bo /  /  / \nb / C D /  / Bo /  /  / \n", ""},
      {"organizations.tsv", "a / A B /  /  /  / nato\n",
       "organizations.tsv:2:10: no entity has the id \"nato\"; add it to organizations.tsv, or write another\n"},
      {"metonyms.tsv", "Kremlin / RU / \n",
       "metonyms.tsv:2:9: no entity has the id \"RU\"; add it to organizations.tsv, or write another\n"},
      {"cues.tsv", "say / say|says / speech /  / \n",
       "cues.tsv:2:5: a verb has the five forms base|third|past|participle|gerund\n"},
      {"cues.tsv", "say / say / phrase /  / quot\n",
       "cues.tsv:2:17: unknown frame \"quot\"; did you mean \"quote\"?\n"},
      {"cues.tsv", "say / say / phrases /  / \n",
       "cues.tsv:2:9: unknown class \"phrases\"; did you mean \"phrase\"?\n"
       "cues.tsv:2:5: a verb has the five forms base|third|past|participle|gerund\n"},
      {"titles.tsv", "Mr. / m / honorary\n",
       "titles.tsv:2:7: unknown kind \"honorary\"; did you mean \"honorific\"?\n"},
      {"words.tsv", "The / determiner\n", "words.tsv:2:1: words are written in small letters\n"},
      {"words.tsv", "the / determine\n", "words.tsv:2:5: unknown class \"determine\"; did you mean \"determiner\"?\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.rows);
    const SmallGazetteers g;
    g.write(c.file, c.rows);
    CHECK(problems({g.folder()}) == c.errors);
  }
}

TEST_CASE("a later folder replaces rows by id and adds new ones; only the first needs every file") {
  const SmallGazetteers ours, theirs;
  ours.write("people.tsv", "a / Ann Old /  /  /  /  / \nb / Bob Old /  /  /  /  / \n");
  theirs.write("people.tsv", "b / Bob New /  /  /  /  / \nc / Cid New /  /  /  /  / \n");
  std::filesystem::remove(theirs.folder() / "cues.tsv");
  const auto read = read_lexicon({ours.folder(), theirs.folder()});
  REQUIRE_MESSAGE(read.has_value(), problems({ours.folder(), theirs.folder()}));
  CHECK(read->entities.size() == 3);
  CHECK(read->entities[read->entities.find("b")].name == "Bob New");
  CHECK(alias(*read, "Bob Old", Kind::person) == nullptr);
  CHECK(problems({theirs.folder()}) ==
        "cues.tsv:0:0: the file cannot be read; the first folder needs every list, and all must be readable\n");
}

TEST_CASE("dates and offices") {
  CHECK(parse_date("2004-02-29") == Date{2004, 2, 29});
  CHECK(parse_date("2004-02") == Date{2004, 2, 0});
  for (const std::string_view bad :
       {"", "04", "2003-02-29", "2004-2-9", "2004/02/09", "2004-02-09x", "0004", "20040"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_date(bad).has_value());
  }
  CHECK(parse_office("king@FR")->org == "FR");
  CHECK(parse_office("king@FR:..")->to == Date{});
  for (const std::string_view bad : {"", "king", "@FR", "king@", "king@FR:", "king@FR:2004", "king@FR:2005..2004"}) {
    CAPTURE(bad);
    CHECK_FALSE(parse_office(bad).has_value());
  }
}
