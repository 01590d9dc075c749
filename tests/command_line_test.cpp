// The program as its users meet it: the built binary, its exit codes, its two streams and its files.

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdio>

#include "gazetteers/gazetteer_loader.h"
#include "json_lines.h"
#include "pipeline/data_home.h"
#include "program.h"

using namespace whosaid;
using nlohmann::json;

namespace {

using Place = ProgramFolder;

const std::string kArticle =
    "Ministers meet in Abuja\n\n\"We will not sign,\" said Ada Lovelace.\n\nTalks will go on next week, officials "
    "said.\n";

}  // namespace

TEST_CASE("help and version go to standard output and end well") {
  const Place place;
  const struct {
    std::string_view command, out;
  } cases[] = {
      {"whosaid --help", "whosaid extract article.txt"},
      {"whosaid help", "Commands:"},
      {"whosaid --version", "whosaid 0."},
      {"whosaid extract --help", "--format"},
      {"whosaid help extract", "--offsets"},
      {"whosaid gazetteer --help", "my_names/"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.command);
    const Ended ended = place.run(std::string(c.command));
    CHECK(ended.code == 0);
    CHECK(ended.out.find(c.out) != std::string::npos);
    CHECK(ended.err.empty());
  }
}

TEST_CASE("wrong usage says what is wrong, and what was probably meant, with exit code 2") {
  const Place place;
  place.folder.write("a.txt", kArticle);
  const struct {
    std::string_view command, err;
  } cases[] = {
      {"whosaid extrat a.txt", "unknown command \"extrat\"; did you mean \"extract\"?"},
      {"whosaid a.txt", "\"a.txt\" is no command; did you mean `whosaid extract a.txt`?"},
      {"whosaid --vresion", "unknown option \"--vresion\"; did you mean \"--version\"?"},
      {"whosaid extract", "extract needs files or folders to read"},
      {"whosaid extract --formt csv a.txt", "unknown option \"--formt\"; did you mean \"--format\"?"},
      {"whosaid extract --format cvs a.txt", "--format does not know \"cvs\"; known: jsonl, csv, tsv, table"},
      {"whosaid extract --offsets bytes a.txt", "--offsets does not know \"bytes\"; did you mean \"byte\"?"},
      {"whosaid extract --blocks tittle a.txt", "--blocks: unknown block \"tittle\"; did you mean \"title\"?"},
      {"whosaid extract --jobs none a.txt", "--jobs needs a number from 1 to 1024, not \"none\""},
      {"whosaid extract --jobs", "--jobs"},
      {"whosaid extract --cues some a.txt", "--cues does not know \"some\"; expected speech or all"},
      {"whosaid explain --cues some a.txt", "--cues does not know \"some\"; expected speech or all"},
      {"whosaid extract - --files-from -", "--files-from - reads the list from standard input"},
      {"whosaid extract a.txt --input-format txt", "--input-format does not know \"txt\"; did you mean \"text\"?"},
      {"whosaid extract a.txt -o x --documents x", "--output and --documents both go to \"x\""},
      {"whosaid gazetteer", "whosaid gazetteer check"},
      {"whosaid gazetteer build", "gazetteer build needs the file to write: -o FILE"},
      {"whosaid gazetteer check -o x", "gazetteer check: unknown option \"-o\""},
      {"whosaid gazetteer --pipeline x check", "unknown action \"--pipeline\""},
      {"whosaid gazetteer chek", "unknown action \"chek\"; did you mean \"check\"?"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.command);
    const Ended ended = place.run(std::string(c.command));
    CHECK(ended.code == 2);
    CHECK(ended.out.empty());
    CHECK(ended.err.find(c.err) != std::string::npos);
  }
  const Ended ended = place.extract("a.txt -o a.txt");
  CHECK(ended.code == 2);
  CHECK(ended.err.find("would overwrite the input a.txt") != std::string::npos);
  CHECK(place.folder.read("a.txt") == kArticle);
}

TEST_CASE("every kind of file gets its entry, and only bad ones make the exit code 1") {
  const struct {
    std::string_view name;
    std::string text;
    int code;
    std::string_view warning, error;
  } cases[] = {
      {"an article", kArticle, 0, "", ""},
      {"only a title", "Ministers meet in Abuja", 0, "", ""},
      {"empty", "", 0, "empty", ""},
      {"a BOM", "\uFEFF" + kArticle, 0, "", ""},
      {"CR LF", "Title\r\n\r\n\"We won,\" said Ada Lovelace.\r\n", 0, "", ""},
      {"a stray byte", kArticle + "A caf\xE9.\n", 0, "mended", ""},
      {"NUL bytes", std::string(100, '\0'), 1, "", "not text"},
      {"UTF-16",
       std::string("\xFF\xFE"
                   "a\0b\0",
                   6),
       1, "", "UTF-16, not UTF-8"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.name);
    const Place place;
    place.folder.write("a.txt", c.text);
    const Ended ended = place.extract("a.txt --documents documents.jsonl");
    CHECK(ended.code == c.code);
    for (const json& record : json_lines(ended.out)) CHECK(record["doc"] == "a");
    const std::vector<json> documents = json_lines(place.folder.read("documents.jsonl"));
    REQUIRE(documents.size() == 1);
    CHECK(documents[0]["id"] == "a");
    CHECK(documents[0]["bytes"] == c.text.size());
    CHECK(documents[0]["warnings"] == (c.warning.empty() ? json::array() : json({c.warning})));
    CHECK(documents[0]["error"].is_null() == c.error.empty());
    CHECK(ended.err.find(c.error.empty() ? "1 article, " : c.error) != std::string::npos);
  }
}

TEST_CASE("every slice of the input by its offsets is the text of the record") {
  const Place place;
  place.folder.write("a.txt", "\uFEFF“Ça va,” said Ada Lovelace.\r\n\r\n“Über 😀 all,” said Ada Lovelace.\r\n");
  const std::string bytes = place.folder.read("a.txt");
  for (const json& record : json_lines(place.extract("a.txt --offsets byte").out)) {
    for (const json& part : record["content"]) {
      const auto start = part["start"].get<std::size_t>(), end = part["end"].get<std::size_t>();
      CHECK(bytes.substr(start, end - start) == part["text"].get<std::string>());
    }
  }
}

TEST_CASE("a folder gives its texts, tells of other files once, and a missing path fails alone") {
  const Place place;
  for (const char* name : {"in/b.txt", "in/a.txt", "in/deep/c.txt"}) place.folder.write(name, kArticle);
  for (const char* name : {"in/x.pdf", "in/y.doc"}) place.folder.write(name, "x");
  const Ended ended = place.extract("in missing.txt --documents -o records.jsonl -o x");
  CHECK(ended.code == 2);  // an option without its value
  const Ended good = place.extract("in missing.txt -o records.jsonl --documents documents.jsonl");
  CHECK(good.code == 1);
  std::vector<std::string> ids;
  for (const json& document : json_lines(place.folder.read("documents.jsonl"))) ids.push_back(document["id"]);
  CHECK(ids == std::vector<std::string>{"in/a", "in/b", "in/deep/c"});
  CHECK(good.err.find("no such file or folder: missing.txt") != std::string::npos);
  CHECK(good.err.find("2 other files in the folders not read (first: in/x.pdf)") != std::string::npos);
  CHECK(good.err.find("3 articles, ") != std::string::npos);
}

TEST_CASE("standard input is a document, too") {
  const Place place;
  place.folder.write("a.txt", kArticle);
  const Ended ended =
      place.run("cat a.txt | whosaid extract --pipeline pipeline/small.json - --documents documents.jsonl");
  CHECK(ended.code == 0);
  CHECK(json_lines(place.folder.read("documents.jsonl")).at(0)["id"] == "stdin");
}

TEST_CASE("an unreadable file is reported and the rest is read") {
  if (::geteuid() == 0) return;  // root may read everything
  const Place place;
  std::filesystem::permissions(place.folder.write("a.txt", kArticle), std::filesystem::perms::none);
  place.folder.write("b.txt", kArticle);
  const Ended ended = place.extract("a.txt b.txt");
  CHECK(ended.code == 1);
  CHECK(ended.err.find("cannot read a.txt: Permission denied; check the permissions") != std::string::npos);
}

TEST_CASE("formats follow the option, then the ending of the output") {
  const Place place;
  place.folder.write("a.txt", kArticle);
  CHECK(place.extract("a.txt --format csv").out.starts_with("schema,id,doc"));
  CHECK(place.extract("a.txt --format tsv").out.starts_with("schema\tid\tdoc"));
  CHECK(place.extract("a.txt -o r.csv").out.empty());
  CHECK(place.folder.read("r.csv").starts_with("schema,id,doc"));
}

TEST_CASE("quiet is quiet, and statistics tell where the time went") {
  const Place place;
  place.folder.write("a.txt", kArticle);
  CHECK(place.extract("a.txt --quiet").err.empty());
  const std::string stats = place.extract("a.txt --stats").err;
  for (const char* part : {"MB/s", "reading", "blocks", "attributions", "writing", " %\n"}) {
    CHECK(stats.find(part) != std::string::npos);
  }
}

TEST_CASE("a closed pipe ends quietly, a full disk with exit code 4") {
  const Place place;
  for (int i = 0; i < 300; ++i) place.folder.write("in/" + std::to_string(i) + ".txt", kArticle + std::to_string(i));
  const Ended closed =
      place.run("{ whosaid extract --quiet --pipeline pipeline/small.json in --format csv; echo $? > code; } | true");
  CHECK(closed.err.empty());
  CHECK(place.folder.read("code") == "0\n");
  for (const char* target : {"> /dev/full", "-o /dev/full"}) {
    CAPTURE(target);
    const Ended full = place.extract(std::string("in --format csv ") + target);
    CHECK(full.code == 4);
    CHECK(full.err.find("No space left on device; free some space or write elsewhere") != std::string::npos);
  }
  CHECK(place.extract("in -o no/such/folder.jsonl").code == 4);
}

TEST_CASE("output that is not whole does not appear, and the one before stays") {
  const Place place;
  place.folder.write("a.txt", kArticle);
  place.folder.write("records.csv", "before");
  CHECK(place.extract("a.txt -o records.csv --documents /dev/full").code == 4);
  CHECK(place.folder.read("records.csv") == "before");
  for (const auto& entry : std::filesystem::directory_iterator(place.folder.root())) {
    CHECK(entry.path().extension() != ".partial");
  }
}

TEST_CASE("a run that is interrupted leaves no half-written file") {
  const Place place;
  place.folder.write("a.txt", kArticle);
  const Ended ended = place.run(
      "mkfifo slow.txt\n"
      "'" WHOSAID_BINARY
      "' extract --pipeline pipeline/small.json -j 1 a.txt slow.txt a.txt -o records.jsonl &\n"
      "exec 9> slow.txt\n"  // opens only when the program reads it
      "kill -TERM $!\n"
      "echo x >&9; exec 9>&-\n"
      "wait $!\n"
      "echo $?");
  CHECK(ended.out == "143\n");
  CHECK_FALSE(std::filesystem::exists(place.folder.path("records.jsonl")));
  for (const auto& entry : std::filesystem::directory_iterator(place.folder.root())) {
    CHECK(entry.path().extension() != ".partial");
  }
}

TEST_CASE("a broken pipeline file is shown with its place and exit code 3") {
  const Place place;
  place.folder.write("a.txt", kArticle);
  std::string broken(kSmallPipeline);
  broken.replace(broken.find("sentences"), 9, "sentance");
  place.folder.write("pipeline/small.json", broken);
  const Ended ended = place.extract("a.txt");
  CHECK(ended.code == 3);
  CHECK(ended.err.find("pipeline/small.json:9:15: unknown stage \"sentance\"; did you mean \"sentences\"?\n") !=
        std::string::npos);
  CHECK(place.run("whosaid extract --pipeline no.json a.txt").code == 3);
  CHECK(place.run("WHOSAID_HOME=/no/such whosaid extract a.txt").code == 3);
}

TEST_CASE("the same bytes come out for one worker and for eight") {
  const Place place;
  for (int i = 0; i < 50; ++i) place.folder.write("in/" + std::to_string(i) + ".txt", kArticle + std::string(i, 'x'));
  for (const char* jobs : {"1", "8"}) {
    const std::string j = jobs;
    CHECK(place.extract("in -j " + j + " -o r" + j + " --documents d" + j + " --mentions m" + j).code == 0);
  }
  for (const std::string file : {"r", "d", "m"}) CHECK(place.folder.read(file + "1") == place.folder.read(file + "8"));
  CHECK(json_lines(place.folder.read("d1")).size() == 50);
}

TEST_CASE("gazetteers are checked with those of the user on top") {
  const Place place;
  const std::string check = "whosaid gazetteer check --pipeline pipeline/small.json";
  const Ended good = place.run(check);
  CHECK(good.code == 0);
  CHECK(good.out == "gazetteers: 8 rows in 12 files, no problems\n");
  place.folder.write("mine/people.tsv", "id\tname\ngrace-hopper\tGrace Hopper\n");
  CHECK(place.run(check + " mine").out == "gazetteers: 9 rows in 13 files, no problems\n");
  place.folder.write("mine/people.tsv", "id\tnmae\ngrace-hopper\tGrace Hopper\n");
  const Ended bad = place.run(check + " mine");
  CHECK(bad.code == 3);
  CHECK(bad.err.find("mine/people.tsv:1") != std::string::npos);
  CHECK(place.run(check + " gone").code == 3);
}

TEST_CASE("folders that the environment names are gazetteers of every command, those of --gazetteer on top of them") {
  const Place place;
  place.folder.write("a.txt", "Talks go on\n\n\"We will not sign,\" said Grace Hopper.\n");
  place.folder.write("one/people.tsv", "id\tname\twikidata\ngrace-hopper\tGrace Hopper\tQ1\n");
  place.folder.write("two/people.tsv", "id\tname\twikidata\ngrace-hopper\tGrace Hopper\tQ2\n");
  const struct {
    std::string_view variable, options, wikidata;
  } cases[] = {
      {"", "", "null"},
      {"one", "", "\"Q1\""},
      {"one:two:", "", "\"Q2\""},
      {"two", "--gazetteer one", "\"Q1\""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.variable);
    const Ended ended =
        place.run("WHOSAID_GAZETTEERS=" + std::string(c.variable) +
                  " whosaid extract --quiet --pipeline pipeline/small.json a.txt " + std::string(c.options));
    CHECK(ended.code == 0);
    CHECK(ended.out.find("\"wikidata\":" + std::string(c.wikidata)) != std::string::npos);
  }
  for (const std::string command : {"extract a.txt", "explain a.txt", "gazetteer check", "rules test"}) {
    CAPTURE(command);
    const Ended gone = place.run("WHOSAID_GAZETTEERS=one:gone whosaid " + command + " --pipeline pipeline/small.json");
    CHECK(gone.code == 3);
    CHECK(
        gone.err.starts_with("WHOSAID_GAZETTEERS: no such folder of gazetteers: gone; mend the environment variable"));
  }
}

TEST_CASE("gazetteers are built into one file, and a built file changes no record") {
  const Place place;
  place.folder.write("a.txt", kArticle);
  const std::string texts = place.extract("a.txt --format jsonl").out;
  const std::string build = "whosaid gazetteer build --pipeline pipeline/small.json ";
  const Ended good = place.run(build + "-o gazetteers/lists.built");
  CHECK(good.code == 0);
  CHECK(good.out == "gazetteers: 8 rows in 12 files built into gazetteers/lists.built\n");
  CHECK(good.err.empty());
  CHECK(place.extract("a.txt --format jsonl").out == texts);
  place.folder.write("gazetteers/lists.built", "no built file");
  CHECK(place.extract("a.txt --format jsonl").out == texts);

  place.folder.write("mine/people.tsv", "id\tname\ngrace-hopper\tGrace Hopper\n");
  CHECK(place.run(build + "--gazetteer mine -o mine.built").out ==
        "gazetteers: 9 rows in 13 files built into mine.built\n");
  const Ended unwritable = place.run(build + "-o gone/lists.built");
  CHECK(unwritable.code == 4);
  CHECK(unwritable.err.find("cannot write gone/lists.built") != std::string::npos);
  place.folder.write("mine/people.tsv", "id\tnmae\ngrace-hopper\tGrace Hopper\n");
  const Ended bad = place.run(build + "--gazetteer mine -o bad.built");
  CHECK(bad.code == 3);
  CHECK(bad.err.find("mine/people.tsv:1") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(place.folder.path("bad.built")));
}

TEST_CASE("an installed program finds its data and their built file") {
  const Place place;
  REQUIRE(place.run("cmake --install '" WHOSAID_BUILD_DIR "' --prefix here").code == 0);
  const std::filesystem::path lists = place.folder.path("here/share/whosaid/gazetteers");
  const auto loaded = load_gazetteer({lists}, {built_gazetteer_places({lists}).back()});
  REQUIRE(loaded.has_value());
  CHECK(loaded->index != nullptr);
  place.folder.write("a.txt", kArticle);
  const Ended ended = place.run("here/bin/whosaid extract --quiet a.txt --format jsonl");
  CHECK(ended.code == 0);
  CHECK(ended.out.find("\"schema\"") != std::string::npos);
}
