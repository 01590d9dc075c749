#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "base/unicode.h"
#include "quotes/quotes_stage.h"
#include "sentences/sentences_stage.h"

using namespace whosaid;

namespace {

Lexicon small_lexicon() {
  Lexicon lexicon;
  for (const char* a : {"Gen.", "Sen.", "Gov.", "Mr.", "Mrs.", "Dr.", "Lt.", "Rep.", "St.", "Sept.", "vs.", "No."}) {
    lexicon.abbreviations.emplace(a, false);
  }
  for (const char* a : {"p.m.", "a.m.", "U.S.", "U.K.", "Inc.", "Calif.", "Jr.", "etc."}) {
    lexicon.abbreviations.emplace(a, true);
  }
  for (const char* w : {"the", "a", "an", "his"}) lexicon.words.emplace(w, WordClass::determiner);
  for (const char* w : {"in", "on", "after"}) lexicon.words.emplace(w, WordClass::preposition);
  for (const char* w : {"but", "and"}) lexicon.words.emplace(w, WordClass::coordinator);
  lexicon.words.emplace("when", WordClass::subordinator);
  for (const char* p : {"he", "she", "it", "they", "we"}) lexicon.pronouns.push_back({.text = p});
  const auto past = static_cast<std::uint8_t>(VerbForm::past);
  for (const char* cue : {"said", "asked", "shouted"}) {
    lexicon.aliases.push_back(
        {.text = cue, .row = static_cast<std::uint32_t>(lexicon.cues.size()), .kind = Kind::cue, .form = past});
    Cue row;
    row.lemma = cue;
    row.frames = static_cast<std::uint32_t>(Frame::quote);
    lexicon.cues.push_back(row);
  }
  return lexicon;
}

/// The lines of `text` as paragraphs, without white space at their ends.
void fill_blocks(Document& document) {
  const std::string_view text = document.text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    std::size_t begin = line_end, end = at;
    for (std::size_t i = at; i < line_end;) {
      const std::size_t from = i;
      if (is_space(next_code_point(text, i))) continue;
      begin = std::min(begin, from);
      end = i;
    }
    if (begin < end) {
      document.blocks.push_back({.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    }
    at = line_end + 1;
  }
}

/// Stands in for the token stage: what blanks separate.
void fill_tokens(Document& document) {
  for (const Block& block : document.blocks) {
    const std::string_view text = document.text.substr(0, block.span.end);
    for (std::uint32_t at = block.span.begin; at < text.size(); ++at) {
      if (text[at] == ' ') continue;
      const auto end = static_cast<std::uint32_t>(std::min(text.find(' ', at), text.size()));
      document.tokens.push_back({.span = {at, end}});
      at = end;
    }
  }
}

/// The two stages over the stand-ins for the stages before them.
class Stages {
 public:
  Stages() : sentences_(make_sentences_stage(lexicon_).value()) {}
  void run(Document& document) {
    fill_blocks(document);
    quotes_->run(document, quotes_scratch_.get());
    fill_tokens(document);
    sentences_->run(document, sentences_scratch_.get());
  }

 private:
  Lexicon lexicon_ = small_lexicon();
  std::unique_ptr<Stage> quotes_ = make_quotes_stage({}), sentences_;
  std::unique_ptr<Scratch> quotes_scratch_ = quotes_->make_scratch(), sentences_scratch_ = sentences_->make_scratch();
};

/// `text` with | where one sentence of a block ends and the next begins.
std::string cut(const std::string& text) {
  std::pmr::monotonic_buffer_resource arena;
  Document document("test", text, &arena);
  Stages().run(document);
  std::string out;
  std::size_t done = 0;
  for (std::size_t i = 0; i + 1 < document.sentences.size(); ++i) {
    if (document.sentences[i].block != document.sentences[i + 1].block) continue;
    const std::uint32_t at = document.sentences[i].span.end;
    out.append(text, done, at - done).append("|");
    done = at;
  }
  return out.append(text, done);
}

void check_all(std::initializer_list<const char*> cases) {
  for (const std::string_view wanted : cases) {
    CAPTURE(wanted);
    std::string text(wanted);
    std::erase(text, '|');
    CHECK(cut(text) == wanted);
  }
}

/// Fails where a layer breaks its contract.
void check_invariants(const Document& d) {
  const auto starts_character = [&](std::uint32_t at) {
    return at == d.text.size() || (at < d.text.size() && (static_cast<unsigned char>(d.text[at]) & 0xC0) != 0x80);
  };
  for (std::size_t i = 0; i < d.quotes.size(); ++i) {
    const Quote& q = d.quotes[i];
    for (const std::uint32_t at : {q.outer.begin, q.outer.end, q.inner.begin, q.inner.end})
      REQUIRE(starts_character(at));
    REQUIRE(q.outer.contains(q.inner));
    REQUIRE(q.outer.begin < q.inner.begin);
    REQUIRE((q.inner.end < q.outer.end) == !q.unclosed);
    REQUIRE(d.blocks[q.block].span.contains(q.outer));
    if (i > 0) REQUIRE(d.quotes[i - 1].outer.begin < q.outer.begin);
    if (q.parent == kNone) {
      for (std::size_t k = i; k-- > 0;) {
        if (d.quotes[k].parent != kNone) continue;
        REQUIRE(d.quotes[k].outer.end <= q.outer.begin);
        break;
      }
    } else {
      REQUIRE(q.parent < i);
      REQUIRE(d.quotes[q.parent].inner.contains(q.outer));
    }
  }
  std::size_t quote = 0;
  std::uint32_t token = 0;
  for (std::size_t i = 0; i < d.sentences.size(); ++i) {
    const Sentence& s = d.sentences[i];
    const bool first = i == 0 || d.sentences[i - 1].block != s.block;
    REQUIRE(!s.span.empty());
    REQUIRE(starts_character(s.span.begin));
    REQUIRE(s.span.begin == (first ? d.blocks[s.block].span.begin : d.sentences[i - 1].span.end));
    if (i + 1 == d.sentences.size() || d.sentences[i + 1].block != s.block) {
      REQUIRE(s.span.end == d.blocks[s.block].span.end);
    }
    for (; quote < d.quotes.size() && d.quotes[quote].outer.begin < s.span.end; ++quote) {
      if (d.quotes[quote].parent == kNone) REQUIRE(s.span.contains(d.quotes[quote].outer));
    }
    REQUIRE(s.first_token == token);
    token = s.end_token;
    for (std::uint32_t t = s.first_token; t < s.end_token; ++t) REQUIRE(s.span.contains(d.tokens[t].span.begin));
  }
  REQUIRE(quote == d.quotes.size());
  REQUIRE(token == d.tokens.size());
  if (!d.blocks.empty()) REQUIRE(d.sentences.back().block + 1 == d.blocks.size());
}

}  // namespace

TEST_CASE("a sentence ends at a full stop, a question mark or an exclamation mark before a new one") {
  check_all({
      "We won. |They lost. |It rained.",
      "We won! |They lost? |It rained.",
      "We won: they lost. |It rained; they went.",
      "We won.\nThey lost. |It rained.",
      "We won (as they lost). |It rained. |(They stayed.) |We went.",
      "We waited ... and won. |We waited… and won. |We waited ... |They lost.",
      "Yahoo! is down, and Jeb! signs are up.",
      "See example.org/?q=Now for more. |They did.[1] It rained.",
      "They met on Monday. |10 people came. |$5 million was spent. |Art. 5 was. |He won in 2016. |5 came.",
      "1. Vote. |2. Count.",
      "«We won.» |They lost.",
  });
}

TEST_CASE("no sentence ends inside a quotation") {
  check_all({
      R"("We won. They lost. It rained," she said. |He left.)",
      "“We won. They lost. It rained.” |He left.",
      "‘We won. They lost. It rained.’ |He left.",
      "''We won. They lost. It rained.'' |He left.",
      "“We won. ” |He left.",
      "She said: “We won. They lost!” |“It rained.”",
      "“We won. They lost, she said. |“It rained. We went.”",
      "The “Who? Me?” show. |It ended.",
  });
}

TEST_CASE("the tag of a question or an exclamation belongs to its sentence") {
  check_all({
      R"("Why?" asked Lavrov. |He left.)",
      R"("Why?" Lavrov said. |He left.)",
      R"("Why?" Lavrov, a tired minister, said. |He left.)",
      R"("Go!" the minister shouted. |He left.)",
      R"("Why?" Sen. J. A. Smith of Calif. said. |He left.)",
      R"("Why?" U.S. diplomats asked. |He left.)",
      R"("Why?" |The minister said nothing.)",
      R"("Why?" |He said nothing.)",
      "“Why?” Lavrov asked. |He left.",
      R"("Why?" |Lavrov left. |He said nothing.)",
      R"("Why?" |But Lavrov said nothing.)",
      R"("Why?" |Lavrov said that it rained.)",
      R"("Why?" |Lavrov said: "It rained.")",
      R"("Why?" |"It rained," Lavrov said.)",
      "‘Why?’ Lavrov asked. |‘Go!’ he said.",
      "“He asked ‘Why?’” Lavrov said. |“Yes.”",
      "“We won.” |Lavrov said nothing.",
  });
}

TEST_CASE("an abbreviation or an initial ends a sentence only where it may") {
  check_all({
      "Gen. Smith met Sen. Jones and Lt. Gov. Brown vs. Mr. Green.",
      "They met at 5 p.m. Tuesday in the U.S. Senate. |It rained.",
      "They met at 5 p.m. |The minister left. |It was 6 p.m. |He slept.",
      "Sen. X of Calif. |The bill passed.",
      "Rep. Y, R-Calif. |She left.",
      "He leads Smith Inc. |In May he left. |He owns Brown Inc. shares.",
      "J. D. Vance, George W. Bush and J. A. Smith came. |They left.",
      "It is No. 10 of St. Ives. |He said No. |They left.",
      "The U.N. Security Council met. |The U.N. |It met.",
      "They met in the U.S. |“We won,” she said.",
      "It was Plan B. |The minister left.",
      "They met in Ventura, Calif. |It's small. |The S.&P. 500 fell.",
      "BOSTON, U.S. (AP) - It rained. |Robert Casey Jr. (D-Pa.) left.",
  });
}

TEST_CASE("the platform X ends a sentence as a name does") {
  check_all({"She wrote on X. |Smith agreed.", "He spoke for X. Smith then."});
}

TEST_CASE("the layers keep their contracts on texts of any kind") {
  Stages stages;
  std::mt19937 random(7);
  const std::string_view pieces[] = {"\"", "“",  "”",    "‘", "’",  "'",  "''",     "«",    "»", "„",
                                     "<",  ">",  " ",    " ", ". ", "? ", "We won", "s",    "é", "😀",
                                     "5",  "\n", "U.S.", ",", "(",  ")",  "`",      "said "};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int n = 0; n < 40; ++n) text += pieces[random() % std::size(pieces)];
    CAPTURE(text);
    std::pmr::monotonic_buffer_resource arena;
    Document document("test", text, &arena);
    stages.run(document);
    check_invariants(document);
  }
}

TEST_CASE("megabytes of marks are cut in linear time") {
  Stages stages;
  for (const std::string_view unit :
       {".", ". ", "A. ", "? \"", "\"A. ", ".\"", ".' ", "!” A ", ". 1", "“A? ” ", " ", "…"}) {
    std::string text = "A";
    while (text.size() < 1'000'000) text += unit;
    text += "A";
    CAPTURE(unit);
    std::pmr::monotonic_buffer_resource arena;
    Document document("test", text, &arena);
    stages.run(document);
    REQUIRE(!document.sentences.empty());
    CHECK(document.sentences.back().span.end == text.size());
  }
}

TEST_CASE("the layers keep their contracts on news articles") {
  const std::filesystem::path folder = std::filesystem::path(WHOSAID_SOURCE_DIR) / ".." / "shared/polnear/dev/text";
  if (!std::filesystem::is_directory(folder)) {
    MESSAGE("no articles at " << folder.string() << ": skipped");
    return;
  }
  Stages stages;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    CAPTURE(entry.path().string());
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (!is_utf8(text)) continue;
    std::pmr::monotonic_buffer_resource arena;
    Document document("test", text, &arena);
    stages.run(document);
    check_invariants(document);
  }
}
