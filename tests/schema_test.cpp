// docs/schema/ says what is written: every line of a run over our corpus is held against it.

#include <doctest/doctest.h>

#include "json_lines.h"
#include "json_schema.h"
#include "program.h"
#include "records/database_schema.h"
#include "test_texts.h"

using namespace whosaid;
using nlohmann::json;

namespace {

json schema(const std::string& name) {
  std::ifstream in(kSourceDir / "docs/schema" / (name + ".schema.json"));
  return json::parse(in);
}

std::string whole_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("every line of a dataset is what its schema says") {
  const ProgramFolder place;
  place.folder.write("odd/binary.txt", std::string("\0\1\2", 3));
  place.folder.write("odd/empty.txt", "");
  REQUIRE(place.run("whosaid extract -q '" + (kSourceDir / "corpus").native() + "' odd -o set/ 2>/dev/null").code == 1);
  for (const std::string name : {"record", "document", "mention"}) {
    const json wanted = schema(name);
    const std::vector<json> lines = json_lines(place.folder.read("set/" + name + "s.jsonl"));
    CHECK(lines.size() > 50);
    const std::size_t step = lines.size() / 300 + 1;
    for (std::size_t i = 0; i < lines.size(); i += step) CHECK(against_schema(lines[i], wanted, wanted) == "");
  }
  const json run = json::parse(place.folder.read("set/run.json"));
  CHECK(against_schema(run, schema("run"), schema("run")) == "");
}

TEST_CASE("a schema refuses what is not so") {
  const json wanted = schema("mention");
  const json good = json::parse(R"({"doc":"a","start":1,"end":2,"text":"x","type":"person","id":null,"name":"X",
    "block":"title","quoted":false,"offsets":"byte"})");
  CHECK(against_schema(good, wanted, wanted) == "");
  const struct {
    const char* key;
    json value;
  } cases[] = {{"start", -1}, {"start", "1"}, {"type", "place"}, {"text", nullptr}, {"more", 1}};
  for (const auto& c : cases) {
    CAPTURE(c.key);
    json bad = good;
    bad[c.key] = c.value;
    CHECK(against_schema(bad, wanted, wanted) != "");
  }
  json bad = good;
  bad.erase("name");
  CHECK(against_schema(bad, wanted, wanted) == "$ has no name");
}

TEST_CASE("docs/schema/dataset.sql is the schema of SQLite datasets") {
  std::string wanted(kTables.substr(1));
  wanted += kIndexes;
  CHECK(whole_file(kSourceDir / "docs/schema/dataset.sql") == wanted);
}
