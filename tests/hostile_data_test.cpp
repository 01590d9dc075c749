// Rules, lists and pipeline files that want to take all the time or memory there is: they are refused, or cost no more
// than they are long.

#include <doctest/doctest.h>
#include <sys/resource.h>

#include <ctime>
#include <functional>
#include <memory_resource>

#include "data_folder.h"
#include "pipeline/pipeline.h"
#include "test_texts.h"

using namespace whosaid;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(NDEBUG)
constexpr double kSeconds = 60;
constexpr long kMegabytes = 4000;
#else
constexpr double kSeconds = 2;
constexpr long kMegabytes = 400;
#endif

const std::string kSlots = "slot source [PHN]\nslot cue V\nslot content .+\n";

std::string times(std::string_view unit, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += unit;
  return text;
}

/// Slots each of which names the one before `count` times.
std::string towering_slots(std::size_t height, std::size_t count) {
  std::string text = "slot s0 w\n";
  for (std::size_t i = 1; i < height; ++i) {
    text += "slot s" + std::to_string(i) + " " + times("{s" + std::to_string(i - 1) + "}", count) + "\n";
  }
  return text;
}

/// A rule file with one rule of this pattern.
std::string rule_of(std::string_view pattern) {
  return "rule   hostile\nabout  It.\nmatch  " + std::string(pattern) + "\nyes    <content>a</content>\nno     b\n";
}

/// A rule of lines with this pattern and a line that it matches.
std::string line_rule_of(std::string_view pattern, std::string_view example) {
  return "line   hostile\nrole   byline\nabout  It.\nmatch  " + std::string(pattern) + "\nwhere  head\nyes    " +
         std::string(example) + "\nno     zz\n";
}

/// The most memory that the process has had, in megabytes.
long peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

double seconds_of(const std::function<void()>& work) {
  const std::clock_t begin = std::clock();  // not the wall: others may use the machine
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// A folder of small data, in which one file is replaced.
struct HostileFolder {
  TemporaryFolder folder;
  std::filesystem::path pipeline = write_small_data(folder);

  HostileFolder(std::string_view file, std::string_view text) {
    std::filesystem::remove(folder.path("rules"));  // a link to the shipped ones
    folder.write("rules/slots.txt", kSlots + towering_slots(11, 100) + "slot huge {s10}\n");
    folder.write("rules/blocks.rules", line_rule_of("^By Ada$", "By Ada"));
    folder.write("rules/direct_speech.rules", rule_of("{source} {cue} {content}"));
    folder.write(file, text);
  }
};

double seconds_to_read(const Pipeline& pipeline, const std::string& text) {
  Pipeline::Scratches scratches = pipeline.make_scratches();
  std::pmr::monotonic_buffer_resource arena;
  Document document("hostile", text, &arena);
  return seconds_of([&] { pipeline.run(document, scratches); });
}

}  // namespace

TEST_CASE("no data file takes more time or memory than its length allows") {
  const struct {
    std::string_view name, file;
    std::string text;
    std::string_view refusal;  ///< a part of the reason; empty: it loads
  } cases[] = {
      {"slots that multiply", "rules/slots.txt", kSlots + towering_slots(11, 100) + "slot all {s10}\n", ""},
      {"a rule that names slots that multiply", "rules/direct_speech.rules", rule_of("{huge} {content}"), "too long"},
      {"brackets in brackets", "rules/direct_speech.rules", rule_of(times("(", 100'000) + "w" + times(")", 100'000)),
       "too long"},
      {"brackets in brackets, a line long", "rules/direct_speech.rules",
       rule_of(times("(", 4'000) + "w" + times(")", 4'000)), ""},
      {"alternatives of nothing", "rules/direct_speech.rules", rule_of(times("(|)", 60) + "{content}"), ""},
      {"a thousand times a thousand times a thousand", "rules/direct_speech.rules",
       rule_of("(((w{1000}){1000}){1000}) {content}"), "not a pattern"},
      {"many counts", "rules/direct_speech.rules", rule_of(times("(w{0,900}p){0,900}", 50) + " {content}"),
       "not a pattern"},
      {"alternatives of nothing in a line rule", "rules/blocks.rules", line_rule_of("^(?:|x)?y$", "xy"), ""},
      {"many alternatives of nothing in a line rule", "rules/blocks.rules",
       line_rule_of("^" + times("(?:|x)?", 60) + "y$", "xxy"), ""},
      {"brackets in brackets in a line rule", "rules/blocks.rules",
       line_rule_of("^" + times("(?:", 20'000) + "x" + times(")", 20'000) + "$", "x"), "too long"},
      {"brackets in brackets, a line long, in a line rule", "rules/blocks.rules",
       line_rule_of("^(?i:" + times("(?:", 400) + "x" + times(")", 400) + ")$", "x"), ""},
      {"lists in lists", "pipeline/small.json", times("[", 200'000), "larger than"},
      {"lists in lists in a small file", "pipeline/small.json", times("[", 60'000), "nested"},
      {"the same key", "pipeline/small.json", "{" + times("\"name\":1,", 7'000) + "\"name\":1}", "stands here twice"},
      {"a name as long as a book", "gazetteers/organizations.tsv", "id\tname\naa\t" + times("Aa ", 100'000) + "Bb\n",
       "longer than"},
      {"a cue as long as a book", "gazetteers/cues.tsv",
       "lemma\tforms\tclass\tstance\tframes\naa\t" + times("aa ", 100'000) + "bb\tphrase\tsay\tquote\n",
       "longer than 200 bytes"},
      {"empty values in a line", "gazetteers/people.tsv",
       "id\tname\tfamily\tcountry\na\tA " + times("| ", 1'000'000) + "\t\t\n", "a blank at the edge"},
      {"rows with a cell too many", "gazetteers/people.tsv",
       "id\tname\tfamily\tcountry\n" + times("a\tb\tc\td\te\n", 1'000'000), "cells"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const HostileFolder folder(c.file, c.text);
    const long before = peak_megabytes();
    std::string refusal;
    const double seconds = seconds_of([&] {
      const auto loaded = load_pipeline(folder.pipeline);
      if (!loaded) refusal = to_text(loaded.error().front());
    });
    CHECK(seconds < kSeconds);
    CHECK(peak_megabytes() - before < kMegabytes);
    if (c.refusal.empty()) CHECK(refusal == "");
    CHECK_MESSAGE(refusal.find(c.refusal) != std::string::npos, refusal.substr(0, 300));
  }
}

TEST_CASE("no rule makes reading more than linear") {
  const std::string_view patterns[] = {
      "([^,]*)* ; 'zz' {content}",
      "(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*) ; 'zz' {source} {cue} {content}",
      "{cue} (w|w?|[^,]*)* ; 'zz' {content}",
      "{cue} (.?){200} .{200} ; 'zz' {content}",
      "{source} (.{0,100}){0,5} {cue} (.{0,100}){0,5} ; 'zz' {content}",
  };
  const std::string long_sentence = "Ada Lovelace said " + times("the man went; ", 300) + "zz. ";
  const std::string many_cues = "She said " + times("she said; ", 300) + "zz. ";
  const std::string texts[] = {times(long_sentence, 1'000'000 / long_sentence.size()),
                               times(many_cues, 1'000'000 / many_cues.size())};
  for (const std::string_view pattern : patterns) {
    CAPTURE(pattern);
    const HostileFolder folder("rules/direct_speech.rules", rule_of(pattern));
    const auto pipeline = load_pipeline(folder.pipeline);
    if (!pipeline) FAIL(to_text(pipeline.error()));
    for (const std::string& text : texts) CHECK(seconds_to_read(*pipeline, text) < kSeconds);
  }
}

TEST_CASE("no list makes reading more than linear") {
  std::string namesakes = "id\tname\tfamily\tcountry\n", officials = "id\tname\tfamily\tcountry\toffices\n";
  for (int i = 10'000; i < 60'000; ++i) {
    const std::string number = std::to_string(i);
    namesakes += "a" + number + "\tA" + number + " Lovelace\tLovelace\tGB\n";
  }
  officials += "ada-lovelace\tAda Lovelace\tLovelace\tGB\tminister@GB:1000-01-01..1000-01-02";
  for (int year = 1001; year < 3000; ++year) {
    officials += "|minister@GB:" + std::to_string(year) + "-01-01.." + std::to_string(year) + "-01-02";
  }
  const struct {
    std::string_view name, file;
    std::string text, article;
  } cases[] = {
      {"a name of sixty words", "gazetteers/organizations.tsv", "id\tname\naa\t" + times("Aa ", 60) + "Bb\n",
       times("Aa ", 333'000)},
      {"a cue of sixty words", "gazetteers/cues.tsv",
       "lemma\tforms\tclass\tstance\tframes\naa\t" + times("aa ", 60) + "bb\tphrase\tsay\tquote\n",
       times("aa ", 333'000)},
      {"a phrase of sixty words", "gazetteers/blocked.tsv", "phrase\n" + times("aa ", 60) + "bb\n",
       times("aa ", 333'000)},
      {"fifty thousand of one family", "gazetteers/people.tsv", namesakes,
       "A10000 Lovelace and A50000 Lovelace left. " + times("Lovelace said that she left. ", 34'000)},
      {"fifty thousand of one family, all named", "gazetteers/people.tsv", namesakes,
       [] {
         std::string text;
         for (int i = 10'000; i < 60'000; ++i) text += "A" + std::to_string(i) + " Lovelace left. Lovelace said so. ";
         return text.substr(0, 1'000'000);
       }()},
      {"two thousand offices", "gazetteers/people.tsv", officials + "\n",
       times("The minister said that he left. ", 31'000)},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const HostileFolder folder(c.file, c.text);
    const auto pipeline = load_pipeline(folder.pipeline);
    if (!pipeline) FAIL(to_text(pipeline.error()).substr(0, 500));
    CHECK(seconds_to_read(*pipeline, c.article) < kSeconds);
  }
}
