#include <doctest/doctest.h>

#include "json_lines.h"
#include "pipeline/shard.h"
#include "program.h"
#include "sql_answer.h"
#include "test_texts.h"

using namespace whosaid;
using nlohmann::json;

TEST_CASE("a shard is I/N") {
  CHECK(Shard::parse("2/8")->number(3) == 25);
  CHECK(Shard::parse("1/1")->number(7) == 7);
  for (const char* bad : {"", "/", "1", "0/2", "3/2", "1/0", "a/2", "1/2x", "-1/2", "1/70000"}) {
    CAPTURE(bad);
    REQUIRE_FALSE(Shard::parse(bad));
    CHECK(Shard::parse(bad).error().find("--shard needs I/N") == 0);
  }
}

TEST_CASE("the merged dataset is that of a single run") {
  const ProgramFolder place;
  place.folder.write("odd/binary.txt", std::string("\0\1\2", 3));
  place.folder.write("odd/empty.txt", "");
  const std::string in = "'" + (kSourceDir / "corpus").native() + "' odd";
  const auto shards = [&](const std::string& ending) {
    for (const char* i : {"1", "2", "3"}) {
      place.run("whosaid extract -q " + in + " --shard " + i + "/3 -o part" + i + ending);
    }
  };
  SUBCASE("folder: byte for byte") {
    place.run("whosaid extract -q " + in + " -o whole/");
    shards("/");
    CHECK(place.run("whosaid merge part3 part1/ part2 -o set/").code == 0);
    for (const char* name : {"records.jsonl", "documents.jsonl", "mentions.jsonl"}) {
      CAPTURE(name);
      CHECK(place.folder.read("set/" + std::string(name)).size() > 1000);
      CHECK(place.folder.read("set/" + std::string(name)) == place.folder.read("whole/" + std::string(name)));
    }
    json merged = json::parse(place.folder.read("set/run.json")),
         whole = json::parse(place.folder.read("whole/run.json"));
    for (const char* key : {"run", "settings", "counts", "shard", "inputs", "rules", "gazetteers"}) {
      CAPTURE(key);
      CHECK(merged[key] == whole[key]);
    }
  }
  SUBCASE("folder without mentions") {
    place.run("whosaid extract -q " + in + " --shard 1/2 --mentions none -o a/");
    place.run("whosaid extract -q " + in + " --shard 2/2 --mentions none -o b/");
    place.run("whosaid extract -q " + in + " --mentions none -o whole/");
    CHECK(place.run("whosaid merge a b -o set/").code == 0);
    CHECK(place.folder.read("set/records.jsonl") == place.folder.read("whole/records.jsonl"));
    CHECK_FALSE(std::filesystem::exists(place.folder.path("set/mentions.jsonl")));
  }
  SUBCASE("SQLite: row for row") {
    place.run("whosaid extract -q " + in + " -o whole.sqlite");
    shards(".sqlite");
    CHECK(place.run("whosaid merge part3.sqlite part2.sqlite part1.sqlite -o set.sqlite").code == 0);
    CHECK(sql_tables(place.folder.path("set.sqlite")) == sql_tables(place.folder.path("whole.sqlite")));
    CHECK(sql_answer(place.folder.path("set.sqlite"), "SELECT count(*) FROM runs") == "1");
  }
}

TEST_CASE("parts that are no whole are refused") {
  const ProgramFolder place;
  for (const char* file : {"in/a.txt", "in/b.txt", "in/c.txt"}) {
    place.folder.write(file, "\"We won,\" said Ada Lovelace.\n");
  }
  REQUIRE(place.extract("in -q --shard 1/2 -o one/").code == 0);
  REQUIRE(place.extract("in -q --shard 2/2 -o two/").code == 0);
  REQUIRE(place.extract("in -q --shard 2/2 -o two.sqlite").code == 0);
  REQUIRE(place.extract("in -q --shard 2/2 --blocks all -o other/").code == 0);
  place.folder.write("cut/run.json", place.folder.read("two/run.json"));
  place.folder.write("cut/documents.jsonl", place.folder.read("two/documents.jsonl"));
  place.folder.write("cut/mentions.jsonl", place.folder.read("two/mentions.jsonl"));
  place.folder.write("cut/records.jsonl", "");
  place.folder.write("empty/run.json", place.folder.read("two/run.json"));
  place.folder.write("bad/run.json", "{}");
  place.folder.write("bad/documents.jsonl", "");
  place.folder.write("bad/records.jsonl", "");
  const struct {
    const char *parts, *err;
    int code;
  } cases[] = {
      {"one", "one is shard 1/2, but 1 parts are given", 3},
      {"one one", "one and one are both shard 1/2; name each part once", 3},
      {"one other", "are of different runs", 3},
      {"one two.sqlite", "two.sqlite", 3},
      {"one missing", "missing", 3},
      {"one empty", "documents.jsonl:0: cannot be read", 3},
      {"one bad", "bad: its run.json is not what whosaid writes", 3},
      {"one cut", "cut/records.jsonl:0: lines are missing; run this shard again", 3},
  };
  for (const auto& c : cases) {
    CAPTURE(c.parts);
    const Ended ended = place.run("whosaid merge " + std::string(c.parts) + " -o whole/");
    CHECK(ended.code == c.code);
    CAPTURE(ended.err);
    CHECK(ended.err.find(c.err) != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(place.folder.path("whole/run.json")));
  }
  CHECK(place.run("whosaid merge one two -o one/").code == 2);
  CHECK(place.run("whosaid merge one two -o a.csv").code == 2);
  CHECK(place.run("whosaid merge -o a/").code == 2);
  CHECK(place.run("whosaid merge one two -o whole/").code == 0);  // also after what failed
}
