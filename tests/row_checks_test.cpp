#include "gazetteers/row_checks.h"

#include <doctest/doctest.h>

#include "base/error_limits.h"
#include "small_gazetteers.h"
#include "test_texts.h"

using namespace whosaid;

namespace {

std::string problems(const SmallGazetteers& g) {
  std::string text;
  for (const Error& e : check_lists({g.folder()})) {
    std::string message = e.message;
    for (std::size_t at; (at = message.find(g.folder().native())) != std::string::npos;) {
      message.erase(at, g.folder().native().size() + 1);
    }
    text += e.file.substr(g.folder().native().size() + 1) + ":" + std::to_string(e.line) + ":" +
            std::to_string(e.column) + ": " + message + "\n";
  }
  return text;
}

void write_file(const SmallGazetteers& g, std::string_view name, std::string_view text) {
  std::ofstream(g.folder() / name, std::ios::binary) << text;
}

}  // namespace

TEST_CASE("names that are also words, roles or given names must be weak") {
  const struct {
    std::string_view row, problem;
  } cases[] = {
      {"x / Ada Roe / Roe / May /  / ", "\"May\" is also a word of words.tsv; mark it as weak: ~May"},
      {"x / Ada Roe / Roe / ~May /  / ", ""},
      {"x / Ada Roe / Roe / MAY /  / ", ""},
      {"x / Ada Roe / Roe / Mayor /  / ", "\"Mayor\" is also a role of roles.tsv; mark it as weak: ~Mayor"},
      {"x / Mayor / Mayor /  /  / ", ""},
      {"x / Said /  /  /  / ", "\"Said\" is also a reporting word of cues.tsv; mark it as weak: ~Said"},
      {"x / Ada Roe / Roe / Áda /  / ", "\"Áda\" is also a given name of given_names.tsv; mark it as weak: ~Áda"},
      {"x / Ada Roe / Ada / Ada /  / ", ""},
      {"x / Ada Roe / Roe / Ada Roe II /  / ", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.row);
    const SmallGazetteers g;
    g.write("words.tsv", "may / auxiliary\n");
    g.write("cues.tsv", "say / say|says|said|said|saying / speech / say / quote\n");
    g.write("roles.tsv", "mayor / mayors /  / office\n");
    g.write("given_names.tsv", "Ada / f\n");
    g.write("people.tsv", std::string(c.row) + " / \n");
    const std::string found = problems(g);
    CHECK(found.substr(found.empty() ? 0 : found.find(": ") + 2) ==
          std::string(c.problem) + (c.problem.empty() ? "" : "\n"));
  }
}

TEST_CASE("family names, offices and Wikidata ids are looked at") {
  const std::string header = "id\tname\tfamily\taliases\toffices\twikidata\n";
  const struct {
    std::string_view rows, problems;
  } cases[] = {
      {"a\tAda Roe\tRow\t\t\t\n",
       "people.tsv:2:11: the family name \"Row\" stands neither in the name nor in an alias; write it as it stands "
       "there\n"},
      {"a\tAda Roe-Poe\tPoe\t\t\t\n", ""},
      {"a\tAda Roe\tRowe\t~Ada Rowe\t\t\n", ""},
      {"a\tAda Roe\t\t\t\tq12\n",
       "people.tsv:2:14: \"q12\" is no Wikidata id; write Q and a number, such as Q159, or nothing\n"},
      {"a\tAda Roe\t\t\t\tQ012\n",
       "people.tsv:2:14: \"Q012\" is no Wikidata id; write Q and a number, such as Q159, or nothing\n"},
      {"a\tAda Roe\t\t\t\tQ12\nb\tBo Poe\t\t\t\tQ12\n",
       "people.tsv:3:13: \"Q12\" is also in people.tsv:2, \"a\"; make them one row, or mend one of the ids\n"},
      {"a\tAda Roe\t\t\t\tQ12\nb\tBo Poe\t\t\t\tQ13\n", ""},
      {"a\tAda Roe\t\t\tking@FR:2001..2004|king@FR:2003..\t\n",
       "people.tsv:2:32: the time overlaps with that of \"king@FR:2001..2004\"; end the first where the second "
       "begins\n"},
      {"a\tAda Roe\t\t\tking@FR:2003..|king@FR:2001..2004-02-03\t\n",
       "people.tsv:2:28: the time overlaps with that of \"king@FR:2003..\"; end the first where the second begins\n"},
      {"a\tAda Roe\t\t\tking@FR|king@FR\t\n", "people.tsv:2:21: the office stands here twice; take one away\n"},
      {"a\tAda Roe\t\t\tking@FR:2001..2004|king@FR:2004..\t\n", ""},
      {"a\tAda Roe\t\t\tking@FR:2001..2004-05|king@FR:2004-04..\t\n",
       "people.tsv:2:35: the time overlaps with that of \"king@FR:2001..2004-05\"; end the first where the second "
       "begins\n"},
      {"a\tAda Roe\t\t\tking@FR:2001..2004|mayor@FR:2003..\t\n", ""},
      {"a\tAda Roe\t\t\tking@FR:..2004|king@FR:2003..\t\n", ""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.rows);
    const SmallGazetteers g;
    g.write("countries.tsv", "FR / France /  / Paris / French / French / \n");
    write_file(g, "people.tsv", header + std::string(c.rows));
    CHECK(problems(g) == c.problems);
  }
}

TEST_CASE("what the readers refuse and what they let pass is told together, and each message says what to do") {
  const SmallGazetteers g;
  g.write("organizations.tsv", "nato / NATO /  /  /  / nat0\notan-x / Otan /  /  /  / \n");
  write_file(g, "people.tsv", "id\tname\tcountry\twikidata\na\tAda Roe\tXX\t12\n");
  CHECK(problems(g) ==
        "organizations.tsv:2:14: no entity has the id \"nat0\"; did you mean \"nato\"?\n"
        "people.tsv:2:11: no country has the id \"XX\"; write two capital letters as in countries.tsv, such as GB\n"
        "people.tsv:2:14: \"12\" is no Wikidata id; write Q and a number, such as Q159, or nothing\n");
}

TEST_CASE("the shipped lists have none of these problems") {
  const Errors errors = check_lists({kSourceDir / "gazetteers"});
  CHECK_MESSAGE(errors.empty(), to_text(errors));
}

TEST_CASE("of a list of nothing but mistakes a thousand are told, and it takes no longer than it must") {
  const SmallGazetteers g;
  std::string rows = "id\tname\tparent\n";
  for (int i = 10'000; i < 40'000; ++i) {
    rows += "a" + std::to_string(i) + "\tA" + std::to_string(i) + "\tb" + std::to_string(i) + "\n";
  }
  write_file(g, "organizations.tsv", rows);
  const std::size_t told = check_lists({g.folder()}).size();
  CHECK(told >= kMostErrors);
  CHECK(told < kMostErrors + 20);  // each list may add some
}
