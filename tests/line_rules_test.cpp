#include "blocks/line_rules.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

using namespace whosaid;

namespace {

const std::filesystem::path kRules = std::filesystem::path(WHOSAID_SOURCE_DIR) / "rules" / "blocks.rules";

Errors errors_of(std::string_view rules) {
  const auto file = std::filesystem::temp_directory_path() / "whosaid_blocks_test.rules";
  std::ofstream(file, std::ios::binary) << rules;
  auto read = read_line_rules(file, Examples::checked);
  std::filesystem::remove(file);
  return read ? Errors{} : read.error();
}

}  // namespace

TEST_CASE("every example in blocks.rules is won by its rule and every counterexample is not") {
  const auto rules = read_line_rules(kRules, Examples::checked);
  if (!rules) FAIL(to_text(rules.error()));
  CHECK(rules->size() > 20);
}

TEST_CASE("a mistake in blocks.rules is shown with its place and what to do") {
  const struct {
    std::string_view rules, message;
  } cases[] = {
      {"lines x\n", ":1:1: unknown keyword \"lines\"; did you mean \"line\"?"},
      {"role title\n", ":1:1: a rule begins with \"line\" and its name"},
      {"line x\nrole titel\n", ":2:6: unknown role \"titel\"; did you mean \"title\"?"},
      {"line x\nwhere head boddy\n", ":2:12: unknown place \"boddy\"; did you mean \"body\"?"},
      {"line x\nopens all\n", ":2:7: unknown word behind \"opens\""},
      {"line x\nlongest ten\n", ":2:9: behind \"longest\" stands a number of characters, from 1 to 240"},
      {"line x\nneeds a||b\n", ":2:7: nothing stands before or behind a |"},
      {"line x\nmatch ^(a\n", ":2:7: RE2 does not understand the pattern"},
      {"line x\nmatch a\n", ":1:1: every line would be searched through"},
      {"line x\n", ":1:1: the rule has no \"role\""},
      {"line x\nrole date\nabout x\nmatch ^a$\nyes b\nno c\n", ":5:5: the rule does not match its example"},
      {"line x\nrole date\nabout x\nmatch ^a$\nyes a\nno a\n", ":6:4: the rule matches what it must not"},
      {"line x\nrole date\nabout x\nmatch ^a\nyes a\nno c\nline y\nrole date\nabout y\nmatch ^ab\nyes ab\nno c\n",
       ":11:5: the rule \"x\" above wins this example"},
      {"line x\nrole dateline\nabout x\nmatch ^(A+) - \nyes A - b\nno c\n", ":5:5: the dateline found is \"A\""},
      {"line x\nline x\n", ":2:6: the name is taken by the rule in line 1"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.rules);
    const std::string text = to_text(errors_of(c.rules));
    CHECK_MESSAGE(text.find(c.message) != std::string::npos, text);
  }
  CHECK(to_text(*read_line_rules("no/such.rules").error().begin()) == "no/such.rules: cannot read the file\n");
}

TEST_CASE("fixed lines are taken out of a pattern") {
  const auto parts = spell_out("^(?i:About(?: us)?|faqs?|e-?mail|a\\+|sold .*|(b))\\.?$");
  CHECK(std::set(parts.lines.begin(), parts.lines.end()) ==
        std::set<std::string>{"about us", "about us.", "about", "about.", "faqs", "faqs.", "faq", "faq.", "e-mail",
                              "e-mail.", "email", "email.", "a+", "a+."});
  CHECK(parts.rest == "^(?i:sold .*|(b))\\.?$");
  for (const char* other :
       {"^(?i:a|b)", "^(?i:a|b$", "^(?i:a)b$", "^(?i:a)|b$", "^(?:a|b)$", "(?i:a)$", "^(?i:a)+$", "^(?i:[a|b$"}) {
    CAPTURE(other);
    CHECK(spell_out(other).lines.empty());
    CHECK(spell_out(other).rest == other);
  }
}

TEST_CASE("how a line must end is seen in the pattern") {
  CHECK(last_byte("a\\)\\.?$").ends("a)."));
  CHECK(last_byte("a\\)\\.?$").ends("a)"));
  CHECK_FALSE(last_byte("a\\)\\.?$").ends("a."));
  CHECK_FALSE(last_byte("a\\.$").ends("a"));
  for (const char* any : {"a\\.", "a.$", "a|b\\.$", "[(]a|b\\.$", "a\\\\.$", "a\\.?$"}) CHECK(last_byte(any).byte == 0);
}

TEST_CASE("a line must hold one of the needed texts") {
  constexpr std::string_view kHead = "line x\nrole caption\nabout x\nneeds AP|Getty Images\nmatch ^[A-Z].*$\n";
  CHECK(errors_of(std::string(kHead) + "yes By AP\nyes Getty Images\nno Getty\n").empty());
  CHECK(errors_of(std::string(kHead) + "yes By AFP\nno Getty\n").size() == 1);
}

TEST_CASE("a pattern without ^ is found wherever it begins") {
  constexpr std::string_view kHead = "line x\nrole caption\nabout x\nneeds (\nmatch \\((?:AP|CNN)\\)$\n";
  CHECK(errors_of(std::string(kHead) + "yes (x) (AP) é (CNN)\nno (CNN) ends\n").empty());
}
