#include "pipeline/runner.h"

#include <doctest/doctest.h>

#include <random>
#include <thread>

#include "articles/corpus.h"
#include "articles/decoding.h"
#include "articles/input.h"
#include "json_lines.h"
#include "packed_bytes.h"
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

TEST_CASE("a corpus is files as given, the texts and pages of folders sorted by bytes, and standard input once") {
  const TemporaryFolder folder;
  for (const char* name : {"b/2.txt", "b/10.txt", "a.txt", "B.txt", "notes.md", ".hidden.txt", ".git/x.txt", "é.txt",
                           "a.html", "news.jsonl.gz", "news.CSV", "b/x.gz"}) {
    folder.write("in/" + std::string(name), "x");
  }
  std::filesystem::create_directory(folder.path("none"));
  const std::string in = folder.path("in").native(), none = folder.path("none").native();
  const Corpus corpus = list_corpus({in, "-", in + "/notes.md", "/no/such", none, "-", in + "/a.html"});
  std::vector<std::string> files;
  for (const CorpusFile& file : corpus.files) {
    files.push_back(file.path + " " + std::string(kArticleKindNames[static_cast<std::size_t>(file.kind)]));
  }
  CHECK(files == std::vector<std::string>{in + "/B.txt text", in + "/a.html html", in + "/a.txt text",
                                          in + "/b/10.txt text", in + "/b/2.txt text", in + "/é.txt text", " text",
                                          in + "/notes.md text", in + "/a.html html"});
  CHECK(corpus.problems ==
        std::vector<std::string>{"no such file or folder: /no/such; check the spelling of the path"});
  CHECK(corpus.notes == std::vector<std::string>{"no article in " + none});
  CHECK(corpus.ignored == 6);
  CHECK(corpus.first_ignored == in + "/.git");
  const Corpus given = list_corpus({in + "/notes.md", in + "/a.html", "-", in + "/b"}, ArticleKind::jsonl);
  REQUIRE(given.files.size() == 5);
  for (std::size_t i = 0; i < 3; ++i) CHECK(given.files[i].kind == ArticleKind::jsonl);
  CHECK(given.files[3].kind == ArticleKind::text);  // found in a folder: by its name
}

TEST_CASE("a list of files has one path a line, or NULs") {
  const TemporaryFolder folder;
  const struct {
    std::string_view list;
    std::vector<std::string> paths;
  } cases[] = {{"a\nb c\r\n\nd", {"a", "b c", "d"}}, {{"a\nb\0c\0", 6}, {"a\nb", "c"}}, {"", {}}};
  for (const auto& c : cases) {
    const auto paths = read_file_list(folder.write("list", c.list).native());
    REQUIRE(paths);
    CHECK(*paths == c.paths);
  }
  CHECK_FALSE(read_file_list(folder.path("none").native()));
}

TEST_CASE("inputs are named by their places") {
  Input input;
  CHECK(name_of(input) == "standard input");
  CHECK(default_id(input) == "stdin");
  input.path = "in/a.txt";
  CHECK(name_of(input) == "in/a.txt");
  CHECK(default_id(input) == "in/a");
  input.path = "\xFF.jsonl";
  input.line = 17;
  CHECK(name_of(input) == "\uFFFD.jsonl:17");
  CHECK(default_id(input) == "\uFFFD.jsonl:17");
}

TEST_CASE("results come out in order whatever the order in which workers finish") {
  constexpr std::size_t kCount = 500, kSize = 4;
  ReorderWindow<std::size_t> window(kSize);
  std::vector<std::size_t> order;
  {
    std::vector<std::jthread> workers;
    for (unsigned seed = 0; seed < 3; ++seed) {
      workers.emplace_back([&window, seed] {
        std::minstd_rand random(seed);
        while (const auto position = window.take()) {
          if (*position >= kCount) {
            window.end(kCount);
            continue;
          }
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
  ReorderWindow<int> window(2);
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
  std::string lines;
  for (int i = 0; i < 60; ++i) lines += i % 7 == 0 ? "{}\n" : "{\"text\":\"Line " + std::to_string(i) + "\"}\n";
  const auto packed = folder.write("57.jsonl.gz", gzip(lines));
  const Corpus corpus = list_corpus({packed.native(), folder.path("in").native()});
  const Run one = run(corpus, 1);
  CHECK(one.totals.documents == 180);
  CHECK(one.totals.failed == 17);
  CHECK(one.totals.records > 1000);
  for (const unsigned jobs : {0u, 2u, 8u, 200u}) {
    CAPTURE(jobs);
    const Run many = run(corpus, jobs);
    CHECK(many.records == one.records);
    CHECK(many.documents == one.documents);
    CHECK(many.errors == one.errors);
  }
}

TEST_CASE("a window that ends at once gives nothing") {
  ReorderWindow<int> window(2);
  std::jthread worker([&] { window.end(*window.take()); });
  CHECK(window.next() == nullptr);
}

TEST_CASE("read ahead, articles come in their order with their texts, large and bad ones among them") {
  const TemporaryFolder folder;
  Corpus corpus;
  std::vector<std::string> expected;
  std::string lines;
  for (std::size_t i = 0; i < 150; ++i) {
    const bool is_large = i % 29 == 5;
    const std::string name = std::to_string(i) + ".txt", text(is_large ? 600'000 + i : i + 1, 'x');
    const bool is_there = i % 31 != 7;
    const auto path = is_there ? folder.write(name, text) : folder.path(name);
    corpus.files.push_back({path.native(), ArticleKind::text});
    expected.push_back(is_there ? text : "");
    lines += is_there ? "{\"text\":\"" + text + "\"}\n" : "{}\n";
  }
  Corpus packed;
  packed.files.push_back({folder.write("lines.jsonl", lines).native(), ArticleKind::jsonl});
  for (const Corpus& given : {corpus, packed}) {
    const FieldNames names;
    ArticleStream stream(given);
    InputReader reader(names);
    ReadAhead articles(stream, reader);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      CAPTURE(i);
      const ReadInput* article = articles.next();
      REQUIRE(article != nullptr);
      CHECK(article->input.number == i);
      CHECK(article->text.was_read == (i % 31 != 7));
      CHECK(article->text.decoded.error.empty() == article->text.was_read);
      CHECK((article->text.decoded.text == expected[i]));
    }
    CHECK(articles.next() == nullptr);
    CHECK(articles.next() == nullptr);
  }
}

TEST_CASE("a bad document is an entry with its reason and stops nothing") {
  const TemporaryFolder folder;
  Corpus corpus;
  corpus.files.push_back({folder.path("gone.txt").native(), ArticleKind::text});
  corpus.files.push_back({folder.write("empty.txt", "").native(), ArticleKind::text});
  corpus.files.push_back({folder.write("binary.txt", std::string(10, '\1')).native(), ArticleKind::text});
  corpus.files.push_back({folder.write("latin.txt", "Ten caf\xE9s opened.\n").native(), ArticleKind::text});
  corpus.files.push_back({folder.write("good.txt", "One.\nTwo.\n").native(), ArticleKind::text});
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
      if (document.id.ends_with("bad")) throw std::bad_alloc();
    }
  };
  const TemporaryFolder folder;
  Corpus corpus;
  corpus.files = {{folder.write("bad.txt", "x").native(), ArticleKind::text},
                  {folder.write("good.txt", "x").native(), ArticleKind::text}};
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
  for (int i = 0; i < 100; ++i)
    corpus.files.push_back({folder.write(std::to_string(i) + ".txt", "x").native(), ArticleKind::text});
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
