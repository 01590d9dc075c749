// `whosaid explain` and `whosaid rules` as their users meet them.

#include <doctest/doctest.h>

#include "program.h"

using namespace whosaid;

namespace {

const std::string kRules =
    "rule   quote-cue-source\nabout  The verb stands before the speaker.\nmatch  ^ {content:quote} {cue} {source}\n"
    "yes    <content>\"We won,\"</content> <cue>said</cue> <source>Ada Lovelace</source>.\n"
    "no     Ada Lovelace said: \"We won.\"\n"
    "rule   source-cue-quote\nabout  The verb introduces the quotation.\nmatch  ^ {source} {cue} : {content:quote}\n"
    "yes    <source>Ada Lovelace</source> <cue>said</cue>: <content>\"We won.\"</content>\n"
    "no     \"We won,\" said Ada Lovelace.\n";

/// A folder whose pipeline has two rules of its own and one name for their examples.
struct TwoRules : ProgramFolder {
  explicit TwoRules(std::string rules = kRules) {
    std::filesystem::remove(folder.path("rules"));
    const std::filesystem::path shipped = std::filesystem::path(WHOSAID_SOURCE_DIR) / "rules";
    std::filesystem::create_directories(folder.path("rules"));
    std::filesystem::copy_file(shipped / "blocks.rules", folder.path("rules/blocks.rules"));
    folder.write("rules/slots.txt", "slot cue V\nslot source P\nslot quote [QZL]\n");
    folder.write("rules/direct_speech.rules", rules);
    folder.write("rules/example_names/people.tsv", "id\tname\nexample-ada\tAda Example\n");
  }
  Ended rules(const std::string& arguments) const {
    return run("whosaid rules " + arguments + " --pipeline pipeline/small.json");
  }
  Ended explain(const std::string& arguments) const {
    return run("whosaid explain --pipeline pipeline/small.json " + arguments);
  }
};

const std::string kArticle =
    "Ministers meet in the old hall\n\nThe hall was empty.\n\n\"We will not sign,\" said Ada Lovelace.\n";

}  // namespace

TEST_CASE("rules are listed in order") {
  const Ended ended = TwoRules().rules("list");
  CHECK(ended.code == 0);
  CHECK(ended.err == "");
  CHECK(ended.out ==
        "rule              family         confidence  examples  about\n"
        "quote-cue-source  direct_speech        0.50         2  The verb stands before the speaker.\n"
        "source-cue-quote  direct_speech        0.50         2  The verb introduces the quotation.\n");
}

TEST_CASE("examples of rules are tested: all, of a family, of one rule") {
  const TwoRules place;
  const std::string all = place.rules("test").out;
  CHECK(all.starts_with("rules: 4 examples of 2 rules and those of "));
  CHECK(all.ends_with(" line rules, all right\n"));
  CHECK(place.rules("test direct_speech").out == "rules: 4 examples of 2 rules, all right\n");
  const Ended one = place.rules("test source-cue-quote");
  CHECK(one.out == "rules: 2 examples of 1 rule, all right\n");
  CHECK(one.err == "");
  CHECK(one.code == 0);
}

TEST_CASE("an example that does not hold is shown with its place and what came out") {
  std::string rules = kRules;
  rules.replace(rules.find("<source>Ada Lovelace</source>."), 30, "<source>Ada</source> Lovelace.");
  const Ended ended = TwoRules(rules).rules("test");
  CHECK(ended.code == 3);
  CHECK(ended.out == "");
  CHECK(ended.err.find("rules/direct_speech.rules:4:8: quote-cue-source: the marked parts did not come out; came out "
                       "by quote-cue-source: <content>\"We won,\"</content> <cue>said</cue> <source>Ada "
                       "Lovelace</source>.\n") != std::string::npos);
  CHECK(ended.err.find("rules: 4 examples of 2 rules and those of ") != std::string::npos);
  CHECK(ended.err.ends_with(" line rules, 1 wrong\n"));
}

TEST_CASE("an example of a line rule that does not hold is shown with its place") {
  const TwoRules place;
  place.folder.write("rules/blocks.rules",
                     "line   menu\nabout  A menu.\nrole   navigation\nmatch  ^Home$\nyes    House\nno     Home\n");
  const Ended ended = place.rules("test");
  CHECK(ended.code == 3);
  CHECK(ended.err.find("rules/blocks.rules:5:8: the rule does not match its example") != std::string::npos);
  CHECK(ended.err.find("rules/blocks.rules:6:8: the rule matches what it must not") != std::string::npos);
  CHECK(ended.err.ends_with("rules: 4 examples of 2 rules, 2 wrong\n"));
  CHECK(place.rules("test direct_speech").code == 0);
}

TEST_CASE("a rule that its own examples never use is hinted at") {
  const std::string idle =
      "rule   never\nabout  It cuts nothing.\ncut    {cut:end}\n"
      "yes    <content>\"We won,\"</content> <cue>said</cue> <source>Ada Lovelace</source>.\nno     It rained.\n";
  TwoRules place(kRules + idle);
  place.folder.write("rules/slots.txt", "slot cue V\nslot source P\nslot quote [QZL]\nslot end [#]\n");
  const Ended ended = place.rules("test");
  CHECK(ended.code == 0);
  CHECK(ended.err == "hint: no `yes` example of never makes the rule match\n");
}

TEST_CASE("explain shows the sentences that matter, or the paragraph asked for") {
  const TwoRules place;
  place.folder.write("a.txt", kArticle);
  const Ended all = place.explain("a.txt");
  CHECK(all.code == 0);
  CHECK(all.err == "");
  CHECK(all.out.starts_with("paragraph at offset 53\n"));
  CHECK(all.out.find("rules     quote-cue-source won\n") != std::string::npos);
  CHECK(all.out.find("<cue>said</cue> <source>Ada Lovelace</source>.\n") != std::string::npos);
  CHECK(all.out.find("speaker   Ada Lovelace (person, ada-lovelace) – named in the source\n") != std::string::npos);
  CHECK(place.explain("a.txt --at 40").out.starts_with("paragraph at offset 32\n\n  The hall was empty.\n"));
  CHECK(place.explain("--legend - < a.txt").out.find("    legend    Q quotation") != std::string::npos);
  place.folder.write("b.txt", "Nothing here\n\nThe hall was empty.\n");
  CHECK(place.explain("b.txt").out == "no quotation and no attribution in b.txt\n");
  CHECK(place.explain("- < b.txt").out == "no quotation and no attribution in standard input\n");
}

TEST_CASE("explain and rules say what is wrong with their arguments") {
  const TwoRules place;
  place.folder.write("a.txt", kArticle);
  place.folder.write("bad.txt", std::string(100, '\0'));
  const struct {
    std::string_view command;
    int code;
    std::string_view err;
  } cases[] = {
      {"whosaid explain", 2, "explain needs one file to read, or - for standard input"},
      {"whosaid explain a.txt bad.txt", 2, "explain needs one file to read"},
      {"whosaid explain a.txt --at x", 2, "--at needs a number of code points from the start, not \"x\""},
      {"whosaid explain --pipeline pipeline/small.json a.txt --at 999", 2, "the text has 92 code points"},
      {"whosaid explain --pipeline pipeline/small.json gone.txt", 1, "gone.txt"},
      {"whosaid explain --pipeline pipeline/small.json bad.txt", 1, "bad.txt: not text"},
      {"whosaid explain --pipeline gone.json a.txt", 3, "gone.json"},
      {"whosaid explain --pipeline pipeline/small.json --gazetteer gone a.txt", 3, "no such folder of gazetteers"},
      {"whosaid rules", 2, "rules needs to know what to do"},
      {"whosaid rules tset", 2, "unknown action \"tset\"; did you mean \"test\"?"},
      {"whosaid rules list more", 2, "too much: \"more\""},
      {"whosaid rules test --pipeline pipeline/small.json quote-cue-sorce", 2, "did you mean \"quote-cue-source\"?"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.command);
    const Ended ended = place.run(std::string(c.command));
    CHECK(ended.code == c.code);
    CHECK(ended.out == "");
    CAPTURE(ended.err);
    CHECK(ended.err.find(c.err) != std::string::npos);
  }
}

TEST_CASE("explain shows the names of the lists that lost their words, and why") {
  const TwoRules place;
  place.folder.write("mine/people.tsv", "id\tname\tfamily\nhopper\tGrace Hopper\tHopper\n");
  place.folder.write("a.txt", "The hall was empty.\n\n\"We will not sign,\" said Hopper.\n");
  const std::string lost =
      "\n    lost      Hopper: person hopper, weak family name: no strong name of it in the text\n";
  CHECK(place.explain("a.txt --gazetteer mine").out.find(lost) != std::string::npos);
  place.folder.write("a.txt", "Grace Hopper was there.\n\n\"We will not sign,\" said Hopper.\n");
  CHECK(place.explain("a.txt --gazetteer mine").out.find("    lost ") == std::string::npos);
}
