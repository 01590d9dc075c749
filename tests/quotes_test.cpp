#include <doctest/doctest.h>

#include <string>

#include "quotes/quotes_stage.h"

using namespace whosaid;

namespace {

/// `text` with the quotations marked: ⟨…⟩ around each with its marks, ⟫ for the end of one that nothing closes,
/// ⟪ for the begin of one that continues the paragraph before. Each line is a block.
std::string marked(const std::string& text) {
  std::pmr::monotonic_buffer_resource arena;
  Document document("test", text, &arena);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at)
      document.blocks.push_back({.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
    at = end + 1;
  }
  const auto stage = make_quotes_stage({});
  const auto scratch = stage->make_scratch();
  stage->run(document, scratch.get());
  std::string out;
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    for (std::size_t i = document.quotes.size(); i-- > 0;) {  // inner quotations end first
      const Quote& q = document.quotes[i];
      if (q.outer.end == at) out += q.unclosed ? "⟫" : "⟩";
    }
    for (const Quote& q : document.quotes) {
      if (q.outer.begin == at) out += q.continues ? "⟪" : "⟨";
    }
    if (at < text.size()) out += text[at];
  }
  return out;
}

/// The text without the marks that marked() adds.
std::string bare(std::string text) {
  for (const std::string_view mark : {"⟨", "⟩", "⟪", "⟫"}) {
    for (std::size_t at; (at = text.find(mark)) != std::string::npos;) text.erase(at, mark.size());
  }
  return text;
}

void check_all(std::initializer_list<const char*> cases) {
  for (const std::string_view wanted : cases) {
    CAPTURE(wanted);
    CHECK(marked(bare(std::string(wanted))) == wanted);
  }
}

}  // namespace

TEST_CASE("a paragraph that goes on in the next one may quote inside, in other marks") {
  check_all({
      "⟨\"It is not about ⟨“equal justice”⟩ any more. It is about power.⟫\n⟪\"We will win.\"⟩",
      "⟨\"The ⟨“bathroom bill,”⟩ which allows this.⟫",
      "⟨“It is not about ⟨\"equal justice\"⟩ any more.⟫",
      "She said: ⟨\"We won.⟫ ⟨“Again,”⟩ she said.",
      "\"⟨“We won,”⟩ she said.",
  });
}

TEST_CASE("a quotation lies between marks of the same style") {
  check_all({
      R"(⟨"We won,"⟩ she said.)",
      "⟨“We won,”⟩ she said.",
      "She said: ⟨‘We won.’⟩",
      "She said, ⟨'We won.'⟩",
      "⟨«We won»⟩, she said.",
      "⟨« We won »⟩, she said.",
      "⟨„We won“⟩, she said.",
      "⟨„We won”⟩, she said.",
      "⟨''We won,''⟩ she said.",
      "⟨’’We won,’’⟩ she said.",
      "⟨‘‘We won,’’⟩ she said.",
      "⟨``We won,''⟩ she said.",
      "The law (⟨“reform”⟩ to its friends) is ⟨“dead”⟩ or ⟨“nearly dead”⟩.",
      "The ⟨“yes”⟩/⟨“no”⟩ question—⟨“maybe”⟩—stays open.",
      R"(The ⟨"yes"⟩/⟨"no"⟩ question--⟨"maybe"⟩--stays open.)",
      R"(It is a ⟨"so-called"⟩-ish thing, a ⟨"Hamilton"⟩'s thing.)",
      R"(⟨"... and then we won,"⟩ she said.)",
  });
}

TEST_CASE("an interrupted quotation is two quotations") {
  check_all({
      R"(⟨"We won,"⟩ she said, ⟨"and we will win again."⟩)",
      "⟨“We won,”⟩ she said. ⟨“We will win again.”⟩",
      "⟨‘We won,’⟩ she said. ⟨‘We will win again.’⟩",
      "⟨''We won,''⟩ she said. ⟨''We will win again.''⟩",
      R"(⟨"Yes."⟩ ⟨"No."⟩ ⟨"Maybe."⟩)",
  });
}

TEST_CASE("quotations nest") {
  check_all({
      "⟨“He told me ⟨‘go home’⟩ and I went,”⟩ she said.",
      "⟨‘He told me ⟨“go home”⟩ and I went,’⟩ she said.",
      R"(⟨"He told me ⟨'go home'⟩ and I went,"⟩ she said.)",
      R"(⟨"He told me ⟨“go home”⟩ and I went,"⟩ she said.)",
      R"(⟨"He told me ⟨“go”⟩ and ⟨“stay”⟩, and I went,"⟩ she said.)",
      "⟨“He told me ⟨“go home”⟩ and I went,”⟩ she said.",
      R"(⟨“He told me ⟨"go home"⟩ and I went,”⟩ she said.)",
      R"(⟨"He told me ⟨"go home"⟩ and I went,"⟩ she said.)",
      R"(⟨"⟨'Go home,'⟩ he told me,"⟩ she said.)",
      R"(⟨"He told me ⟨'go home.'⟩"⟩ I went.)",
      "⟨“He told me: ⟨‘Go home.’⟩”⟩ I went.",
      "⟨''He told me ⟨'go home.'⟩''⟩ I went.",
      "⟨''⟨'Go home,'⟩ he told me,''⟩ she said.",
      R"(⟨"⟨"We won,"⟩"⟩ she said.)",
      "⟨«He said ⟨“no ⟨‘never’⟩”⟩ to me»⟩, she said.",
  });
}

TEST_CASE("an apostrophe is no mark") {
  check_all({
      "⟨‘We won’t go,’⟩ he said. ⟨‘It’s the ministers’ plan, and O’Neill’s.’⟩",
      "⟨'We won't go,'⟩ he said. ⟨'It's the ministers' plan, and O'Neill's.'⟩",
      "the ministers' plan and the voters' anger",
      "the ministers’ plan of the ’90s, rock ’n’ roll and the Class of ’68",
      "the ministers' plan of the '90s, rock 'n' roll and the Class of '68",
      "Give 'em hell, goin' home, 'til Tuesday. 'Tis late.",
      "⟨‘Give ’em hell,’⟩ he said of the ⟨‘losers’⟩ and the voters’ choice.",
      "⟨'Losers'⟩ said he of the ⟨'winners'⟩ of the players' game",
      R"(⟨"It's the ministers' plan,"⟩ she said. ⟨"Don't ask."⟩)",
      "Trump 's plan is the voters '",
      "He ⟨'said'⟩ it.",
      "Headline: Merkel says ⟨'no'⟩ to ⟨'Europe's madness'⟩",
      "The ⟨‘Agenda 21’⟩ of 5’ men",
  });
}

TEST_CASE("feet, inches, minutes and seconds are no marks") {
  check_all({
      R"(He is 6'2" tall and she 5' 10" small.)",
      R"(⟨"He is 6'2" tall,"⟩ she said.)",
      R"(⟨"I have a 24" screen,"⟩ she said.)",
      R"(⟨"I am number 1"⟩ he said. ⟨"No. 1."⟩)",
      R"(A 24" screen and a 22" screen.)",
  });
}

TEST_CASE("a mark in a tag, a bullet and junk are harmless") {
  check_all({
      R"(<tweet author="A B">⟨"We won"⟩<tweet/>)",
      R"(<a href='x' title="it's">We won</a>)",
      R"(5 < 6 and ⟨"7 > 6"⟩)",
      "» More news",
      "Home » Politics » News",
      "« Previous",
      R"(He said "" and ""= and " " and ''''.)",
      R"(class=""= x)",
      R"("""""""" We won)",
      "'''''''''' We won",
      "\"",
      "“",
      "‘",
      "”",
      "«",
      "<",
      "'",
      "''",
      "“”",
  });
}

TEST_CASE("what nothing closes runs to the end of its block") {
  check_all({
      "⟨“We won, she said.⟫",
      R"(⟨"We won, she said.⟫)",
      "⟨‘We won’t, she said.⟫",
      "She said: ⟨‘We won.⟫",
      "⟨“He said ⟨‘Yes’⟩ and, ⟨‘No.⟫”⟩ she said.",
  });
}

TEST_CASE("a paragraph that re-opens the quotation before continues it") {
  check_all({
      "⟨“We won.⟫\n⟪“We lost.”⟩",
      "⟨\"We won.⟫\n⟪\"We lost.⟫\n⟪\"We drew,\"⟩ she said.",
      "⟨‘We won.⟫\n⟪‘We lost.’⟩",
      "⟨''We won.⟫\n⟪''We lost.''⟩",
      "⟨“We won.”⟩\n⟨“We lost.”⟩",
      "⟨“We won.⟫\nWe lost.\n⟨“We drew.”⟩",
      "⟨“We won.⟫\nShe said: ⟨“We drew.”⟩",
  });
}

TEST_CASE("a wrong or missing mark spoils only its own quotation") {
  check_all({
      R"(⟨“We won,"⟩ she said. ⟨“We did.”⟩)",
      R"(⟨"We won,”⟩ she said. ⟨"We did."⟩)",
      R"(⟨"We won, she said.⟫ ⟨"We did,"⟩ he said. ⟨"Really."⟩)",
      "⟨“We won, she said.⟫ ⟨“We did,”⟩ he said. ⟨“Really.”⟩",
      R"(We won," she said. ⟨"We did,"⟩ he said. ⟨"Really."⟩)",
      "We won,” she said. ⟨“We did,”⟩ he said.",
      R"(⟨"We won "⟩he said. ⟨"We did."⟩)",
      R"(⟨"We won "⟩ he said. ⟨"We did."⟩)",
      R"(He called it⟨" a scandal"⟩ yesterday.)",
      R"(He said,⟨"We won"⟩.)",
      "⟨”We won,”⟩ he said. ⟨“We did.“⟩ He left.",
      R"(⟨“He told me ⟨"go home,⟫”⟩ she said. ⟨“I went.”⟩)",
  });
}

TEST_CASE("marks without end take linear time and nest no deeper than is kept") {
  for (const std::string_view unit :
       {"\"",    "\" ", " \"", "“",  "“a ", "”",      "‘a ",     "'a ",   " 'as' ", "«",  "« a",
        "\"'“‘", "<",   "<a",  "''", "(\"", "“a ‘b ", "\"a “b ", "' \" ", "’ ",     "`` "}) {
    std::string text;
    while (text.size() < 1'000'000) text += unit;
    CAPTURE(unit);
    CHECK(marked(text.substr(0, 2000)).size() >= 2000);
    std::pmr::monotonic_buffer_resource arena;
    Document document("test", text, &arena);
    document.blocks.push_back({.span = {0, static_cast<std::uint32_t>(text.size())}});
    const auto stage = make_quotes_stage({});
    const auto scratch = stage->make_scratch();
    stage->run(document, scratch.get());
    for (const Quote& q : document.quotes) REQUIRE(q.outer.contains(q.inner));
  }
}

TEST_CASE("only the styles of the settings are looked for") {
  const std::string text = R"("We won," and “we” and 'they' lost.)";
  std::pmr::monotonic_buffer_resource arena;
  Document document("test", text, &arena);
  document.blocks.push_back({.span = {0, static_cast<std::uint32_t>(text.size())}});
  const auto stage = make_quotes_stage({.styles = {MarkStyle::curly}});
  const auto scratch = stage->make_scratch();
  stage->run(document, scratch.get());
  REQUIRE(document.quotes.size() == 1);
  CHECK(document.slice(document.quotes[0].inner) == "we");
}
