#include "pipeline/pipeline.h"

#include <doctest/doctest.h>

#include "data_folder.h"
#include "pipeline/json_tree.h"
#include "pipeline/stage_table.h"
#include "temporary_folder.h"

using namespace whosaid;

namespace {

/// The errors of loading a pipeline file with this text, without the folder's name.
std::string errors_of(std::string_view json) {
  const TemporaryFolder folder;
  write_small_data(folder);
  const auto file = folder.write("pipeline/p.json", json);
  const Result<Pipeline> pipeline = load_pipeline(file);
  if (pipeline) return "";
  std::string text = to_text(pipeline.error());
  for (std::size_t at = 0; (at = text.find(folder.root().native() + "/", at)) != std::string::npos;) {
    text.erase(at, folder.root().native().size() + 1);
  }
  return text;
}

}  // namespace

TEST_CASE("a JSON tree knows where every value stands") {
  const std::string_view text = "{\"a\": [1, \"x\",  true],\n \"b\" : {\"c\":null}}";
  const Result<JsonNode> root = parse_json("f", text);
  REQUIRE(root);
  const JsonNode& list = *root->find("a");
  CHECK(text.substr(list.at, 1) == "[");
  CHECK(text.substr(list.items[0].at, 1) == "1");
  CHECK(text.substr(list.items[1].at, 3) == "\"x\"");
  CHECK(text.substr(list.items[2].at, 4) == "true");
  CHECK(text.substr(root->members[1].key_at, 3) == "\"b\"");
  CHECK(text.substr(root->find("b")->find("c")->at, 4) == "null");
  CHECK(root->find("d") == nullptr);
}

TEST_CASE("text that is not JSON shows where it stops to be") {
  const struct {
    std::string_view text;
    std::uint32_t line, column;
  } cases[] = {{"", 1, 1},
               {"{\"a\": 1,\n  b}", 2, 3},
               {"[1, 2,]", 1, 7},
               {"{\"a\" 1}", 1, 6},
               {"[\"é\", \"é\" \"x\"]", 1, 11},
               {"[\"a\", \"\\q\"]", 1, 7},
               {"{\"a\": 1", 1, 8},
               {"[1] 2", 1, 5},
               {"\uFEFF{}", 1, 1}};
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const Result<JsonNode> root = parse_json("f", c.text);
    REQUIRE_FALSE(root);
    CHECK(root.error().front().line == c.line);
    CHECK(root.error().front().column == c.column);
  }
}

TEST_CASE("a whole pipeline loads, with its stages in order") {
  const TemporaryFolder folder;
  const Result<Pipeline> pipeline = load_pipeline(write_small_data(folder));
  if (!pipeline) FAIL(to_text(pipeline.error()));
  CHECK(pipeline->name() == "small");
  REQUIRE(pipeline->steps().size() == stage_table().size());
  for (std::size_t i = 0; i < stage_table().size(); ++i) CHECK(pipeline->steps()[i].name == stage_table()[i].name);
}

TEST_CASE("a missing pipeline file and a missing gazetteer folder are errors") {
  const TemporaryFolder folder;
  CHECK(to_text(load_pipeline(folder.path("no.json")).error()).starts_with("cannot read " + folder.root().native()));
  const auto file = write_small_data(folder);
  CHECK(to_text(load_pipeline(file, {"/no/such/folder"}).error()) ==
        "/no/such/folder: no such folder of gazetteers, nor a built one\n");
  folder.write("mine/peoples.tsv", "id\tname\n");
  CHECK(
      to_text(load_pipeline(file, {folder.path("mine")}).error())
          .starts_with(folder.path("mine").native() + ": no list in this folder; name the files as the shipped ones"));
}

TEST_CASE("every mistake in a pipeline file is shown at its place") {
  const struct {
    std::string_view json, errors;
  } cases[] = {
      {"[]", "pipeline/p.json:1:1: a pipeline must be an object {...}\n  []\n  ^\n"},
      {R"({"name": 1, "gazetteers": [], "stages": 2})",
       "pipeline/p.json:1:10: \"name\" must be a text \"...\"\n"
       "  {\"name\": 1, \"gazetteers\": [], \"stages\": 2}\n"
       "           ^\n"
       "pipeline/p.json:1:41: \"stages\" must be a list [...]\n"
       "  {\"name\": 1, \"gazetteers\": [], \"stages\": 2}\n"
       "                                          ^\n"},
      {"{\"name\": \"x\",\n \"gazeteers\": [],\n \"stages\": []}",
       "pipeline/p.json:2:2: unknown key \"gazeteers\"; did you mean \"gazetteers\"?\n"
       "   \"gazeteers\": [],\n"
       "   ^\n"
       "pipeline/p.json:1:1: \"gazetteers\" is missing here\n"
       "  {\"name\": \"x\",\n"
       "  ^\n"},
      {"{\"name\": \"x\", \"name\": \"y\",\n \"gazetteers\": [\"../up\", \"/abs\", \"gone\"], \"stages\": []}",
       "pipeline/p.json:1:15: \"name\" stands here twice\n"
       "  {\"name\": \"x\", \"name\": \"y\",\n"
       "                ^\n"
       "pipeline/p.json:2:17: \"../up\" must be a path inside ROOT, without \"..\"\n"
       "   \"gazetteers\": [\"../up\", \"/abs\", \"gone\"], \"stages\": []}\n"
       "                  ^\n"
       "pipeline/p.json:2:26: \"/abs\" must be a path inside ROOT, without \"..\"\n"
       "   \"gazetteers\": [\"../up\", \"/abs\", \"gone\"], \"stages\": []}\n"
       "                           ^\n"
       "pipeline/p.json:2:34: no such file: gone\n"
       "   \"gazetteers\": [\"../up\", \"/abs\", \"gone\"], \"stages\": []}\n"
       "                                   ^\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.json);
    std::string errors = errors_of(c.json);
    for (std::size_t at = 0; (at = errors.find("inside /")) != std::string::npos;) {
      errors.replace(at + 7, errors.find(',', at) - at - 7, "ROOT");
    }
    CHECK(errors == c.errors);
  }
}

TEST_CASE("a pipeline in which a stage is unknown, doubled or lacks what it needs is refused") {
  const struct {
    std::string_view stages, error;
  } cases[] = {
      {R"({"stage": "blocks", "rules": "rules/blocks.rules"}, {"stage": "quots"})",
       "unknown stage \"quots\"; did you mean \"quotes\"?"},
      {R"({"stage": "quotes"})", "quotes needs blocks, which no stage before it fills"},
      {R"({"stage": "blocks", "rules": "rules/blocks.rules"}, {"stage": "blocks"})",
       "the stage \"blocks\" stands here twice"},
      {R"({"stage": "blocks", "rule": "rules/blocks.rules"})",
       "blocks has no setting \"rule\"; did you mean \"rules\"?"},
      {R"({"stage": "tokens", "size": "3"})", "tokens has no setting \"size\"; it has none"},
      {R"({"rules": "x"})", "\"stage\" is missing here"},
      {R"({"stage": "blocks", "rules": "rules/blocks.rules"})",
       "records need the stage \"speakers\"; add it to \"stages\""},
  };
  for (const auto& c : cases) {
    CAPTURE(c.stages);
    const std::string json =
        R"({"name": "x", "gazetteers": ["gazetteers"], "stages": [)" + std::string(c.stages) + "]}";
    const std::string errors = errors_of(json);
    CAPTURE(errors);
    CHECK(errors.find(c.error) != std::string::npos);
  }
}

TEST_CASE("a stage's settings are checked when it is made") {
  const struct {
    std::string_view from, to, error;
  } cases[] = {
      {R"({"stage": "quotes"})", R"({"stage": "quotes", "styles": ["curly", "strait"]})",
       "unknown style of marks \"strait\"; did you mean \"straight\"?"},
      {R"({"stage": "blocks", "rules": "rules/blocks.rules"})", R"({"stage": "blocks"})",
       "blocks needs \"rules\": the path of one file"},
      {"rules/blocks.rules", "rules/nothing.rules", "no such file: rules/nothing.rules"},
  };
  for (const auto& c : cases) {
    std::string json(kSmallPipeline);
    json.replace(json.find(c.from), c.from.size(), c.to);
    const std::string errors = errors_of(json);
    CAPTURE(errors);
    CHECK(errors.find(c.error) != std::string::npos);
  }
}

TEST_CASE("beliefs and acts make records only when all cues count") {
  const std::filesystem::path file = std::filesystem::path(WHOSAID_SOURCE_DIR) / "pipeline/political_news.json";
  const auto count = [&](CueChoice cues) {
    const Result<Pipeline> pipeline = load_pipeline(file, {}, cues);
    REQUIRE(pipeline);
    std::pmr::monotonic_buffer_resource arena;
    Document document("text", "Talks\n\nThe minister believes that the deal is dead. She said that it rained.\n",
                      &arena);
    Pipeline::Scratches scratches = pipeline->make_scratches();
    pipeline->run(document, scratches);
    return document.attributions.size();
  };
  CHECK(count(CueChoice::listed) == 1);
  CHECK(count(CueChoice::all) == 2);
}
