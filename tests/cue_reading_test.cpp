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
    std::string letters(c.letters);
    const std::size_t at = letters.find('x');
    const Cue cue = make_cue(true);
    letters[at] = cue_letter(cue, bits(c.form));
    CHECK(read_cue(cue, bits(c.form), {letters, at, c.before, c.cue, c.after}) == c.read);
  }
}

TEST_CASE("a number before a base form is its subject, when the form is never a noun") {
  const Cue write = make_cue(false), report = make_cue(true);
  CHECK(read_cue(write, bits(VerbForm::base), {"Dnbp", 2, "two", "write", "in"}) == 'b');
  CHECK(read_cue(report, bits(VerbForm::base), {"Dnbp", 2, "two", "report", "in"}) == 'w');
}

TEST_CASE("an irregular past is a verb whatever stands before it") {
  Cue say;
  say.cls = "speech";
  CHECK(read_cue(say, bits(VerbForm::past), {"Dkt", 1, "another", "said", "that"}) == 'k');
}
