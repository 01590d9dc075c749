#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "gazetteers/mentions_stage.h"
#include "small_gazetteers.h"
#include "tokens/tokens_stage.h"

using namespace whosaid;

namespace {

/// The world of these tests: invented people, and countries everybody knows.
Lexicon world() {
  const SmallGazetteers g;
  g.write("people.tsv",
          "ada-roe / Ada Roe / Roe / Chancellor Roe / f / DE / \n"
          "bo-adler / Bo Adler / Adler / ~Bo / m / US / \n"
          "eve-adler / Eve Adler / Adler /  / f / US / \n"
          "hugo-el-amin / Hugo el-Amin / el-Amin / el-Amin / m /  / \n"
          "john-t-field / John T. Field / Field / John Field / m / US / \n"
          "karim-özil / Karim Özil / Özil / Özil / m / TR / \n"
          "theresa-may / Theresa May / May /  / f / GB / \n"
          "tom-grant / Tom Grant / Grant /  / m / US / \n");
  g.write("countries.tsv",
          "CN / China /  / Beijing / Chinese / Chinese / \n"
          "DE / Germany /  / Berlin / German / German|Germans / German government\n"
          "FR / France /  / Paris / French / French|Frenchman / \n"
          "GB / United Kingdom / UK|U.K.|Britain / London / British / Briton / \n"
          "KR / South Korea / ~Korea / Seoul / South Korean / South Koreans / \n"
          "TR / Turkey /  / Ankara / Turkish / Turks / \n"
          "US / United States / US|U.S. / Washington / American / Americans / \n");
  g.write("organizations.tsv", "id / name / aliases / acronyms / country / match",
          "acled / Armed Conflict Data /  / ACLED /  / fold\nap / Associated Press /  / AP / US / \n"
          "bank-of-england / Bank of England /  /  / GB / \neta / Eta Léon / ~Eta /  / GB / exact\n"
          "isis-college / Isis O’Neill College / Isis /  / GB / exact\nsenate / US Senate / Senate /  / US / \n"
          "state / State Department /  /  / US / \nwho / World Health Organization /  / WHO /  / \n");
  g.write("metonyms.tsv", "10 Downing Street / GB / GB\nElysee / FR / FR\n");
  g.write(
      "cues.tsv",
      "according to / according to / phrase / say / quote\nask / ask|asks|asked|asked|asking / question / ask / quote\n"
      "grant / grant|grants|granted|granted|granting / claim / say / that\n"
      "say / say|says|said|said|saying / speech / say / quote that\n"
      "state / state|states|stated|stated|stating / speech / say / that\n");
  g.write("titles.tsv",
          "Foreign Minister /  / office\nGov. /  / office\nMr. / m / honorific\nMrs. / f / honorific\n"
          "President /  / office\nSen. /  / legislative\n");
  g.write(
      "roles.tsv",
      "dean / deans /  / expert\nforeign minister / foreign ministers /  / office\npresident / presidents /  / office\n"
      "spokesman / spokesmen / m / spokesperson\n");
  g.write("pronouns.tsv",
          "he / 3 / singular / m / subject\nit / 3 / singular /  / subject\nus / 1 / plural /  / object\nwho / 3 / "
          "unknown /  / relative\n");
  g.write(
      "words.tsv",
      "a / determiner\nand / coordinator\nbut / coordinator\nby / preposition\nfor / preposition\nin / preposition\n"
      "may / auxiliary\nmonday / time\nof / preposition\non / preposition\nover / preposition\nso / conjunct\nthe / "
      "determiner\nthen / "
      "conjunct\nto / to\nwas / be\nwill / "
      "auxiliary\n"
      "with / preposition\n");
  g.write("given_names.tsv", "Ada / f\nBo / m\nDean / m\nEve / f\nGrant / m\nJane / f\nJohn / m\nTom / m\nWill / m\n");
  g.write("blocked.tsv", "Turkey sandwich\n");
  return g.read();
}

const Lexicon& lexicon() {
  static const Lexicon l = world();
  return l;
}

std::string label(const Mention& m) {
  static constexpr std::string_view kKinds[] = {"person",  "organization", "country", "title",  "role",
                                                "pronoun", "cue",          "name",    "blocked"};
  std::string text(kKinds[static_cast<std::size_t>(m.kind)]);
  const Lexicon& l = lexicon();
  if (m.kind <= Kind::country) text.append(":").append(l.entities[m.row].id);
  if (m.kind == Kind::cue) text.append(":").append(l.cues[m.row].lemma);
  return text;
}

/// One block a line; a sentence ends at a full stop that is no part of a word.
void cut(Document& d) {
  for (std::size_t at = 0; at < d.text.size();) {
    const std::size_t end = std::min(d.text.find('\n', at), d.text.size());
    d.blocks.push_back(
        {.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, .role = BlockRole::paragraph});
    at = end + 1;
  }
  const auto tokens = make_tokens_stage(lexicon()).value();
  tokens->run(d, tokens->make_scratch().get());
  std::uint32_t block = 0, first = 0;
  for (std::uint32_t i = 0; i < d.tokens.size(); ++i) {
    while (d.tokens[i].span.begin >= d.blocks[block].span.end) ++block;
    const bool last = i + 1 == d.tokens.size() || d.tokens[i + 1].span.begin >= d.blocks[block].span.end;
    if (!last && d.slice(d.tokens[i].span) != ".") continue;
    d.sentences.push_back({.span = {d.tokens[first].span.begin, d.tokens[i].span.end},
                           .block = block,
                           .first_token = first,
                           .end_token = i + 1});
    first = i + 1;
  }
}

void find_mentions(Document& d) {
  cut(d);
  const auto stage = make_mentions_stage(lexicon()).value();
  stage->run(d, stage->make_scratch().get());
}

/// The text without its marks: `[Ada Roe|person:ada-roe]` becomes `Ada Roe`.
std::string unmarked(std::string_view marked) {
  std::string text;
  for (std::size_t at = 0; at < marked.size(); ++at) {
    if (marked[at] == '[') continue;
    if (marked[at] == '|') at = marked.find(']', at);
    if (marked[at] != ']') text += marked[at];
  }
  return text;
}

std::string marked(std::string_view text) {
  Document d("test", text, std::pmr::get_default_resource());
  find_mentions(d);
  std::string out;
  std::uint32_t at = 0;
  for (const Mention& m : d.mentions) {
    REQUIRE(m.span.begin >= at);
    REQUIRE(d.tokens[m.first_token].span.begin == m.span.begin);
    REQUIRE(d.tokens[m.end_token - 1].span.end == m.span.end);
    REQUIRE((m.row == kNone) == (m.kind == Kind::name));
    out += d.slice({at, m.span.begin});
    out += "[" + std::string(d.slice(m.span)) + "|" + label(m) + "]";
    at = m.span.end;
  }
  return out + std::string(text.substr(at));
}

/// What became of the aliases of `text`, one a line.
std::string fates(std::string_view text) {
  Document d("test", text, std::pmr::get_default_resource());
  cut(d);
  std::string out;
  const AliasIndex index(lexicon());
  for (const AliasDecision& decision : explain_mentions(d, lexicon(), index)) {
    for (const AliasCandidate& c : decision.candidates) {
      out += std::string(d.slice(c.span)) + ": " + shown_entry(lexicon(), c.entry) + ": " +
             std::string(kFateReasons[static_cast<std::size_t>(c.fate)]) + "\n";
    }
  }
  return out;
}

void check_all(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) {
    CAPTURE(text);
    CHECK(marked(unmarked(text)) == text);
  }
}

}  // namespace

TEST_CASE("names of the gazetteers are found: folded, whole words, the longest first") {
  check_all({
      "there was [Ada Roe|person:ada-roe] of [Germany|country:DE].",
      "there was [ADA ROE|person:ada-roe] of [Karim Ozil|person:karim-özil].",
      "the [Bank of England|organization:bank-of-england] and the bank of england",
      "the [Bank\u00A0of  England|organization:bank-of-england]",
      "with [South Korea|country:KR] and [South Korean|country:KR] goods",
      "the [U.S.|country:US] and the [US|country:US] and [us|pronoun]",
      "the [WHO|organization:who] and [who|pronoun]",
      "in [Turkey|country:TR] a Turkey sandwich",
      "from [10 Downing Street|country:GB] to the [Elysee|country:FR]",
      "by [Hugo el-Amin|person:hugo-el-amin] and [el-Amin|person:hugo-el-amin]",
      "the U.S.-led talks",
  });
}

TEST_CASE("a row matches as it stands, or whatever the capitals") {
  check_all({
      "at [Isis|organization:isis-college] and at [Isis O'Neill College|organization:isis-college]’s gate",
      "with [ISIS|name] and isis and the [ISIS O'Neill College|name]",
      "of [Acled|organization:acled], [ACLED|organization:acled], [acled|organization:acled]",
      "at [Eta Léon|organization:eta], then at [Eta|organization:eta], then ETA, then Éta",
      "at Eta Leon, then Eta",
  });
}

TEST_CASE("a possessive ends a name; quotation marks do not hide one") {
  check_all({
      "there was [Ada Roe|person:ada-roe]’s plan for [Germany|country:DE]'s banks",
      "so-called '[Israel|name]' and \"[France|country:FR]\"",
  });
}

TEST_CASE("a bare surname or weak alias counts only with a strong mention, before or behind") {
  check_all({
      "[Roe|person:ada-roe] [said|cue:say] so.\n[It|pronoun] was [Ada Roe|person:ada-roe] in [Berlin|country:DE].",
      "then [Roe|name] [said|cue:say] so.",
      "then [Bo Adler|person:bo-adler] met [Eve Adler|person:eve-adler], and [Adler|person:eve-adler] left.",
      "then [Eve Adler|person:eve-adler] met [Bo Adler|person:bo-adler], and [Adler|person:bo-adler] left.",
      "then [Eve Adler|person:eve-adler] met [Bo Adler|person:bo-adler], and [Mrs.|title] [Adler|person:eve-adler] "
      "left.",
      "then [Eve Adler|person:eve-adler], [Eve Adler|person:eve-adler] and [Bo Adler|person:bo-adler] met; "
      "[Adler|person:eve-adler] left.",
      "then [Jane Adler|name] left with [Bo Adler|person:bo-adler].",
      "in [South Korea|country:KR] all of [Korea|country:KR] heard",
      "in all of [Korea|name]",
      "then [Theresa May|person:theresa-may] met him. So [May|person:theresa-may] [said|cue:say]",
  });
}

TEST_CASE("middle initials are tolerated unless they are somebody else's") {
  check_all({
      "there was [Ada M. Roe|person:ada-roe] and [John Field|person:john-t-field].",
      "there was [John T. Field|person:john-t-field].",
      "there was [John B. Field|name].",
      "there was [Bo Adler Jr.|name] and not [Bo Adler|person:bo-adler].",
  });
}

TEST_CASE("a title counts before a name, a role everywhere") {
  check_all({
      "so [President|title] [Bo Adler|person:bo-adler] and the [President|role]",
      "so [Foreign Minister|title] [Jane Poe|name] met [foreign ministers|role]",
      "with [New York|name] [Sen.|title] [Tom Grant|person:tom-grant] of [Ohio|name].",
      "so [Chancellor Roe|person:ada-roe] met a [spokesman|role] for [Gov.|title] [Poe|name]",
      "the [president|role] [said|cue:say] [Mr.|title] [Poe|name] left",
  });
}

TEST_CASE("cues are found in any form, but a capital inside a sentence is no cue") {
  check_all({
      "[According to|cue:according to] [Ada Roe|person:ada-roe], [he|pronoun] [asked|cue:ask].",
      "[Asked|cue:ask] by [Ada Roe|person:ada-roe], [he|pronoun] [stated|cue:state] all.",
      "the [State Department|organization:state] [states|cue:state] that",
      "the [State Fair|name] will [grant|cue:grant] all",
      "[Grant Poe|name] left. Then [Grant Poe|name] [said|cue:say] no.",
      "then [Tom Grant|person:tom-grant] left, and [Grant|person:tom-grant] [granted|cue:grant] all.",
  });
}

TEST_CASE("capitals that no list knows are names, joined over particles and initials") {
  check_all({
      "so [Mara de la Cruz|name] and [Ludwig von Poe|name] met [Q. R. Zed|name].",
      "the [Poe & Zed|name] report by [Émile Zola|name]",
      "a deal with [Air France|name] and the [China Daily|name]",
      "the writer [Jane China Poe|name] came",
      "then [Dean Poe|name] met the [dean|role] and [Dean|role] [Jane Poe|name] there",
      "a [KARIM|name] or [ÖZIL|name] card",
      "the [Roe Tower|name] of [Ada Roe|person:ada-roe].",
      "a [Poe-Zed|name] deal on Monday in [Ohio|name]",
      "then [Tom German|name] met [Eve Spokesman|name] (R-Utah) there.",
      "the [District Judge|name] [Jane Poe|name] left",
      "by [@adaroe|name] and [@poe|name]",
  });
}

TEST_CASE("at the beginning of a sentence a capital needs other evidence") {
  check_all({
      "Critics [said|cue:say] no. But critics of [Ohio|name] left.",
      "Voters [said|cue:say] no.",
      "[Poe|name] left. Then [Mara Poe|name] [said|cue:say] no.",
      "[Jane|name] left.",
      "The talks with [Ohio|name] failed.",
      "Talks in [Ohio|name] failed, as talks do.",
  });
}

TEST_CASE("in headlines only known names and names of the running text count") {
  check_all({
      "[Ada Roe|person:ada-roe] [Says|cue:say] Talks With [Poe|name] Failed\nThen [Mara Poe|name] left.",
      "[Poe|name] Was Headed Over To [Ohio|name].\nThen [Mara Poe|name] left [Ohio|name].",
      "[Ada Roe|person:ada-roe] [Says|cue:say] [Poe|name]’s Talks Failed\nThen [Mara Poe|name] left.",
      "Big Talks In [Germany|country:DE] Fail",
      "[ROE|person:ada-roe] [SAYS|cue:say] [GERMANY|country:DE] TALKS FAIL\nSo [Ada Roe|person:ada-roe] left.",
      "[HE|pronoun] TELLS [US|pronoun] [WHO|pronoun] LEFT",
      "A NOTE BY [SPOKESMAN|role] [TEVITA ZED-POE|name] FAILED\nSo MR [ZED-POE|name] FAILED THERE",
  });
}

TEST_CASE("cue forms are bits and a weak name is marked") {
  Document d("test", "Roe said he states", std::pmr::get_default_resource());
  find_mentions(d);
  REQUIRE(d.mentions.size() == 4);
  CHECK(d.mentions[0].weak);
  CHECK(d.mentions[1].form == (static_cast<unsigned>(VerbForm::past) | static_cast<unsigned>(VerbForm::participle)));
  CHECK(d.mentions[3].form == static_cast<unsigned>(VerbForm::third));
}

TEST_CASE("every alias in the text has its fate") {
  const struct {
    std::string_view text, fates;
  } cases[] = {
      {"so Ada Roe left",
       "Ada Roe: person ada-roe, name: won\n"
       "Roe: person ada-roe, weak family name: begins inside a name that began before\n"},
      {"then Roe left", "Roe: person ada-roe, weak family name: no strong name of it in the text\n"},
      {"then Eve Adler, Bo Adler and Eve Adler met; Adler left",
       "Eve Adler: person eve-adler, name: won\n"
       "Adler: person bo-adler, weak family name: begins inside a name that began before\n"
       "Adler: person eve-adler, weak family name: begins inside a name that began before\n"
       "Bo Adler: person bo-adler, name: won\n"
       "Bo: person bo-adler, weak name: a longer alias begins at the same word\n"
       "Adler: person bo-adler, weak family name: begins inside a name that began before\n"
       "Adler: person eve-adler, weak family name: begins inside a name that began before\n"
       "Eve Adler: person eve-adler, name: won\n"
       "Adler: person bo-adler, weak family name: begins inside a name that began before\n"
       "Adler: person eve-adler, weak family name: begins inside a name that began before\n"
       "Adler: person bo-adler, weak family name: another one of this name is mentioned more often or nearer\n"
       "Adler: person eve-adler, weak family name: won\n"},
      {"the Bank of England", "Bank of England: organization bank-of-england, name: won\n"},
      {"a Turkey sandwich",
       "Turkey sandwich: blocked phrase: won\n"
       "Turkey: country TR, name: a blocked phrase takes its words away\n"},
      {"the us and the Us",
       "us: country US, name: the alias is in capitals, the text is not\nus: pronoun: won\n"
       "Us: country US, name: the alias is in capitals, the text is not\nUs: pronoun: won\n"},
      {"by John B. Field",
       "John B. Field: person john-t-field, name: an initial stands between that is not part of this name\n"
       "Field: person john-t-field, weak family name: no strong name of it in the text\n"},
      {"then the Roe Tower fell down on all of them and so Ada Roe left",
       "Roe: person ada-roe, weak family name: only a part of a longer name that no list knows\n"
       "Ada Roe: person ada-roe, name: won\n"
       "Roe: person ada-roe, weak family name: begins inside a name that began before\n"},
      {"so the State Department said that the State fell",
       "State Department: organization state, name: won\n"
       "State: reporting word: a capital inside a sentence: part of a name, not a reporting word\n"
       "said: reporting word: won\n"
       "State: reporting word: a capital inside a sentence: part of a name, not a reporting word\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    CHECK(fates(c.text) == c.fates);
  }
}

TEST_CASE("hostile texts take linear time") {
  for (const std::string_view part :
       {"A", "President ", "Adler ", "Poe ", "J. ", "de ", "el-Amin'", "& ", "South\u00A0", "é"}) {
    CAPTURE(part);
    std::string text;
    while (text.size() < 1'000'000) text += part;
    Document d("test", text, std::pmr::get_default_resource());
    find_mentions(d);
    CHECK(d.mentions.size() <= d.tokens.size());
  }
}
