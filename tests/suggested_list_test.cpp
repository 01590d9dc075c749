#include "pipeline/suggested_list.h"

#include <doctest/doctest.h>

#include "gazetteers/row_checks.h"
#include "small_gazetteers.h"

using namespace whosaid;

namespace {

/// A record as far as it is looked at. `id` is as in JSON.
std::string record(std::string_view doc, std::string_view name, std::string_view source, std::string_view kind = "name",
                   std::string_view role = "null", std::string_view type = "person", std::string_view id = "null") {
  const auto text = [](std::string_view t) { return "\"" + std::string(t) + "\""; };
  const std::string speaker = name.empty() ? std::string()
                                           : "{\"name\":" + text(name) + ",\"id\":" + std::string(id) +
                                                 ",\"type\":" + text(type) + ",\"role\":" + std::string(role) + "}";
  return "{\"schema\":\"whosaid/1\",\"doc\":" + text(doc) + ",\"source_kind\":" + text(kind) +
         ",\"source\":[{\"text\":" + text(source) + "}],\"speakers\":[" + speaker + "]}\n";
}

struct World {
  SmallGazetteers g;
  World() {
    g.write("countries.tsv", "UG / Uganda /  /  / Ugandan / Ugandan|Ugandans / \n");
    g.write("people.tsv", "ada-roe / Ada Roe / Roe /  / f / UG / \nbo-poe / Robert Poe / Poe / Bo Poe / m / UG / \n");
    g.write("given_names.tsv", "Amos / m\nLee / u\nMing / m\n");
    g.write("cues.tsv", "say / say|says|said|said|saying / speech / say / quote\n");
    g.write("titles.tsv", "Mrs. / f / honorific\n");
  }
  /// The rows and the comments about them, without the header.
  std::string suggested(const std::string& records, SuggestionSettings settings = {.least = 1}) const {
    UnknownSpeakers unknown;
    REQUIRE(unknown.add("r.jsonl", records).has_value());
    const std::string text = suggested_list(unknown, g.read(), {g.folder()}, settings);
    const SmallGazetteers mine;
    std::ofstream(mine.folder() / settings.list->file) << text;
    CHECK(to_text(check_lists({g.folder(), mine.folder()})) == "");
    const std::size_t header = text.find("\nid\t") + 1;
    return text.substr(text.find('\n', header) + 1);
  }
};

}  // namespace

TEST_CASE("a name that no list knows becomes a row, with what the articles tell") {
  const World world;
  const struct {
    std::string records, rows;
  } cases[] = {
      {record("a", "Amos Lubega", "Ugandan President Amos Lubega", "name", "\"president\"") +
           record("a", "Amos Lubega", "Lubega, who has led the country for many years") +
           record("b", "Amos Lubega", "he", "pronoun"),
       "# Amos Lubega: 3 records in 2 articles; \"Ugandan President Amos Lubega\" in a\n"
       "amos-lubega\tAmos Lubega\tLubega\t\tm\tUG\tpresident@UG\t\tsuggested from 2 articles; review\t\t\n"},
      {record("a", "Lee O'Hara-Zed", "she", "pronoun") +
           record("a", "Lee O'Hara-Zed", "Lee O'Hara-Zed, a baker", "name", "\"baker\""),
       "# Lee O'Hara-Zed: 2 records in 1 article; \"Lee O'Hara-Zed, a baker\" in a\n"
       "lee-ohara-zed\tLee O'Hara-Zed\tO'Hara-Zed\t\tf\t\t\t\tsuggested from 1 article; review\tbaker\t\n"},
      {record("a", "Zhou Ming", "Uganda's new governor", "role") + record("a", "Zhou Ming", "two people", "group"),
       "# Zhou Ming: 2 records in 1 article; \"Uganda's new governor\" in a\n"
       "zhou-ming\tZhou Ming\tZhou\t\t\tUG\t\t\tsuggested from 1 article; review\t\t\n"},
      {record("a", "Lee Zed", "Mrs. Zed of Uganda"),
       "# Lee Zed: 1 record in 1 article; \"Mrs. Zed of Uganda\" in a\n"
       "lee-zed\tLee Zed\tZed\t\tf\tUG\t\t\tsuggested from 1 article; review\t\t\n"},
      {record("a", "Jane Zed", "Jane Zed, who fled Uganda"),
       "# Jane Zed: 1 record in 1 article; \"Jane Zed, who fled Uganda\" in a\n"
       "jane-zed\tJane Zed\tZed\t\t\t\t\t\tsuggested from 1 article; review\t\t\n"},
      // Known already, taken, not a name that a list can have, or of one word.
      {record("a", "Ada Roe", "Ada Roe", "name", "null", "person", "\"ada-roe\""), ""},
      {record("a", "Bo Poe", "Bo Poe") + record("a", "A|B C", "x") + record("a", "Roe", "Roe"), ""},
      {record("a", "Ada Roé", "Ada Roé"), ""},
      {record("a", "", "the mayor", "role") + record("b", "", "The mayor", "role"),
       "# nobody: \"the mayor\", a source of 2 records in 2 articles\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.records);
    CHECK(world.suggested(c.records) == c.rows);
  }
}

TEST_CASE("organizations are suggested when they are asked for; those that are words are not") {
  const World world;
  const std::string records =
      record("a", "Zed Institute", "the Zed Institute of Uganda", "organization", "null", "organization") +
      record("a", "Said", "Said", "organization", "null", "organization") + record("a", "Amos Zed", "Amos Zed") +
      record("a", "", "the board", "organization") + record("a", "", "the mayor", "role");
  CHECK(world.suggested(records, {.list = &lists::kOrganizations, .least = 1}) ==
        "# Zed Institute: 1 record in 1 article; \"the Zed Institute of Uganda\" in a\n"
        "zed-institute\tZed Institute\t\t\t\tUG\t\t\tsuggested from 1 article; review\t\t\n"
        "# nobody: \"the board\", a source of 1 record in 1 article\n");
}

TEST_CASE("only the most frequent names are suggested, and only with enough records") {
  const World world;
  const std::string once = record("a", "Cid Zed", "Cid Zed"), twice = record("a", "Bob Zed", "Bob Zed");
  const std::string records = once + twice + twice + record("a", "Al Zed", "Al Zed");
  const auto has = [&](const SuggestionSettings& settings, std::string_view name) {
    return world.suggested(records, settings).find(name) != std::string::npos;
  };
  CHECK(has({.least = 1}, "\nbob-zed\t"));
  CHECK(has({.least = 1}, "\ncid-zed\t"));
  CHECK_FALSE(has({.least = 2}, "\ncid-zed\t"));
  CHECK(has({.least = 1, .limit = 1}, "bob-zed\t"));
  CHECK_FALSE(has({.least = 1, .limit = 1}, "al-zed\t"));
}

TEST_CASE("names that get the same id are told apart") {
  const World world;
  const std::string rows = world.suggested(record("a", "Cid O Zed", "x") + record("a", "Cid-O Zed Jr.", "x") +
                                           record("a", "Cid-O Zed", "x"));
  CHECK(rows.find("\ncid-o-zed\t") != std::string::npos);
  CHECK(rows.find("\ncid-o-zed-2\t") != std::string::npos);
}

TEST_CASE("lines that are no records are told with their place, and hostile ones do no harm") {
  UnknownSpeakers unknown;
  const auto bad = unknown.add("r.jsonl", record("a", "Cid Zed", "x") + "\nid,doc\n{}\n");
  REQUIRE_FALSE(bad.has_value());
  CHECK(to_text(bad.error()) ==
        "r.jsonl:3: not a record; write the records with `whosaid extract --format jsonl`\n"
        "r.jsonl:4: not a record; write the records with `whosaid extract --format jsonl`\n");
  for (const std::string_view line :
       {R"({"schema":"whosaid/1"})", R"({"schema":"whosaid/1","speakers":[1,null,"x"],"source":{}})",
        R"({"schema":"whosaid/1","speakers":[{"name":7,"role":[]}],"source":[[]],"doc":{}})"}) {
    CAPTURE(line);
    CHECK(unknown.add("r.jsonl", line).has_value());
  }
  CHECK(unknown.add("r.jsonl", record("a", std::string(1000, 'x') + " y", "x")).has_value());
  CHECK(unknown.speakers().size() == 1);
}
