// `whosaid extract` over the same article in all the forms in which articles come.

#include <doctest/doctest.h>

#include "json_lines.h"
#include "packed_bytes.h"
#include "program.h"

using namespace whosaid;
using nlohmann::json;

namespace {

constexpr std::string_view kTitle = "Talks go on";
constexpr std::string_view kBody =
    "“We will not sign,” said Ada Lovelace.\n\n“Small boats are ignored,” said Grace Hopper.";

std::string article() { return std::string(kTitle) + "\n\n" + std::string(kBody); }

std::string object() {
  return json{{"id", "a"}, {"title", kTitle}, {"text", kBody}, {"url", "https://www.example.org/1"}}.dump() + "\n";
}

std::string page() {
  return "<html><head><title>Talks go on - Example</title></head><body><nav><a>Home</a></nav><article><h1>Talks go on"
         "</h1><p>&ldquo;We will not sign,&rdquo; said Ada Lovelace.</p><p>&#8220;Small boats\nare <b>ignored"
         "</b>,” said Grace Hopper.</p></article><script>x</script></body></html>";
}

/// Records without what tells the input.
std::vector<json> bare_records(const std::string& lines) {
  std::vector<json> records = json_lines(lines);
  for (json& record : records) {
    record.erase("doc");
    record.erase("id");
  }
  return records;
}

}  // namespace

TEST_CASE("the same article gives the same records as a text, a JSON line, a row and a page, packed or not") {
  const ProgramFolder place;
  place.folder.write("a.txt", article());
  place.folder.write("a.txt.gz", gzip(article()));
  place.folder.write("a.jsonl", object());
  place.folder.write("a.jsonl.gz", gzip(object()));
  place.folder.write("a.jsonl.zst", zstandard(object()));
  place.folder.write("a.json", "[" + object() + "]");
  place.folder.write("a.csv", "id,title,text\na," + std::string(kTitle) + ",\"" + std::string(kBody) + "\"\n");
  place.folder.write("a.tsv.zst",
                     zstandard("id\ttitle\ttext\na\t" + std::string(kTitle) + "\t\"" + std::string(kBody) + "\"\n"));
  place.folder.write("a.html", page());
  const std::vector<json> records = bare_records(place.extract("a.txt -f jsonl").out);
  REQUIRE(records.size() == 2);
  for (const std::string name :
       {"a.txt.gz", "a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.json", "a.csv", "a.tsv.zst", "a.html"}) {
    CAPTURE(name);
    const Ended ended = place.extract(name + " -f jsonl --documents documents.jsonl");
    CHECK(ended.code == 0);
    CHECK(bare_records(ended.out) == records);
    const std::vector<json> documents = json_lines(place.folder.read("documents.jsonl"));
    REQUIRE(documents.size() == 1);
    CHECK(documents[0]["title"] == kTitle);
    CHECK(documents[0]["codepoints"] == 98);
    CHECK(documents[0]["bytes"] == article().size());
  }
  const Ended piped = place.run("whosaid extract --pipeline pipeline/small.json --input-format jsonl - < a.jsonl.gz");
  CHECK(bare_records(piped.out) == records);
}

TEST_CASE("documents tell where an article came from and where its text field begins") {
  const ProgramFolder place;
  place.folder.write("a.jsonl", "{}\n" + object() + "{\"text\":\n");
  const Ended ended = place.extract("a.jsonl -f jsonl --documents documents.jsonl");
  CHECK(ended.code == 1);
  const std::vector<json> documents = json_lines(place.folder.read("documents.jsonl"));
  REQUIRE(documents.size() == 3);
  CHECK(documents[0]["origin"] == "a.jsonl:1");
  CHECK(documents[0]["id"] == "a.jsonl:1");
  CHECK(documents[0]["error"] ==
        "no field of a usual name holds a text; it has no fields; say which with --text-field");
  CHECK(documents[0]["text_begin"].is_null());
  CHECK(documents[1]["origin"] == "a.jsonl:2");
  CHECK(documents[1]["id"] == "a");
  CHECK(documents[1]["url"] == "https://www.example.org/1");
  CHECK(documents[1]["outlet"] == "example.org");
  CHECK(documents[1]["text_begin"] == 13);
  CHECK(documents[1]["error"].is_null());
  CHECK(documents[2]["error"].get<std::string>().starts_with("no JSON object: "));
  CHECK(ended.err.find("whosaid: a.jsonl:3: no JSON object: ") != std::string::npos);
  CHECK(ended.err.find("3 articles, 2 records") != std::string::npos);
}

TEST_CASE("a date field is the article's date, before what the page shows") {
  const ProgramFolder place;
  const std::string text = "Talks go on\\n\\nJan. 5, 2020\\n\\n“No,” said Ada Lovelace.";
  place.folder.write("a.jsonl", "{\"when\":\"2024-03-01T10:00:00Z\",\"text\":\"" + text + "\"}\n");
  CHECK(json_lines(place.extract("a.jsonl -f jsonl --date-field when").out).at(0)["published"] == "2024-03-01");
  CHECK(json_lines(place.extract("a.jsonl -f jsonl").out).at(0)["published"] == "2020-01-05");
}

TEST_CASE("fields are chosen by options, files by a list, and texts are written as they were read") {
  const ProgramFolder place;
  place.folder.write("a.jsonl", R"({"key":"../x","words":"“No,” said Ada Lovelace.","head":"T"})"
                                "\n");
  place.folder.write("b.txt", "“Ça va,” said Ada Lovelace.");
  place.folder.write("list", "a.jsonl\nb.txt\n");
  const Ended ended = place.extract(
      "--files-from list -f jsonl --id-field key --text-field words --title-field head --texts texts "
      "--documents documents.jsonl");
  CHECK_MESSAGE(ended.code == 0, ended.err);
  const std::vector<json> records = json_lines(ended.out);
  REQUIRE(records.size() == 2);
  CHECK(records[0]["doc"] == "../x");
  CHECK(place.folder.read("texts/%2E.%2Fx.txt") == "T\n\n“No,” said Ada Lovelace.");
  CHECK(place.folder.read("texts/b.txt") == "“Ça va,” said Ada Lovelace.");
  CHECK(place.extract("b.txt --texts texts").err.find("the folder is not empty") != std::string::npos);
  CHECK(place.extract("--files-from nothing").err.find("--files-from: cannot read nothing") != std::string::npos);
  CHECK(place.extract("a.jsonl --input-format jsn")
            .err.find("--input-format does not know \"jsn\"; did you mean "
                      "\"json\"?") != std::string::npos);
}

TEST_CASE("what is cut off ends with an error, and all before it is there") {
  const ProgramFolder place;
  std::string lines;
  for (int i = 0; i < 3000; ++i) {
    lines += "{\"id\":\"" + std::to_string(i * 7919 % 100'003) + "\",\"text\":\"“No,” said Ada Lovelace.\"}\n";
  }
  const std::string packed = zstandard(lines) + gzip("");  // a gzip member is no frame
  place.folder.write("a.jsonl.zst", packed);
  const Ended ended = place.extract("a.jsonl.zst -j 2 -f jsonl --documents documents.jsonl");
  CHECK(ended.code == 1);
  CHECK(json_lines(ended.out).size() == 3000);
  CHECK(json_lines(place.folder.read("documents.jsonl")).size() == 3001);
  CHECK(ended.err.find("a.jsonl.zst:3000: damaged") != std::string::npos);
}

TEST_CASE("explain finds an article by its origin") {
  const ProgramFolder place;
  const auto explain = [&](const std::string& arguments) {
    return place.run("whosaid explain --pipeline pipeline/small.json " + arguments);
  };
  place.folder.write("a.txt", article());
  place.folder.write("a.html", page());
  place.folder.write("a.jsonl.gz", gzip("{}\n" + object()));
  const std::string told = explain("a.txt").out;
  REQUIRE(told.find("Ada Lovelace") != std::string::npos);
  CHECK(explain("a.html").out == told);
  CHECK(explain("a.jsonl.gz:2").out == told);
  const struct {
    std::string_view arguments, error;
  } cases[] = {
      {"a.jsonl.gz", "a.jsonl.gz holds many articles; say which by its line, as a.jsonl.gz:1"},
      {"a.jsonl.gz:1", "a.jsonl.gz:1: no field of a usual name holds a text"},
      {"a.jsonl.gz:3", "a.jsonl.gz: no article begins on line 3"},
      {"gone.jsonl:1", "no such file or folder: gone.jsonl"},
      {".", "it is a folder; name a file in it"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.arguments);
    const Ended ended = explain(std::string(c.arguments));
    CHECK(ended.code == 1);
    CHECK_MESSAGE(ended.err.find(c.error) != std::string::npos, ended.err);
  }
}
