#include "pipeline/runner.h"

#include <doctest/doctest.h>

#include <random>
#include <thread>

#include "json_lines.h"
#include "pipeline/corpus.h"
#include "pipeline/decoding.h"
#include "pipeline/read_ahead.h"
#include "pipeline/reorder_window.h"
#include "temporary_folder.h"

using namespace whosaid;
using nlohmann::json;

namespace {

/// Fills the layers of a text of the form `"words," name`, one a line, without any knowledge of language.
class LineStage final : public Stage {
 public:
  void run(Document& document, Scratch*) const override {
    auto* const arena = document.blocks.get_allocator().resource();
    for (std::uint32_t begin = 0; begin < document.text.size();) {
      const auto end = static_cast<std::uint32_t>(std::min(document.text.find('\n', begin), document.text.size()));
      if (end > begin) add_line(document, {begin, end}, arena);
      begin = end + 1;
    }
  }

 private:
  static void add_line(Document& document, Span line, std::pmr::memory_resource* arena) {
    const auto block = static_cast<std::uint32_t>(document.blocks.size());
    document.blocks.push_back({line, BlockRole::paragraph});
    document.sentences.push_back({line, block, 0, 0});
    document.quotes.push_back({line, line, block, kNone, MarkStyle::straight, true, false});
    document.verdicts.push_back(Verdict::no_speaker);
    Attribution attribution(arena);
    attribution.content.push_back(line);
    attribution.block = attribution.sentence = block;
    document.attributions.push_back(std::move(attribution));
    document.speakers.emplace_back();
  }
};

Pipeline line_pipeline() {
  std::vector<Pipeline::Step> steps;
  steps.push_back({"lines", std::make_unique<LineStage>()});
  return {"test", std::make_unique<Gazetteer>(), std::move(steps), {}};
}

struct Run {
  std::string records, documents;
  std::vector<std::string> errors;
  RunTotals totals;
};

Run run(const Corpus& corpus, unsigned jobs) {
  Run result;
  RunSettings settings{.jobs = jobs, .output = {.records = {}, .documents = true, .mentions = true}, .stop = nullptr};
  const auto totals = run_pipeline(line_pipeline(), corpus, settings, [&](const Outcome& outcome) -> Written {
    result.records += outcome.records;
    result.documents += outcome.documents;
    if (!outcome.error.empty()) result.errors.push_back(outcome.name + ": " + outcome.error);
    return {};
  });
  REQUIRE(totals);
  result.totals = *totals;
  return result;
}

}  // namespace

TEST_CASE("bytes become text, or the reason why not") {
  const struct {
    std::string_view name, bytes, encoding, text, warning, error;
  } cases[] = {
      {"plain", "a\r\nb", "utf-8", "a\r\nb", "", ""},
      {"a BOM is kept", "\uFEFFa", "utf-8-bom", "\uFEFFa", "", ""},
      {"empty", "", "utf-8", "", "empty", ""},
      {"blank", "\uFEFF \r\n\t", "utf-8-bom", "\uFEFF \r\n\t", "empty", ""},
      {"a stray byte", "ten caf\xE9s are here", "utf-8", "ten caf\uFFFDs are here", "mended", ""},
      {"UTF-16",
       {"\xFF\xFE"
        "a\0",
        4},
       "utf-16le",
       "",
       "",
       "UTF-16, not UTF-8; convert it: iconv -f UTF-16 -t UTF-8"},
      {"UTF-16, the other way",
       {"\xFE\xFF\0a", 4},
       "utf-16be",
       "",
       "",
       "UTF-16, not UTF-8; convert it: iconv -f UTF-16 -t UTF-8"},
      {"UTF-32",
       {"\xFF\xFE\0\0a\0\0\0", 8},
       "utf-32",
       "",
       "",
       "UTF-32, not UTF-8; convert it: iconv -f UTF-32 -t UTF-8"},
      {"NULs", {"a\0b\0c\0", 6}, "binary", "", "", "not text: more than a tenth of it are control characters"},
      {"one NUL", {"a long text with one \0 in it", 28}, "utf-8", {"a long text with one \0 in it", 28}, "", ""},
      {"another encoding", "\xCF\xF0\xE8\xE2\xE5\xF2", "", "", "",
       "not UTF-8 (100 % of its bytes are ill-formed); convert it, for example: iconv -f WINDOWS-1252 -t UTF-8"},
  };
  DecodedText decoded;  // one for all: nothing of a case may show in the next
  for (const auto& c : cases) {
    CAPTURE(c.name);
    decode(c.bytes, decoded);
    CHECK(decoded.encoding == c.encoding);
    CHECK(decoded.text == c.text);
    CHECK((decoded.warnings.empty() ? "" : decoded.warnings.front().code) == c.warning);
    CHECK(decoded.error == c.error);
    CHECK(decoded.mends.empty() == (c.warning != "mended" && c.name != "another encoding"));
  }
}

TEST_CASE("a corpus is files as given, folders sorted by bytes, and standard input once") {
  const TemporaryFolder folder;
  for (const char* name : {"b/2.txt", "b/10.txt", "a.txt", "B.txt", "notes.md", ".hidden.txt", ".git/x.txt", "é.txt"}) {
    folder.write("in/" + std::string(name), "x");
  }
  std::filesystem::create_directory(folder.path("none"));
  const std::string in = folder.path("in").native(), none = folder.path("none").native();
  const Corpus corpus = list_corpus({in, "-", in + "/notes.md", "/no/such", none, "-"});
  std::vector<std::string> ids;
  for (const Input& input : corpus.inputs) ids.push_back(input.id);
  CHECK(ids == std::vector<std::string>{in + "/B", in + "/a", in + "/b/10", in + "/b/2", in + "/é", "stdin",
                                        in + "/notes.md"});
  CHECK(corpus.problems ==
        std::vector<std::string>{"no such file or folder: /no/such; check the spelling of the path"});
  CHECK(corpus.notes == std::vector<std::string>{"no .txt file in " + none});
  CHECK(corpus.ignored == 3);
  CHECK(corpus.first_ignored == in + "/.git");
}

TEST_CASE("results come out in order whatever the order in which workers finish") {
  constexpr std::size_t kCount = 500, kSize = 4;
  ReorderWindow<std::size_t> window(kCount, kSize);
  std::vector<std::size_t> order;
  {
    std::vector<std::jthread> workers;
    for (unsigned seed = 0; seed < 3; ++seed) {
      workers.emplace_back([&window, seed] {
        std::minstd_rand random(seed);
        while (const auto position = window.take()) {
          std::this_thread::sleep_for(std::chrono::microseconds(random() % 50));
          window.slot(*position) = *position;
          window.finish(*position);
        }
      });
    }
    while (const std::size_t* result = window.next()) {
      order.push_back(*result);
      window.release();
    }
  }
  REQUIRE(order.size() == kCount);
  CHECK(std::ranges::is_sorted(order));
}

TEST_CASE("a closed window lets its workers go home") {
  ReorderWindow<int> window(100, 2);
  {
    std::jthread worker([&] {
      while (const auto position = window.take()) window.finish(*position);
    });
    REQUIRE(window.next() != nullptr);
    window.close();
  }
  CHECK_FALSE(window.take());
}

TEST_CASE("the same bytes come out for any number of workers") {
  const TemporaryFolder folder;
  std::minstd_rand random(7);
  for (int i = 0; i < 120; ++i) {
    std::string text;
    for (auto n = random() % 40; n > 0; --n) text += "Line " + std::to_string(random()) + " “é”\n";
    folder.write("in/" + std::to_string(i) + ".txt", i % 17 == 0 ? std::string(50, '\0') : text);
  }
  const Corpus corpus = list_corpus({folder.path("in").native()});
  const Run one = run(corpus, 1);
  CHECK(one.totals.documents == 120);
  CHECK(one.totals.failed == 8);
  CHECK(one.totals.records > 1000);
  for (const unsigned jobs : {0u, 2u, 8u, 200u}) {
    CAPTURE(jobs);
    const Run many = run(corpus, jobs);
    CHECK(many.records == one.records);
    CHECK(many.documents == one.documents);
    CHECK(many.errors == one.errors);
  }
}

TEST_CASE("read ahead, inputs come in their order with their texts, large and bad ones among them") {
  const TemporaryFolder folder;
  Corpus corpus;
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < 150; ++i) {
    const bool is_large = i % 29 == 5;
    const std::string name = std::to_string(i) + ".txt", text(is_large ? 600'000 + i : i, 'x');
    const bool is_there = i % 31 != 7;
    corpus.inputs.push_back({is_there ? folder.write(name, text) : folder.path(name), name});
    expected.push_back(is_there ? text : "");
  }
  ReadAhead texts(corpus);
  for (std::size_t i = 0; i < corpus.inputs.size(); ++i) {
    CAPTURE(i);
    const InputText& text = texts.next();
    CHECK(text.was_read == (i % 31 != 7));
    CHECK(text.decoded.error.empty() == text.was_read);
    CHECK(text.decoded.text == expected[i]);
  }
}

TEST_CASE("a bad document is an entry with its reason and stops nothing") {
  const TemporaryFolder folder;
  Corpus corpus;
  corpus.inputs.push_back({folder.path("gone.txt"), "gone"});
  corpus.inputs.push_back({folder.write("empty.txt", ""), "empty"});
  corpus.inputs.push_back({folder.write("binary.txt", std::string(10, '\1')), "binary"});
  corpus.inputs.push_back({folder.write("latin.txt", "Ten caf\xE9s opened.\n"), "latin"});
  corpus.inputs.push_back({folder.write("good.txt", "One.\nTwo.\n"), "good"});
  for (const unsigned jobs : {1u, 2u}) {
    CAPTURE(jobs);
    const Run result = run(corpus, jobs);
    CHECK(result.errors.size() == 2);
    const std::vector<json> documents = json_lines(result.documents), records = json_lines(result.records);
    REQUIRE(documents.size() == 5);
    CHECK(documents[0]["error"].get<std::string>().find("No such file") != std::string::npos);
    CHECK(documents[0]["bytes"].is_null());
    CHECK(documents[1]["warnings"] == json({"empty"}));
    CHECK(documents[1]["error"].is_null());
    CHECK(documents[1]["sentences"] == 0);
    CHECK(documents[2]["encoding"] == "binary");
    CHECK(documents[2]["bytes"] == 10);
    CHECK(documents[3]["warnings"] == json({"mended"}));
    CHECK(documents[4]["records"] == 2);
    CHECK(documents[4]["quotes"]["no_speaker"] == 2);
    REQUIRE(records.size() == 3);
    CHECK(records[0]["flags"] == json({"mended"}));
    CHECK(records[1]["flags"] == json::array());
    CHECK(result.totals.failed == 2);
    CHECK(result.totals.warnings == 2);
    CHECK(result.totals.verdicts[static_cast<std::size_t>(Verdict::no_speaker)] == 3);
  }
}

TEST_CASE("a stage that runs out of memory costs one document") {
  class Greedy final : public Stage {
   public:
    void run(Document& document, Scratch*) const override {
      if (document.id == "bad") throw std::bad_alloc();
    }
  };
  const TemporaryFolder folder;
  Corpus corpus;
  corpus.inputs = {{folder.write("a.txt", "x"), "bad"}, {folder.write("b.txt", "x"), "good"}};
  std::vector<Pipeline::Step> steps;
  steps.push_back({"greedy", std::make_unique<Greedy>()});
  const Pipeline pipeline("test", std::make_unique<Gazetteer>(), std::move(steps), {});
  std::vector<std::string> errors;
  REQUIRE(run_pipeline(pipeline, corpus, {}, [&](const Outcome& outcome) -> Written {
    errors.push_back(outcome.error);
    return {};
  }));
  CHECK(errors.size() == 2);
  CHECK(errors[0].starts_with("cannot process it: "));
  CHECK(errors[1].empty());
}

TEST_CASE("a run ends when its output cannot be written, and when it is told to stop") {
  const TemporaryFolder folder;
  Corpus corpus;
  for (int i = 0; i < 100; ++i) corpus.inputs.push_back({folder.write(std::to_string(i) + ".txt", "x"), "x"});
  for (const unsigned jobs : {1u, 3u}) {
    CAPTURE(jobs);
    int delivered = 0;
    const auto failed = run_pipeline(line_pipeline(), corpus, {.jobs = jobs}, [&](const Outcome&) -> Written {
      if (++delivered == 5) return std::unexpected(WriteError{"full", false});
      return {};
    });
    REQUIRE_FALSE(failed);
    CHECK(failed.error().message == "full");
    CHECK(delivered == 5);
    std::atomic<bool> stop = false;
    const auto stopped =
        run_pipeline(line_pipeline(), corpus, {.jobs = jobs, .stop = &stop}, [&](const Outcome&) -> Written {
          stop = true;
          return {};
        });
    REQUIRE(stopped);
    CHECK(stopped->stopped);
    CHECK(stopped->documents == 1);
  }
}
