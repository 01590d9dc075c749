#include "document/confidence.h"

#include <doctest/doctest.h>

#include <bit>

#include "evaluation/confidence_fit.h"
#include "rules/confidence.h"
#include "temporary_folder.h"

namespace whosaid {
namespace {

std::string sign_of(const SeenRecord& record, Sign sign) {
  Signs signs;
  read_signs(record, signs);
  return signs[static_cast<std::size_t>(sign)];
}

/// Statements with one sign each, right as often as told.
class JudgedRecords {
 public:
  void add(std::string_view cue, std::uint32_t right, std::uint32_t wrong) {
    for (std::uint32_t i = 0; i < right + wrong; ++i) {
      Statement& statement = statements_.emplace_back();
      statement.signs[static_cast<std::size_t>(Sign::cue)] = cue;
      is_right_.push_back(i < right);
    }
  }
  std::vector<JudgedRecord> list() const {
    std::vector<JudgedRecord> out;
    for (std::size_t i = 0; i < statements_.size(); ++i) out.push_back({&statements_[i], is_right_[i], false});
    return out;
  }

 private:
  std::vector<Statement> statements_;
  std::vector<bool> is_right_;
};

Result<ConfidenceModel> model_from(std::string_view table, std::vector<RuleInfo>& rules) {
  const TemporaryFolder folder;
  folder.write("confidence.tsv", table);
  return read_confidence(folder.path("confidence.tsv"), rules);
}

double confidence_of_cue(const ConfidenceModel& model, std::string_view cue) {
  Signs signs;
  signs[static_cast<std::size_t>(Sign::cue)] = cue;
  return model.confidence(signs);
}

constexpr std::string_view kHead = "sign\tvalue\trecords\tright\tweight\n";

}  // namespace

TEST_CASE("the signs of a record are its rule, type, cue, source, words, surroundings and places") {
  const SeenRecord record{.rule = "quote-source-cue",
                          .type = "direct",
                          .cue = "say",
                          .source_kind = "pronoun",
                          .text = "We will not sign this paper.",
                          .pre = "",
                          .post = " in Abuja.",
                          .parts = {.content = {0, 30}, .cue = {35, 39}, .source = {31, 34}}};
  CHECK(sign_of(record, Sign::rule) == "quote-source-cue");
  CHECK(sign_of(record, Sign::made) == "quote-source-cue direct");
  CHECK(sign_of(record, Sign::cue) == "say");
  CHECK(sign_of(record, Sign::source) == "pronoun direct");
  CHECK(sign_of(record, Sign::opens) == "we");
  CHECK(sign_of(record, Sign::length) == "direct 4");
  CHECK(sign_of(record, Sign::before) == "start");
  CHECK(sign_of(record, Sign::behind) == "word");
  CHECK(sign_of(record, Sign::order) == "content source cue");
  CHECK(sign_of(record, Sign::reach) == "4");
  CHECK(sign_of(record, Sign::apart) == "1");
}

TEST_CASE("the first word of what is said has letters only, whatever its marks") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", ""},          {"We won", "we"},      {"“The", "the"},     {"I'm here", "i"},
      {"I’m here", "i"}, {"… and then", "and"}, {"12 days", "days"}, {"Antidisestablishmentarianism", ""}};
  for (const auto& [text, wanted] : cases) {
    CAPTURE(text);
    CHECK(sign_of({.text = text}, Sign::opens) == wanted);
  }
}

TEST_CASE("parts have an order, and distances in powers of two") {
  const Span none, a{10, 20}, b{20, 25}, c{32, 40};
  const struct {
    Parts parts;
    std::string_view order, reach, apart;
  } cases[] = {{{a, none, none}, "content", "0", "0"},
               {{a, b, none}, "content cue", "0", "0"},
               {{b, a, none}, "cue content", "0", "0"},
               {{a, none, c}, "content source", "0", "0"},
               {{c, none, a}, "source content", "0", "0"},
               {{a, b, c}, "content cue source", "0", "4"},
               {{a, c, b}, "content source cue", "8", "4"},
               {{b, a, c}, "cue content source", "0", "8"},
               {{c, a, b}, "cue source content", "8", "0"},
               {{b, c, a}, "source content cue", "4", "8"},
               {{c, b, a}, "source cue content", "4", "0"},
               {{a, {500, 510}, c}, "content source cue", "64", "64"},
               {{a, {12, 15}, c}, "content cue source", "0", "16"}};
  for (const auto& given : cases) {
    CAPTURE(given.order);
    CHECK(sign_of({.parts = given.parts}, Sign::order) == given.order);
    CHECK(sign_of({.parts = given.parts}, Sign::reach) == given.reach);
    CHECK(sign_of({.parts = given.parts}, Sign::apart) == given.apart);
  }
}

TEST_CASE("length counts words in powers of two") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", " 0"}, {"one", " 1"}, {"one two three", " 2"}, {" a b  c\nd ", " 4"}, {"a b c d e f g h", " 8"}};
  for (const auto& [text, wanted] : cases) {
    CAPTURE(text);
    CHECK(sign_of({.text = text}, Sign::length) == wanted);
  }
  for (std::uint32_t words = 0, length = 0; words < 600; ++words, length = 32 - std::countl_zero(words)) {
    std::string text;
    for (std::uint32_t i = 0; i < words; ++i) text += i % 3 == 0 ? " a" : "\nbc ";
    CHECK(sign_of({.text = text}, Sign::length) == length_value("", length));
  }
}

TEST_CASE("a record starts its sentence behind a final mark, also one inside quotation marks") {
  const std::pair<std::string_view, std::string_view> cases[] = {{"", "start"},
                                                                 {"  ", "start"},
                                                                 {"It rained. ", "start"},
                                                                 {"“It rained.” ", "start"},
                                                                 {"«Il pleut» ", "start"},
                                                                 {"On Monday, ", "within"},
                                                                 {"and ", "within"},
                                                                 {"café ", "within"}};
  for (const auto& [pre, wanted] : cases) {
    CAPTURE(pre);
    CHECK(sign_of({.pre = pre}, Sign::before) == wanted);
  }
}

TEST_CASE("what stands behind a record is a mark, a word or the end") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"", "end"},      {" \n", "end"}, {". It", "."},   {", but", ","},   {"; and", ";"},  {": so", ":"},
      {" — a", "dash"}, {"-a", "dash"}, {" in", "word"}, {" été", "word"}, {" 12", "word"}, {"” he", "mark"}};
  for (const auto& [post, wanted] : cases) {
    CAPTURE(post);
    CHECK(sign_of({.post = post}, Sign::behind) == wanted);
  }
}

TEST_CASE("weights add up to log odds, and nothing measured is one half") {
  ConfidenceModel model;
  Signs signs;
  CHECK(model.confidence(signs) == doctest::Approx(0.5));
  model.set_base(1);
  model.set(Sign::cue, "say", 1.5);
  model.set(Sign::rule, "r", -0.5);
  CHECK(model.confidence(signs) == doctest::Approx(0.7311).epsilon(0.001));
  read_signs({.rule = "r", .cue = "say"}, signs);
  CHECK(model.confidence(signs) == doctest::Approx(0.8808).epsilon(0.001));
}

TEST_CASE("a fitted table read back gives each sign about its share") {
  JudgedRecords judged;
  judged.add("say", 900, 100);
  judged.add("joke", 100, 300);
  judged.add("rare", 4, 0);
  const std::string table = confidence_table(judged.list(), 7);
  CHECK(table.find("over 7 annotated articles") != std::string::npos);
  CHECK(table.find("\ncue\tsay\t1000\t900\t") != std::string::npos);
  CHECK(table.find("rare") == std::string::npos);
  CHECK(table == confidence_table(judged.list(), 7));
  std::vector<RuleInfo> rules;
  const auto model = model_from(table, rules);
  REQUIRE(model);
  CHECK(confidence_of_cue(*model, "say") == doctest::Approx(0.9).epsilon(0.02));
  CHECK(confidence_of_cue(*model, "joke") == doctest::Approx(0.25).epsilon(0.05));
  CHECK(confidence_of_cue(*model, "unheard") > 0.25);
  CHECK(confidence_of_cue(*model, "unheard") < 0.9);
}

TEST_CASE("the rows of rules give their shares, smoothed") {
  std::vector<RuleInfo> rules(1);
  rules.front().id = "quote-source-cue";
  CHECK(rules.front().confidence == 0.5);
  CHECK(model_from(std::string(kHead) + "rule\tquote-source-cue\t8\t6\t0.30\n", rules));
  CHECK(rules.front().confidence == doctest::Approx(0.7));
}

TEST_CASE("bad rows of the table are refused with their place") {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"cue\tsay\t5\t6\t0.1\n", ":2:11: expected two numbers, with right not above records"},
      {"cue\tsay\tmany\t6\t0.1\n", "expected two numbers, with right not above records"},
      {"cue\tsay\t5\t4\tnan\n", "expected a number from -50 to 50"},
      {"cue\tsay\t5\t4\t99\n", "expected a number from -50 to 50"},
      {"mood\tsay\t5\t4\t1\n", "no sign \"mood\""},
      {"rule\tno-such-rule\t5\t4\t1\n", "no rule \"no-such-rule\""}};
  for (const auto& [row, wanted] : cases) {
    CAPTURE(row);
    std::vector<RuleInfo> rules;
    const auto model = model_from(std::string(kHead) + std::string(row), rules);
    REQUIRE_FALSE(model);
    CHECK(to_text(model.error()).find(wanted) != std::string::npos);
  }
}

}  // namespace whosaid
