#include "rules/cue_reading.h"

#include <doctest/doctest.h>

using namespace whosaid;

namespace {

constexpr auto bits(VerbForm a) { return static_cast<std::uint8_t>(a); }

Cue make_cue(bool noun) {
  Cue cue;
  cue.lemma = "report";
  cue.cls = "speech";
  if (noun) cue.frames = static_cast<std::uint32_t>(Frame::noun);
  return cue;
}

}  // namespace

TEST_CASE("forms that are as often nouns are verbs only where the words around allow it") {
  const struct {
    std::string_view before, letters, after;  // letters: the cue is x
    std::string_view cue;
    VerbForm form;
    char read;
  } cases[] = {
      {"the", "Dxt", "that", "report", VerbForm::base, 'w'},
      {"his", "Dxt", "that", "reports", VerbForm::third, 'w'},
      {"agencies", "wxt", "that", "report", VerbForm::base, 'b'},
      {"agency", "wxt", "that", "reports", VerbForm::third, 'k'},
      {"news", "wxp", "of", "reports", VerbForm::third, 'w'},
      {"they", "HxD", "the", "report", VerbForm::base, 'b'},
      {"of", "pxp", "in", "reports", VerbForm::third, 'w'},
      {"", "xt", "that", "reports", VerbForm::third, 'k'},
      {"Roe", "Nxw", "loss", "reports", VerbForm::third, 'k'},
      {",", ",xT", "Sen.", "report", VerbForm::base, 'w'},
      {"press", "wxw", "loss", "reports", VerbForm::third, 'w'},
      {"calls", "kxw", "big", "report", VerbForm::base, 'w'},
      {"by", "pxt", "that", "reporting", VerbForm::gerund, 'g'},
      {"the", "Dxp", "of", "reporting", VerbForm::gerund, 'i'},
      {"the", "Dxw", "losses", "reported", VerbForm::past, 'e'},
      {"Some", "YxH", "they", "report", VerbForm::base, 'b'},
      {"Each", "YxH", "they", "report", VerbForm::base, 'w'},
      {"and", "w&xw", "officials", "report", VerbForm::base, 'w'},
      {"and", "w&xD", "the", "report", VerbForm::base, 'b'},
  };
  for (const auto& c : cases) {
    CAPTURE(c.before);
    CAPTURE(c.cue);
    const std::string_view letters = c.letters;
    const std::size_t at = letters.find('x');
    const char before = at > 0 ? letters[at - 1] : '\0', after = at + 1 < letters.size() ? letters[at + 1] : '\0';
    CHECK(read_cue(make_cue(true), bits(c.form), {before, after, c.before, c.cue, c.after}) == c.read);
  }
}

TEST_CASE("a number before a base form is its subject, when the form is never a noun") {
  const Cue write = make_cue(false), report = make_cue(true);
  CHECK(read_cue(write, bits(VerbForm::base), {'n', 'p', "two", "write", "in"}) == 'b');
  CHECK(read_cue(report, bits(VerbForm::base), {'n', 'p', "two", "report", "in"}) == 'w');
}

TEST_CASE("an irregular past is a verb whatever stands before it") {
  Cue say;
  say.cls = "speech";
  CHECK(read_cue(say, bits(VerbForm::past), {'D', 't', "another", "said", "that"}) == 'k');
}

TEST_CASE("behind what counts, a form that is never a noun is a verb") {
  const Cue insist = make_cue(false), claim = make_cue(true);
  CHECK(read_cue(insist, bits(VerbForm::third), {'n', 'H', "one", "insists", "he"}) == 'k');
  CHECK(read_cue(insist, bits(VerbForm::past), {'Y', 'D', "another", "insisted", "the"}) == 'k');
  CHECK(read_cue(insist, bits(VerbForm::past), {'Y', 'w', "another", "accused", "man"}) == 'e');
  CHECK(read_cue(claim, bits(VerbForm::third), {'n', 'D', "two", "claims", "the"}) == 'w');
}
