#include "articles/input_reader.h"

#include <doctest/doctest.h>

#include "articles/article_stream.h"
#include "packed_bytes.h"
#include "temporary_folder.h"

using namespace whosaid;

namespace {

/// The first article of a file.
struct First {
  InputText text;
  explicit First(const std::filesystem::path& path) {
    const Corpus corpus = list_corpus({path.native()});
    const FieldNames names;
    ArticleStream stream(corpus);
    InputReader reader(names);
    Input input;
    REQUIRE(stream.next(input));
    reader.read(input, text);
  }
};

}  // namespace

TEST_CASE("the text of fields is the title, a blank line and the text; begin is where the text begins") {
  const struct {
    std::string_view name, json, text;
    std::size_t begin;
  } cases[] = {
      {"a title", R"({"title":"T","text":"X"})", "T\n\nX", 3},
      {"no title", R"({"text":"X"})", "X", 0},
      {"the title is its first line", R"({"title":"T","text":" T \nX"})", " T \nX", 0},
      {"the text begins with the word only", R"({"title":"Trump","text":"Trump said."})", "Trump\n\nTrump said.", 7},
      {"a title of several lines", R"({"title":" T\n U\t","text":"X"})", "T U\n\nX", 5},
      {"a title of blanks", R"({"title":" \n ","text":"X"})", "X", 0},
      {"line ends stay", R"({"title":"é","text":"X\r\nY"})", "é\n\nX\r\nY", 4},
  };
  const TemporaryFolder folder;
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const First first(folder.write("a.jsonl", c.json));
    CHECK(first.text.decoded.error.empty());
    CHECK(first.text.decoded.text == c.text);
    CHECK(first.text.bytes == c.text);
    CHECK(first.text.begin == c.begin);
  }
}

TEST_CASE("an article has the id, date, address and outlet of its fields, else of its place") {
  const TemporaryFolder folder;
  const First full(folder.write(
      "a.jsonl", R"({"id":"x\ny","url":"https://me@WWW.Example.org:8080/a?b","date":"2024-03-01","text":"X"})"));
  CHECK(full.text.id == "x y");
  CHECK(full.text.url == "https://me@WWW.Example.org:8080/a?b");
  CHECK(full.text.outlet == "example.org");
  CHECK(full.text.published == Date{2024, 3, 1});
  const First bare(folder.write("b.jsonl", "\n{\"text\":\"X\"}"));
  CHECK(bare.text.id == folder.path("b.jsonl").native() + ":2");
  CHECK(bare.text.outlet.empty());
  CHECK(bare.text.published == Date{});
  const First named(folder.write("c.jsonl", R"({"text":"X","publisher":"The A","url":"https://a.org"})"));
  CHECK(named.text.outlet == "The A");
  const First file(folder.write("d.txt", "X"));
  CHECK(file.text.id == folder.path("d").native());
  CHECK_FALSE(file.text.begin);
}

TEST_CASE("packed texts and pages are read like plain ones, and what cannot be read says why") {
  const TemporaryFolder folder;
  CHECK(First(folder.write("a.txt.gz", gzip("We won."))).text.decoded.text == "We won.");
  CHECK(First(folder.write("a.txt.zst", zstandard("We won."))).text.decoded.text == "We won.");
  const First page(folder.write("a.html.gz", gzip("<title>T</title><p>caf\xE9</p>")));
  CHECK(page.text.decoded.text == "T\n\ncafé");
  CHECK(page.text.decoded.encoding == "windows-1252");
  const std::string packed = gzip(std::string(100'000, 'x') + "y");
  const First cut(folder.write("b.txt.gz", packed.substr(0, packed.size() - 9)));
  CHECK(cut.text.decoded.error.find("b.txt.gz: cut off") != std::string::npos);
  CHECK_FALSE(cut.text.was_read);
  const First mended(folder.write("c.jsonl", "{\"text\":\"Ten caf\xE9s\"}"));
  CHECK(mended.text.decoded.has("mended"));
  CHECK(mended.text.decoded.text == "Ten caf\uFFFDs");
  const First row(folder.write("c.csv", "title,text\ncaf\xE9,Ten caf\xE9s are here\n"));
  CHECK(row.text.decoded.has("mended"));
  CHECK(row.text.decoded.text == "caf\uFFFD\n\nTen caf\uFFFDs are here");
  CHECK(row.text.begin == 8);
}

TEST_CASE("large buffers are given back, small ones kept") {
  Input input;
  InputText text;
  input.json.assign(1 << 20, 'x');
  input.fields[Field::text].assign(1 << 10, 'x');
  text.bytes.assign(1 << 20, 'x');
  text.decoded.mended.assign(1 << 10, 'x');
  give_back_buffers(input);
  give_back_buffers(text);
  CHECK(input.json.capacity() < 100);
  CHECK(input.fields[Field::text].capacity() >= 1 << 10);
  CHECK(text.bytes.capacity() < 100);
  CHECK(text.decoded.mended.capacity() >= 1 << 10);
}
