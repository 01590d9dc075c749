#include "articles/article_stream.h"

#include <doctest/doctest.h>

#include <vector>

#include "packed_bytes.h"
#include "temporary_folder.h"

using namespace whosaid;

namespace {

/// `line form what` of each article: the JSON, the text cell, or the error.
std::vector<std::string> articles(const Corpus& corpus, const InputSettings& settings = {}) {
  ArticleStream stream(corpus, settings);
  std::vector<std::string> all;
  Input input;
  for (std::size_t n = settings.skip; stream.next(input); ++n) {
    constexpr std::string_view kForms[] = {"file", "json", "row", "failed"};
    std::string what = input.form == Input::Form::json ? input.json : input.error;
    if (input.form == Input::Form::fields) what = input.fields[Field::text];
    if (input.form == Input::Form::file) what = std::filesystem::path(input.path).filename().native();
    all.push_back(std::to_string(input.line) + " " + std::string(kForms[static_cast<std::size_t>(input.form)]) + " " +
                  what);
    CHECK(input.share >= 0);
    CHECK(input.share <= 1);
  }
  return all;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("files that hold many articles are cut into them, with the place of each and of what is wrong") {
  const struct {
    std::string_view name, file;
    std::string bytes;
    Lines articles;
  } cases[] = {
      {"lines", "a.jsonl", "{\"text\":\"A\"}\r\n\nno\n{}", {"1 json {\"text\":\"A\"}", "3 json no", "4 json {}"}},
      {"empty", "a.jsonl", "", {}},
      {"objects", "a.json", "[{\"text\":\n\"A\"},\n{}]", {"1 json {\"text\":\n\"A\"}", "3 json {}"}},
      {"no objects",
       "a.json",
       "{}\nnull",
       {"1 json {}", "2 failed no JSON object begins here; nothing behind it is read"}},
      {"an open object",
       "a.json",
       "{}{\"a\":",
       {"1 json {}", "1 failed the JSON object is never closed; nothing behind it is read"}},
      {"rows",
       "a.csv",
       "\uFEFFid,text\r\n1,A\r\n2,\"B, \"\"C\"\"\nD\"\r\n3,E",
       {"2 row A", "3 row B, \"C\"\nD", "5 row E"}},
      {"rows with tabs", "a.tsv", "id\ttext\n1\tA,B\n", {"2 row A,B"}},
      {"bad rows",
       "a.csv",
       "id,text\n1,\n1,2,3\n2,A\n",
       {"2 failed no text: the cell is empty",
        "3 failed 3 cells where the first row has 2; is a cell with a separator not quoted?", "4 row A"}},
      {"an open cell",
       "a.csv",
       "id,text\n1,A\n2,\"B\n3,C\n",
       {"2 row A", "3 failed a quotation mark that opens a cell is never closed; nothing behind it is read"}},
      {"no column of texts",
       "a.csv",
       "id,words\n1,A\n2,B\n",
       {"1 failed no field of a usual name holds a text; it has \"id\", \"words\"; say which with --text-field"}},
      {"an empty table", "a.csv", "", {}},
      {"only a first row", "a.csv", "id,text\n", {}},
  };
  const TemporaryFolder folder;
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const std::string file(c.file);
    CHECK(articles(list_corpus({folder.write(file, c.bytes).native()})) == c.articles);
    CHECK(articles(list_corpus({folder.write(file + ".gz", gzip(c.bytes)).native()})) == c.articles);
    CHECK(articles(list_corpus({folder.write(file + ".zst", zstandard(c.bytes)).native()})) == c.articles);
  }
}

TEST_CASE("of a file that is cut off the whole articles are read, then the reason is told at its place") {
  std::string lines, rows = "text\n";
  for (int i = 0; i < 20'000; ++i) {
    lines += "{\"text\":\"" + std::to_string(i * 7919 % 100'003) + "\"}\n";
    rows += std::to_string(i * 7919 % 100'003) + "\n";
  }
  const TemporaryFolder folder;
  const struct {
    std::string_view name;
    std::string packed, whole;
  } cases[] = {{"a.jsonl.gz", gzip(lines), lines},
               {"a.jsonl.zst", zstandard(lines), lines},
               {"a.json.gz", gzip(lines), lines},
               {"a.csv.gz", gzip(rows), rows}};
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const auto whole = articles(list_corpus({folder.write("whole." + std::string(c.name), c.packed).native()}));
    const auto path = folder.write(c.name, std::string_view(c.packed).substr(0, c.packed.size() / 2));
    const auto cut = articles(list_corpus({path.native(), folder.write("b.txt", "x").native()}));
    REQUIRE(cut.size() > 1000);
    CHECK(cut.size() < 20'000);
    CHECK(cut.back() == "0 file b.txt");
    CHECK(cut[cut.size() - 2].find("failed cut off: the file ends before its packed data do") != std::string::npos);
    CHECK(std::equal(cut.begin(), cut.end() - 2, whole.begin()));
  }
}

TEST_CASE("a line that is too long is told and passed over") {
  const TemporaryFolder folder;
  std::string lines = "{\"text\":\"A\"}\n";
  lines += "{\"text\":\"" + std::string(kLongestArticle, 'x') + "\"}\n{\"text\":\"B\"}\n";
  const Lines expected = {"1 json {\"text\":\"A\"}", "2 failed longer than 64 MiB; passed over",
                          "3 json {\"text\":\"B\"}"};
  CHECK(articles(list_corpus({folder.write("a.jsonl", lines).native()})) == expected);
}

TEST_CASE("articles can be passed over, and shards share them out round robin") {
  const TemporaryFolder folder;
  const Corpus corpus =
      list_corpus({folder.write("a.jsonl", "1\n2\n3\n4\n").native(), folder.write("b.txt", "x").native(),
                   folder.write("c.csv", "text\n5\n6\n").native()});
  const Lines all = articles(corpus);
  REQUIRE(all == Lines{"1 json 1", "2 json 2", "3 json 3", "4 json 4", "0 file b.txt", "2 row 5", "3 row 6"});
  InputSettings settings;
  settings.skip = 3;
  CHECK(articles(corpus, settings) == Lines(all.begin() + 3, all.end()));
  settings = {};
  settings.shards = 3;
  CHECK(articles(corpus, settings) == Lines{all[0], all[3], all[6]});
  settings.shard = 1;
  CHECK(articles(corpus, settings) == Lines{all[1], all[4]});
}

TEST_CASE("a file that cannot be opened is one failed article") {
  const TemporaryFolder folder;
  Corpus corpus;
  corpus.files = {{folder.path("gone.jsonl").native(), ArticleKind::jsonl},
                  {folder.write("b.txt", "x").native(), ArticleKind::text}};
  const Lines found = articles(corpus);
  REQUIRE(found.size() == 2);
  CHECK(found[0].starts_with("0 failed cannot read "));
  CHECK(found[1] == "0 file b.txt");
}
