#include "commands/texts_folder.h"

#include <doctest/doctest.h>

#include <set>

#include "temporary_folder.h"

using namespace whosaid;

TEST_CASE("the file of a document lies in the folder, whatever its id") {
  const struct {
    std::string_view id, name;
  } cases[] = {
      {"abuja", "abuja.txt"},
      {"articles/abuja", "articles%2Fabuja.txt"},
      {"../../etc/passwd", "%2E.%2F..%2Fetc%2Fpasswd.txt"},
      {".hidden", "%2Ehidden.txt"},
      {"é %", "%C3%A9%20%25.txt"},
      {{"a\0b", 3}, "a%00b.txt"},
  };
  for (const auto& c : cases) CHECK(text_file_name(c.id) == c.name);
}

TEST_CASE("long ids have different names, too") {
  std::set<std::string> names;
  for (int i = 0; i < 100; ++i) {
    const std::string name = text_file_name("https://example.org/" + std::string(1000, 'a') + std::to_string(i));
    CHECK(name.size() <= 204);
    names.insert(name);
  }
  CHECK(names.size() == 100);
}

TEST_CASE("texts of one id are all kept, the same text once") {
  const TemporaryFolder folder;
  const auto texts = TextsFolder::open(folder.path("new/texts"));
  REQUIRE(texts);
  for (const std::string_view text : {"one", "two", "one", "three"}) REQUIRE(texts->write("a", text));
  CHECK(folder.read("new/texts/a.txt") == "one");
  CHECK(folder.read("new/texts/a~2.txt") == "two");
  CHECK(folder.read("new/texts/a~3.txt") == "three");
  const auto again = TextsFolder::open(folder.path("new/texts"));
  REQUIRE_FALSE(again);
  CHECK(again.error().message.find("the folder is not empty") != std::string::npos);
}
