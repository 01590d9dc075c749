#include <doctest/doctest.h>

#include <algorithm>
#include <memory_resource>
#include <string>
#include <vector>

#include "blocks/blocks_stage.h"
#include "gazetteers/mentions_stage.h"
#include "quotes/quotes_stage.h"
#include "sentences/sentences_stage.h"
#include "small_gazetteers.h"
#include "speakers/office.h"
#include "speakers/role_words.h"
#include "speakers/speakers_stage.h"
#include "tokens/tokens_stage.h"

using namespace whosaid;

namespace {

constexpr std::uint32_t kAsk = 0;  // row of cues.tsv

/// Invented people in the offices of real countries.
Lexicon world() {
  const SmallGazetteers g;
  g.write("people.tsv",
          "ada-clark / Ada Clark / Clark /  / f / US / senator@us-senate:2001..2009|presidential "
          "candidate@new-party:2012..2015\n"
          "bert-clark / Bert Clark / Clark /  / m / US / president@US:1993..2001\n"
          "carla-stone / Carla Stone / Stone /  / f / US / secretary of state@US:2009-01-21..2013-02-01\n"
          "dan-ford / Dan Ford / Ford / Ford / m / US / president@US:2013..|presidential candidate@old-party:2012..\n"
          "ivan-petrov / Ivan Petrov / Petrov / Petrov / m / RU / foreign minister@RU:2015..\n"
          "leyla-aydin / Leyla Aydin / Aydin /  / f / TR / foreign minister@TR:2020..\n"
          "max-adler / Max Adler / Adler /  / m / DE / chancellor@DE:2010..2014\n"
          "reza-karimi / Reza Karimi / Karimi /  / m / IR / foreign minister@IR:2018..\n"
          "sam-hill / Sam Hill / Hill /  / m / US / governor of New Iowa@US:2015..\n"
          "uwe-brandt / Uwe Brandt / Brandt /  / m / DE / chancellor@DE:2014-06-01..\n"
          "vera-lund / Vera Lund / Lund /  / f / US / governor of New Ohio@US:2015..\n");
  g.write("countries.tsv",
          "DE / Germany /  / Berlin / German / Germans / \n"
          "IR / Iran /  / Tehran / Iranian / Iranians / \n"
          "RU / Russia /  / Moscow / Russian / Russians / \n"
          "TR / Turkey /  / Ankara / Turkish / Turks / \n"
          "US / United States / US|U.S. / Washington / American / Americans / \n");
  g.write("organizations.tsv",
          "fleet-ir / Iranian Fleet /  /  / IR / \nfleet-tr / Turkish Fleet /  /  / TR / \n"
          "ford-campaign / Ford campaign /  /  / US / \nkremlin / Kremlin /  /  / RU / \nnew-party / New Party /  /  / "
          "US / \nnorthern-tribune / Northern "
          "Tribune /  /  / US / \n"
          "old-party / Old Party /  /  / US / \nroe-campaign / Roe campaign /  /  / US / \nus-senate / US Senate /  /  "
          "/ US / \nwhite-house / White House /  /  / "
          "US / \n"
          "world-bank / World Bank /  / WB /  / \n");
  g.write("metonyms.tsv", "Tehran / IR / IR\n");
  g.write("cues.tsv",
          "ask / ask|asks|asked|asked|asking / question / ask / quote that clause\nsay / say|says|said|said|saying / "
          "speech / say / quote that clause\n");
  g.write("titles.tsv",
          "Chancellor /  / office\nForeign Minister /  / office\nGov. /  / office\nMayor /  / office\n"
          "Mr. / m / honorific\nMrs / f / honorific\nMrs. / f / honorific\nMs / f / honorific\nMs. / f / "
          "honorific\nPresident /  / office\nSen. /  / legislative\n");
  g.write(
      "roles.tsv",
      "bank / banks /  / group\nbanker / bankers /  / business\ncampaign / campaigns /  / group\ncandidate / "
      "candidates /  / politics\nchancellor / "
      "chancellors /  / office\ncommission / commissions /  / group\n"
      "counterpart / counterparts /  / politics\ndiplomat / diplomats /  / diplomacy\n"
      "foreign minister / foreign ministers /  / office\nformer secretary of state / former secretaries of state /  / "
      "office\nfriend / friends /  / citizen\ngovernor / governors /  / office\nhusband / husbands / m / "
      "family\nlawmaker / lawmakers /  / "
      "politics\nlawyer / lawyers /  / "
      "justice\nleader / leaders /  / politics\n"
      "mayor / mayors /  / office\nminister / ministers /  / office\nnewspaper / "
      "newspapers /  / group\n"
      "people familiar with the matter /  /  / anonymous\npresident / presidents /  / office\npresidential contender / "
      "presidential contenders /  / politics\n"
      "senator / senators /  / politics\nsenior official / senior officials /  / official\n"
      "spokesman / spokesmen / m / spokesperson\nspokeswoman / spokeswomen / f / spokesperson\n"
      "super bank / super banks /  / group\n"
      "widow / widows / f / family\nwife / wives / f / family\n");
  g.write("pronouns.tsv",
          "I / 1 / singular /  / subject\nhe / 3 / singular / m / subject\nher / 3 / singular / f / object\nhis / 3 / "
          "singular / m / possessive\nit / "
          "3 / singular /  / subject\n"
          "she / 3 / singular / f / subject\nthey / 3 / plural /  / subject\nwe / 1 / plural /  / subject\n"
          "who / 3 / unknown /  / relative\n");
  g.write(
      "words.tsv",
      "a / determiner\nafter / preposition\nand / coordinator\nat / preposition\nboth / quantifier\nby / preposition\n"
      "for / preposition\nfrom / preposition\nin / preposition\nlater / time\nmonday / time\nneither / negation\nnor / "
      "negation\nof / preposition\n"
      "on / preposition\nthe / determiner\nthen / conjunct\nthree / number\ntwo / number\nwas / be\n"
      "with / preposition\n");
  g.write("given_names.tsv", "Ada / f\nBert / m\nJane / f\nJohn / m\nLuis / m\nMary / f\nMelanie / f\nPaul / m\n");
  return g.read();
}

const Lexicon& lexicon() {
  static const Lexicon l = world();
  return l;
}

/// Everything before the attributions, as the pipeline runs it.
const std::vector<std::unique_ptr<Stage>>& stages() {
  static const std::vector<std::unique_ptr<Stage>> all = [] {
    std::vector<std::unique_ptr<Stage>> made;
    const auto add = [&](Result<std::unique_ptr<Stage>> stage) {
      REQUIRE_MESSAGE(stage.has_value(), to_text(stage.error()));
      made.push_back(std::move(*stage));
    };
    add(make_blocks_stage(std::filesystem::path(WHOSAID_SOURCE_DIR) / "rules/blocks.rules"));
    add(make_quotes_stage({}));
    add(make_tokens_stage(lexicon()));
    add(make_sentences_stage(lexicon()));
    add(make_mentions_stage(lexicon()));
    add(make_speakers_stage(lexicon()));
    return made;
  }();
  return all;
}

/// The text without marks, and what they mark: `{source}` or `{source| content}`, of which `~somebody~` is told, and
/// `<content without a source>`.
struct Marked {
  std::string text;
  std::vector<Span> sources, contents, alone;  // a source without a content of its own is its content
  std::vector<Span> told;                      // by source; may be empty
};

Marked unmarked(std::string_view text) {
  Marked m;
  for (const char c : text) {
    const auto at = static_cast<std::uint32_t>(m.text.size());
    if (c == '{') {
      m.sources.push_back({at, 0});
      m.contents.push_back({at, 0});
      m.told.push_back({});
    } else if (c == '~') {
      Span& told = m.told.back();
      told = told.begin == 0 ? Span{at, 0} : Span{told.begin, at};
    } else if (c == '|') {
      m.sources.back().end = m.contents.back().begin = at;
    } else if (c == '}') {
      if (m.sources.back().end == 0) m.sources.back().end = at;
      m.contents.back().end = at;
    } else if (c == '<') {
      m.alone.push_back({at, at});
    } else if (c == '>') {
      m.alone.back().end = at;
    } else {
      m.text += c;
    }
  }
  return m;
}

void attribute(Document& d, const Marked& m) {
  const auto add = [&](Span source, Span content, AttributionType type, Span told = {}) {
    Attribution& a = d.attributions.emplace_back();
    a.source = source;
    a.addressee = told;
    a.cue_row = told.begin > 0 && m.text.find("asked") < told.begin ? kAsk : kNone;
    a.content.push_back(content);
    a.type = type;
    const auto is_before = [&](const auto& x) { return x.span.begin <= content.begin; };
    a.block = static_cast<std::uint32_t>(std::count_if(d.blocks.begin(), d.blocks.end(), is_before)) - 1;
    a.sentence = static_cast<std::uint32_t>(std::count_if(d.sentences.begin(), d.sentences.end(), is_before)) - 1;
  };
  for (std::size_t i = 0; i < m.sources.size(); ++i) {
    add(m.sources[i], m.contents[i], AttributionType::direct, m.told[i]);
  }
  for (const Span s : m.alone) add({}, s, AttributionType::direct);
  std::sort(d.attributions.begin(), d.attributions.end(), [](const Attribution& a, const Attribution& b) {
    return a.content.front().begin < b.content.front().begin;
  });
}

std::string shown(const Speakers& s) {
  std::string text(kSourceKindNames[static_cast<std::size_t>(s.source_kind)]);
  if (s.by == ResolvedBy::carried) text += "carried";
  text += ':';
  for (const Speaker& speaker : s.list) {
    if (&speaker != &s.list.front()) text += "; ";
    text += speaker.name;
  }
  return text;
}

/// `kind:Name; Name` of each attribution, joined by ` | `.
std::string speakers_of(std::string_view marked, Date date = {2024, 5, 6}) {
  const Marked m = unmarked(marked);
  std::pmr::monotonic_buffer_resource arena;
  Document d("test", m.text, &arena);
  for (const auto& stage : stages()) {
    if (&stage == &stages().back()) attribute(d, m);
    const auto scratch = stage->make_scratch();
    stage->run(d, scratch.get());
    d.published = date;
  }
  std::string text;
  for (const Speakers& s : d.speakers) {
    if (!text.empty()) text += " | ";
    text += shown(s);
    CHECK((s.list.empty() || !s.how.empty()));
    CHECK((s.by == ResolvedBy::none) == s.list.empty());
  }
  return text;
}

struct Case {
  std::string_view text, speakers;
};

void check(std::initializer_list<Case> cases, Date date = {2024, 5, 6}) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(speakers_of(c.text, date) == c.speakers);
  }
}

}  // namespace

TEST_CASE("a short name is whom the article names in full, else the known person") {
  check({
      {"The lawyer {Jane Roe} said so. Then {Roe} said more.", "name:Jane Roe | name:Jane Roe"},
      {"A witness, {Jane Q. Roe}, spoke first. Later {Mrs. Roe} agreed.", "name:Jane Q. Roe | name:Jane Q. Roe"},
      {"On Monday {Ford} said no.", "name:Dan Ford"},
      {"The pupil {Jane Roe} said so. Then {Jane} left.", "name:Jane Roe | name:Jane Roe"},
      {"The lawyer {Jane Roe Mohr} said so. Then {Roe} left.", "name:Jane Roe Mohr | name:Jane Roe Mohr"},
      {"The economist {Luis Ford} said so. A day later {Mr. Ford} left.", "name:Luis Ford | name:Luis Ford"},
      {"The driver, {John “Red” Poe}, said so. After that {Poe} left.", "name:John Poe | name:John Poe"},
  });
}

TEST_CASE("a Korean family name stands first") {
  check({
      {"In the morning Seo Jane is annoyed. {Seo} said no. {She} left.", "name:Seo Jane | pronoun:Seo Jane"},
      {"Polls closed in South Mary. Jane Roe came. {She} said no.", "pronoun:Jane Roe"},
      {"The governor, {Baek Ji-eun}, said no. Then {Baek} left.", "name:Baek Ji-eun | name:Baek Ji-eun"},
      {"The governor, {Jane Poe-Lund}, said no. Then {Jane} left.", "name:Jane Poe-Lund | name:Jane Poe-Lund"},
  });
}

TEST_CASE("names in capitals are shown as names are written") {
  check({
      {"The driver, {JANE MOHR-O'ROE}, said so. {MS LINDQVIST} left.", "name:Jane Mohr-O'Roe | name:Lindqvist"},
      {"The mayor, {Jane Mohr}, said so.\n\n{MS MOHR|: No.}", "name:Jane Mohr | name:Jane Mohr"},
      {"The mayor, {JANE MCBAIN}, said so. {McBain} left.", "name:Jane Mcbain | name:Jane Mcbain"},
  });
  CHECK(in_title_case("NATO") == "NATO");
  CHECK(in_title_case("ÉMILE ÅSTRÖM") == "Émile Åström");
  CHECK(in_title_case("JANE de ROE") == "JANE de ROE");
}

TEST_CASE("a role that stands before its name in the lead is whose name begins a paragraph soon") {
  check({
      {"Talks stall\n\n{The foreign minister} has called the talks over.\n\n{Jane Mohr} told them so. {The minister} "
       "left.",
       "role:Jane Mohr | name:Jane Mohr | role:Jane Mohr"},
      {"Talks stall\n\n{The foreign minister} has called the talks over.\n\n{The mayor, Jane Mohr,} told them so.",
       "role: | name:Jane Mohr"},
      {"Talks stall\n\n{A governor} has called the talks over.\n\n{Jane Mohr} told them so.",
       "anonymous: | name:Jane Mohr"},
  });
}

TEST_CASE("of two persons with one surname the title decides, then whom the article is about") {
  check({
      {"{Ada Clark} met her husband, Bert Clark. Later {Mrs. Clark} said yes and {Mr. Clark} said no.",
       "name:Ada Clark | name:Ada Clark | name:Bert Clark"},
      {"{Ada Clark} spoke first. She was with Bert Clark, who was glad. Ada Clark went on. Then {Clark} left.",
       "name:Ada Clark | name:Ada Clark"},
      {"{Ada Clark} spoke. Clark was late.\n\nIt rained.\n\n{Bert Clark} said no.\n\n{Clark} left.",
       "name:Ada Clark | name:Bert Clark | name:Bert Clark"},
      {"Ada Clark met Bert Clark.\n\nIt rained. {Clark} left.", "name:Ada Clark"},
      {"{Ada Clark} spoke. Clark was late. Bert Clark came. It was of Bert Clark. Then {Clark} left.",
       "name:Ada Clark | name:Ada Clark"},
      {"{John Poe} spoke. Mr. Poe was late. Paul Poe came. {Paul Poe} spoke. Then {Mr. Poe} left.",
       "name:John Poe | name:Paul Poe | name:John Poe"},
      {"{Jane Roe} spoke. Roe was late. Mary Roe came. {Mary Roe} spoke. Then {Roe} left.",
       "name:Jane Roe | name:Mary Roe | name:Jane Roe"},
      {"{Dan Ford} spoke and {Melanie Ford} too. In the end {Mrs. Ford} said it was late.",
       "name:Dan Ford | name:Melanie Ford | name:Melanie Ford"},
      {"The widow {Jane Poe} spoke of John Poe. Then {Poe} said no.", "name:Jane Poe | name:Jane Poe"},
  });
}

TEST_CASE("he and she are the subject or speaker of that gender in focus") {
  check({
      {"{Jane Roe} spoke with John Poe. Then {she} left and {he} stayed.",
       "name:Jane Roe | pronoun:Jane Roe | pronoun:John Poe"},
      {"{John Poe} spoke of Paul Doe. Later {he} said more.", "name:John Poe | pronoun:John Poe"},
      {"{John Poe} said: “Paul Doe is late.” Then {he} left.", "name:John Poe | pronoun:John Poe"},
      {"In Jane, {John Poe} spoke. Then {she} left.", "name:John Poe | pronoun:"},
      {"A crowd came. {He} said it was late.", "pronoun:"},
      {"{John Poe} spoke. He was for Paul Doe or Luis Lund. {He} said no.", "name:John Poe | pronoun:John Poe"},
      {"{John Poe} spoke. The Paul Doe papers were late. {He} said no.", "name:John Poe | pronoun:John Poe"},
      {"On Tuesday {we} said no.", "pronoun:"},
  });
}

TEST_CASE("who is the name before it, over age and apposition") {
  check({
      {"It was Jane Roe, 58, {who} said so.", "pronoun:Jane Roe"},
      {"It was Jane Roe, a lawyer from Berlin, {who} said so.", "pronoun:Jane Roe"},
      {"It was Jane Roe and the lawyers {who} said so.", "pronoun:"},
  });
}

TEST_CASE("a place that an office names is nobody") {
  check({{"It was Jane Roe of New Ohio, {who} said so. {New Ohio} said no.", "pronoun:Jane Roe | :"}});
}

TEST_CASE("it is the body in focus") {
  check({
      {"{The World Bank} said no. {It} said so twice.", "organization:World Bank | pronoun:World Bank"},
      {"{Jane Roe} said no. {It} said so twice.", "name:Jane Roe | pronoun:"},
  });
}

TEST_CASE("a role is who holds it in the article, by country and by what is around it") {
  check({
      {"Turkish Foreign Minister {Leyla Aydin} met Ivan Petrov. {The Turkish foreign minister} left. {The Russian "
       "minister} stayed.",
       "name:Leyla Aydin | role:Leyla Aydin | role:Ivan Petrov"},
      {"Mayor {Jane Roe} said so. In Springfield, {the mayor} said more.", "name:Jane Roe | role:Jane Roe"},
      {"Ohio Gov. {Jane Roe} and Iowa Gov. {John Poe} spoke. {The Ohio governor} left.",
       "name:Jane Roe | name:John Poe | role:Jane Roe"},
      {"{The mayor} said no. The critics of Mayor Jane Roe were loud.", "role:Jane Roe"},
      {"{The Russian foreign minister, Ivan Petrov,} said so.", "name:Ivan Petrov"},
      {"{A lawyer for the family, Jane Roe,} said so.", "name:Jane Roe"},
      {"{The widow Jane Roe} said so.", "name:Jane Roe"},
  });
}

TEST_CASE("an office that the article names nobody for is looked up on its date") {
  check({{"{The German chancellor} said so.", "role:Uwe Brandt"},
         {"{The former secretary of state} said so. Carla Stone was late.", "role:Carla Stone"}});
  check({{"{The German chancellor} said so.", "role:Max Adler"}}, {2012, 1, 1});
  check({{"{The German chancellor} said so.", "role:"}}, {});
}

TEST_CASE("his counterpart holds the same office in the other country") {
  check({
      {"{Ivan Petrov} met {his Turkish counterpart}.", "name:Ivan Petrov | role:Leyla Aydin"},
      {"{Ivan Petrov and his Turkish counterpart} said so.", "group:Ivan Petrov; Leyla Aydin"},
      {"{The Iranian Fleet} left. {Its Turkish counterpart} said so.",
       "organization:Iranian Fleet | organization:Turkish Fleet"},
      {"{The Northern Tribune} left. {Its Turkish counterpart} said so.", "organization:Northern Tribune | role:"},
      {"Foreign Minister {Jane Roe} met {her Iranian counterpart, John Poe}. {The Iranian foreign minister} left.",
       "name:Jane Roe | name:John Poe | role:John Poe"},
  });
}

TEST_CASE("a group is its members") {
  check({
      {"{Jane Roe and John Poe} said so. {They} left.", "group:Jane Roe; John Poe | pronoun:Jane Roe; John Poe"},
      {"{Jane Roe (D-Ohio), John Poe, and Paul Doe} said so.", "group:Jane Roe; John Poe; Paul Doe"},
      {"{The foreign ministers of Russia, Iran, and Turkey} met. {The ministers} said so.",
       "group:Ivan Petrov; Reza Karimi; Leyla Aydin | group:Ivan Petrov; Reza Karimi; Leyla Aydin"},
      {"The foreign ministers of Russia, Iran, and {Turkey} said so.", "group:Ivan Petrov; Reza Karimi; Leyla Aydin"},
      {"Sen. Jane Roe met Sen. John Poe. {The two senators} said so.", "group:Jane Roe; John Poe"},
      {"Sen. Jane Roe (R-Ohio) and Sen. John Poe (R-Iowa) spoke. Paul Doe came. {Both} left.",
       "group:Jane Roe; John Poe"},
      {"Jane Roe met Mayor John Poe. {Both} said so.", "group:Jane Roe; John Poe"},
      {"{The ministers} said so.", "group:"},
      {"{The mayors of Ohio and Iowa, Jane Roe and John Poe, who left,} said so.", "group:Jane Roe; John Poe"},
      {"Her Iranian counterpart, John Poe, and her Turkish counterpart, Paul Doe, nodded. {They} left.",
       "pronoun:John Poe; Paul Doe"},
      {"{Jane Roe and John Poe} said so. It rained. {The two leaders} left.",
       "group:Jane Roe; John Poe | group:Jane Roe; John Poe"},
      {"{She and Paul Doe} said so.", "name:Paul Doe"},
      {"Jane Roe met John Poe. {They both} said so.", "pronoun:Jane Roe; John Poe"},
      {"Jane Roe, John Poe and Paul Doe met. It rained. It rained. It rained. It rained. It rained. {The three} left.",
       "group:Jane Roe; John Poe; Paul Doe"},
      {"{Neither Jane Roe nor John Poe} said so. {Neither} left.",
       "group:Jane Roe; John Poe | group:Jane Roe; John Poe"},
  });
}

TEST_CASE("organizations, countries and the places they sit in speak for themselves") {
  check({
      {"{The Kremlin} said no and {Iran} said yes.", "organization:Kremlin | country:Iran"},
      {"{Tehran} said no.", "metonym:Iran"},
      {"{The statement from the World Bank} was clear.", "organization:World Bank"},
      {"{The Northern Tribune} said so. {The newspaper} said more.", "organization:Northern Tribune | group:"},
      {"{The Fisheries Commission} said no. {The commission} said more.",
       "organization:Fisheries Commission | organization:Fisheries Commission"},
      {"{The Ford campaign} said no. {Ford} said more.", "organization:Ford campaign | name:Dan Ford"},
      {"{The Roe campaign} said no. {Roe} said more.", "organization:Roe campaign | name:Roe"},
      {"{Polar Energy} said no. {Polar} said more.", "organization:Polar Energy | organization:Polar Energy"},
  });
}

TEST_CASE("a spokesperson or a source without a name is nobody") {
  check({
      {"{A spokesman for the World Bank} said so.", "anonymous:"},
      {"{The White House spokeswoman} said so.", "role:"},
      {"White House spokeswoman {Jane Roe} said so. {The spokeswoman} said more.", "name:Jane Roe | role:Jane Roe"},
      {"{A senior official} said so.", "anonymous:"},
      {"{Two diplomats} said so.", "group:"},
      {"{People familiar with the matter} said so.", "anonymous:"},
      {"{The crowd} said so.", ":"},
      {"{Latest}: the vote is over.", ":"},
  });
}

TEST_CASE("a quotation alone goes on with the speaker before it") {
  check({
      {"“No,” said {Jane Roe}.\n\n<“Not today.”>", "name:Jane Roe | carried:Jane Roe"},
      {"“No,” said {Jane Roe}.\n\nThe sign read <“Keep out”> for years.", "name:Jane Roe | :"},
  });
}

TEST_CASE("it may be a text of who acts in the sentence before") {
  check({
      {"It rained. John Poe sent a telegram. {It} said no.", "pronoun:John Poe"},
      {"The World Bank met. John Poe sent it a telegram. {It} said no.", "pronoun:World Bank"},
      {"John Poe read a book. {It} said no.", "pronoun:"},
  });
}

TEST_CASE("who has no name in the first paragraph is the only one named in that role below") {
  check({
      {"Vote is off\n\n{A lawyer} said no.\n\nLawyer {Jane Roe} said more.", "role:Jane Roe | name:Jane Roe"},
      {"Vote is off\n\n{A lawyer} said no.\n\nLawyer Jane Roe met lawyer John Poe.", "anonymous:"},
      {"Vote is off\n\nIt rained.\n\n{A lawyer} said no.\n\nLawyer {Jane Roe} left.", "anonymous: | name:Jane Roe"},
  });
}

TEST_CASE("a quotation alone is of who moves right before it") {
  check({
      {"“No,” said {Jane Roe}. John Poe came. He shook his head. <“Why not?”>", "name:Jane Roe | carried:John Poe"},
      {"“No,” said {Jane Roe}.\n\nThe sign shook. <“Keep out”> it read.", "name:Jane Roe | :"},
      {"John Poe smiled.\n\n<“Why not?”>", ":"},
  });
}

TEST_CASE("a name behind a role and a comma or named is a person with that role") {
  check({
      {"The airport's lawyer, Dotty Sand, spoke. Later {she} said no.", "pronoun:Dotty Sand"},
      {"John Poe slept. Tamra Poe came. Then {she} said no.", "pronoun:Tamra Poe"},
      {"A lawyer named {Dotty Sand} spoke. Then {the lawyer} left.", "name:Dotty Sand | role:Dotty Sand"},
      {"{The first senator, a lawyer named Dotty Sand,} spoke. Then {the senator} left.",
       "name:Dotty Sand | role:Dotty Sand"},
      {"{A lawyer, who gave her name only as Dotty}, said no.", "name:Dotty"},
      {"{The president of Turkey Jane Sand} said no.", "name:Jane Sand"},
      {"{The lawyer of Dotty Sand} said no.", "role:"},
      {"{The minister for the old parks, Jane Roe,} spoke. Paul Doe came. {The minister} said no.",
       "name:Jane Roe | role:Jane Roe"},
      {"{The minister for the old parks}, Jane Roe said, left. {The minister} said no.", "role: | role:"},
      {"{The last lawyer on the stage, New Ohio Sen. Dotty Sand,} said no.", "name:Dotty Sand"},
      {"{One lawyer supporting Mr. Poe, Jane Roe of Ohio,} said no.", "name:Jane Roe"},
      {"{Film banker and lawyer Jane Roe} said no. {The mayor and Sen. Jane Roe} said so.", "name:Jane Roe | role:"},
      {"{Democratic and old lawyers} said no.", ":"},
      {"{The last mayor on the stage, Lund lawyer Dotty Sand,} said no.", "name:Dotty Sand"},
      {"{The builder, Polar Holdings,} said no to the Ash Fund. {The company} said so.",
       "organization:Polar Holdings | organization:Polar Holdings"},
  });
}

TEST_CASE("whom the content names is seldom he who says it") {
  check({
      {"{John Poe} spoke. Paul Doe saw him. {He| said that Doe was late}.", "name:John Poe | pronoun:John Poe"},
  });
}

TEST_CASE("who is asked answers, and who is told is not who tells") {
  check({
      {"{John Poe| asked ~Paul Doe~ why}. “Why not?” {he} said.", "name:John Poe | pronoun:Paul Doe"},
      {"{John Poe| told ~Paul Doe~ so}. “Why not?” {he} said.", "name:John Poe | pronoun:John Poe"},
      {"John Poe came. {Paul Doe} spoke. {He| told ~Doe~ so}.", "name:Paul Doe | pronoun:John Poe"},
  });
}

TEST_CASE("husband and wife are told apart, and a family role tells the gender") {
  check({
      {"Robin Poe and his wife, Kim Poe, came. {Her husband} said no. {His wife} said yes.",
       "role:Robin Poe | role:Kim Poe"},
      {"Robin Poe and his wife, Kim Poe, came. {She} said no.", "pronoun:Kim Poe"},
  });
}

TEST_CASE("an answer in an interview is of whom the article names first") {
  check({{"The mayor, Jane Mohr, met crowds.\n\n{Q|: Why?}\n\n{A|: Why not?}", "role: | role:Jane Mohr"},
         {"It rained.\n\n{A|: Why not?}", "role:"}});
}

TEST_CASE("a question in an interview is of its author, or of the second of two above it") {
  check({{"The mayor, Jane Mohr, met our man, John Poe.\n\n{Q|: Why?}\n\n{A|: Why not?}\n\n{Q|: And Paul Doe?}",
          "role:John Poe | role:Jane Mohr | role:John Poe"},
         {"Mohr speaks\n\nBy John Poe\n\nThe mayor, Jane Mohr, is late.\n\n{Q|: Why?}\n\n{A|: Why not?}",
          "role:John Poe | role:Jane Mohr"},
         {"The mayor, Jane Mohr, met crowds with John Poe.\n\n{Q|: Why?}\n\n{Mohr|: Why not?}",
          "role: | name:Jane Mohr"}});
}

TEST_CASE("I is who signs the article") {
  check({{"Mohr speaks\n\nBy John Poe\n\nThe mayor, Jane Mohr, came. {I} said no.", "pronoun:John Poe"},
         {"The mayor, Jane Mohr, came. {I} said no.", "pronoun:"}});
}

TEST_CASE("what a heading quotes is of whom the article quotes with the same words") {
  check({
      {"Delay ‘a shame’, says {minister|, ‘a shame’}\n\n{Jane Roe| called it “a shame for all”}.",
       "role:Jane Roe | name:Jane Roe"},
      {"Delay ‘a shame’, says {minister|, ‘a shame’}\n\n{Jane Roe| called it “no shame at all”}.",
       "role: | name:Jane Roe"},
      {"{Jane Roe| said: “We will not go there.”} It rained.\n\nIt rained.\n\nA sign: <“We will not go there”>",
       "name:Jane Roe | :Jane Roe"},
      {"{Jane Roe| said: “We will not go there.”}\n\n{The lawyer| asked: “We will not go there?”}",
       "name:Jane Roe | role:"},
      {"{Jane Roe| said: “We will.”} It rained.\n\nIt rained.\n\nA sign: <“We will”>", "name:Jane Roe | :"},
  });
}

TEST_CASE("a group in a heading is the first that the article names so") {
  check({{"{Ministers| ‘left behind’}\n\n{The foreign ministers of Russia, Iran and Turkey} met.",
          "group:Ivan Petrov; Reza Karimi; Leyla Aydin | group:Ivan Petrov; Reza Karimi; Leyla Aydin"}});
}

TEST_CASE("a role in the title is whom the first lines name with most of its words") {
  check(
      {{"{Senator| urges vote on empty hospitals}\n\n{A voter| wants lower taxes}.\n\n{Jane Roe| wants hospitals that "
        "are empty to close}.",
        "role:Jane Roe | : | name:Jane Roe"},
       {"{Senator| urges vote on empty hospitals}\n\n{Jane Roe| wants lower taxes}.", "anonymous: | name:Jane Roe"}});
}

TEST_CASE("a trade that the article gives nobody is another word for who is in focus") {
  check({{"{Jane Roe} spoke. {The Russian banker} left.", "name:Jane Roe | role:Jane Roe"},
         {"{Jane Roe} spoke. {A banker} left.", "name:Jane Roe | anonymous:"},
         {"{Jane Roe} spoke. {The lawmaker} left.", "name:Jane Roe | role:Jane Roe"},
         {"{Jane Roe} spoke. A banker came. {The banker} left.", "name:Jane Roe | role:"},
         {"{Jane Roe} spoke with John Poe. {The Poe lawmaker} left.", "name:Jane Roe | role:"},
         {"{Jane Roe} spoke. {The banker of the town} left.", "name:Jane Roe | role:"},
         {"{Jane Roe} spoke. {The lawyer} left.", "name:Jane Roe | role:"}});
}

TEST_CASE("a candidate is known by the party, a governor by the place") {
  check({{"{Dan Ford} met Ada Clark. {The Old presidential contender} left.", "name:Dan Ford | role:Dan Ford"},
         {"{Dan Ford} met Ada Clark. {The New presidential contender} left.", "name:Dan Ford | role:Ada Clark"}},
        {2013, 5, 6});
  check({{"{Sam Hill} spoke. {The New Ohio governor} said no. Vera Lund left.", "name:Sam Hill | role:Vera Lund"}});
}

TEST_CASE("without a date the article's own words for somebody count more than the lists'") {
  check({{"{President Ada Stone} met Dan Ford. {The president} left.", "name:Ada Stone | role:Ada Stone"}}, {});
  check({{"{President Ada Stone} met Dan Ford. {The president} left.", "name:Ada Stone | role:Dan Ford"}});
}

TEST_CASE("a plural role in passing means its group again") {
  check(
      {{"{The foreign ministers of Russia, Iran and Turkey} met. It rained. It rained. It rained. It rained.\n\nThe "
        "three "
        "ministers left. {They} said no.",
        "group:Ivan Petrov; Reza Karimi; Leyla Aydin | pronoun:Ivan Petrov; Reza Karimi; Leyla Aydin"}});
}

TEST_CASE("a post is of whose name the account has") {
  check({{"The mayor, {Jane Mohr}, spoke.\n\n{@MayorMohr|: No.}", "name:Jane Mohr | name:Jane Mohr"}});
}

TEST_CASE("a given name tells the gender with or without accents, and by its first half") {
  check({{"Lúis Poe-Lund met Jané Mohr. {He} left and {she} stayed.", "pronoun:Lúis Poe-Lund | pronoun:Jané Mohr"},
         {"Jane-Ada Lund came. Paul Poe came. {She} stayed.", "pronoun:Jane-Ada Lund"}});
}

TEST_CASE("letters behind a name and a title before it are no part of it") {
  check({
      {"{Mrs Jane Roe KC} said no. {Roe} left.", "name:Jane Roe | name:Jane Roe"},
      {"{Its lawyer, Mr. John Poe,} said no. {He} left.", "name:John Poe | pronoun:John Poe"},
      {"{Its lawyer, Mayor John Poe,} said no.", "name:John Poe"},
  });
}

TEST_CASE("a number with a stroke may stand before a name") {
  check({{"{9/11 widow Jane Roe} said no.", "name:Jane Roe"}});
}

TEST_CASE("a source of nothing but marks is nobody") {
  check({{"{—} So be it. {Jane Mohr} said so.", ": | name:Jane Mohr"}});
}

TEST_CASE("an unnamed speaker is he or she, too") {
  check({
      {"{Jane Roe} spoke first. Rain fell. More rain fell. {A senator} spoke next. {She} said no.",
       "name:Jane Roe | anonymous: | pronoun:"},
      {"{Jane Roe} spoke first. {A spokesman} spoke next. {She} said no.",
       "name:Jane Roe | anonymous: | pronoun:Jane Roe"},
      {"{Jane Roe} said so. Then {one of the senators} said no. {She} left.", "name:Jane Roe | : | pronoun:"},
      {"{Jane Roe} said so. {A lawyer in the town} said no. {She} left.", "name:Jane Roe | anonymous: | pronoun:"},
      {"{Jane Roe} said so. {The New York lawyer} said no. {She} left.", "name:Jane Roe | role: | pronoun:Jane Roe"},
  });
}

TEST_CASE("a maiden name and nobody are nobody else") {
  check({
      {"{Jane Roe} spoke. Born Mary Doe in 1936, {she} said no.", "name:Jane Roe | pronoun:Jane Roe"},
      {"{Nobody} said so, and {Someone} said no.", ": | :"},
  });
}

TEST_CASE("a noun, a text and a campaign are of whose name says so") {
  check({
      {"{The Polar Relief Fund} said no. {The fund} said so twice.",
       "organization:Polar Relief Fund | organization:Polar Relief Fund"},
      {"{The crowd} said no. {The fund} said so twice.", ": | :"},
      {"{A recent World Bank survey of prices} said no. {A Roe survey} said so.", "organization:World Bank | :"},
      {"{The World Bank} said so in a statement. {The statement} added no.", "organization:World Bank | :World Bank"},
      {"{The World Bank} said so. {The statement} added no.", "organization:World Bank | :"},
      {"{Jane Roe} spoke. {Her letter} said no.", "name:Jane Roe | pronoun:Jane Roe"},
      {"{Dan Ford} spoke. {His campaign} said no.", "name:Dan Ford | organization:Ford campaign"},
      {"{Jane Roe} spoke. {Her campaign} said no.", "name:Jane Roe | group:"},
      {"It rained, and Dan Ford's campaign was late. {It} said no.", "pronoun:Ford campaign"},
      {"It was late for Dan Ford's campaign. {It} said no.", "pronoun:"},
      {"{Dan Ford} spoke. {The campaign} said no.", "name:Dan Ford | organization:Ford campaign"},
      {"{Jane Roe} spoke. {The campaign} said no.", "name:Jane Roe | group:"},
      {"{Polar Services} said no to the Select Commission on Ash. {The company} left.",
       "organization:Polar Services | organization:Polar Services"},
  });
}

TEST_CASE("a body's name goes on behind and, of and for") {
  check({
      {"{The Ports and Lakes Commission} said no. {It} said so.",
       "organization:Ports and Lakes Commission | pronoun:Ports and Lakes Commission"},
      {"Russia's Ports and Lakes Commission answered. {It} said so.", "pronoun:Ports and Lakes Commission"},
      {"{The National Commission of Port Ministers} said no.", "organization:National Commission of Port Ministers"},
      {"{The Commission for Polar Forecasts} said no.", "organization:Commission for Polar Forecasts"},
      {"Mary Doe and {Northern Tribune} said no.", "organization:Northern Tribune"},
  });
}

TEST_CASE("capitals in brackets behind a body are its short name") {
  check({{"{The Fisheries Commission (OPQ)} said no. Then {OPQ} left.",
          "organization:Fisheries Commission | organization:Fisheries Commission"},
         {"{Jane Roe (OPQ)} said no. Then {OPQ} left.", "name:Jane Roe | organization:OPQ"}});
}

TEST_CASE("somebody's friend is not the friend of somebody else") {
  check({{"{His friend Jane Roe} said no.\n\nIt rained. {Her friend} said so.", "name:Jane Roe | role:"},
         {"{His friend Jane Roe} said no. {His friend} said so.", "name:Jane Roe | role:Jane Roe"}});
}

TEST_CASE("small parts of names belong to them") {
  check({
      {"On Monday {Jun-jun Poe} said no.", "name:Jun-jun Poe"},
      {"Then {Moon Jae-pil} said no.", "name:Moon Jae-pil"},
      {"Then {Mary el Idrissi-de Wit} said no. {Wit} left.",
       "name:Mary el Idrissi-de Wit | name:Mary el Idrissi-de Wit"},
      {"Then {Paul van 't Hooft} said no.", "name:Paul van 't Hooft"},
      {"The Trump-era {Jane Roe} said no.", "name:Jane Roe"},
  });
}

TEST_CASE("an office may be abbreviated, and a title stand before a first name") {
  check({
      {"Foreign Minister {Jane Roe} spoke. {The FM} said no.", "name:Jane Roe | role:Jane Roe"},
      {"Mayor {Tamsin Roe} spoke. {Mayor Tamsin} said no.", "name:Tamsin Roe | name:Tamsin Roe"},
  });
}

TEST_CASE("an age means who is in focus") {
  check({{"{Jane Roe} said no. {The 62-year-old leader} said so twice.", "name:Jane Roe | role:Jane Roe"}});
}

TEST_CASE("a list is a group with what stands between its names") {
  check({
      {"Lawyer Jane Roe, German lawyer John Poe and retired lawyer Paul Doe met. {They} said no.",
       "pronoun:Jane Roe; John Poe; Paul Doe"},
      {"Mayor Jane Roe met Sen. John Poe. The mayor and the senator spoke. {They} said no.",
       "pronoun:Jane Roe; John Poe"},
  });
}

TEST_CASE("examples are no group, and small letters no name of a body") {
  check({{"It was of victims such as Jane Roe, John Poe and Paul Doe. {They} left.", "pronoun:"},
         {"{Dan Ford} spoke. {A new super Bank} left.", "name:Dan Ford | group:"}});
}

TEST_CASE("an office is known with its place") {
  check({{"{Ada Clark} spoke. {Vera Lund} spoke. {The New Ohio governor} left.",
          "name:Ada Clark | name:Vera Lund | role:Vera Lund"},
         {"{Sam Hill} spoke. {Vera Lund} spoke. {The New Iowa governor} left.",
          "name:Sam Hill | name:Vera Lund | role:Sam Hill"}});
}

TEST_CASE("the adjective of a country is nobody who acts") {
  check({{"The Russian crowd was loud. {It} said no.", "pronoun:"},
         {"Russia was loud. {It} said no.", "pronoun:Russia"}});
}

TEST_CASE("roles compare by their words") {
  CHECK(plain_role("Lt. Gov.") == "lieutenant governor");
  CHECK(plain_role("spokeswoman") == "spokesperson");
  CHECK(is_role("minister", "foreign minister"));
  CHECK(is_role("lawmaker", "senator"));
  CHECK_FALSE(is_role("minister", "prime minister"));
  CHECK_FALSE(is_role("president", "vice president"));
  CHECK_FALSE(is_role("foreign minister", "minister"));
}

TEST_CASE("an office is held between its dates, as far as both tell") {
  const Office office{.role = "chancellor", .org = "DE", .from = {2014, 6, 0}, .to = {2018, 0, 0}};
  CHECK(is_held_on(office, {2014, 6, 1}));
  CHECK(is_held_on(office, {2018, 12, 31}));
  CHECK_FALSE(is_held_on(office, {2014, 5, 31}));
  CHECK_FALSE(is_held_on(office, {}));
  CHECK(is_past_on(office, {2019, 1, 1}));
  CHECK_FALSE(is_past_on(office, {2018, 1, 1}));
}
