// A gazetteer with very many names: built, mapped, and the same as its lists.

#include <doctest/doctest.h>

#include "base/file_bytes.h"
#include "base/zeroed.h"
#include "generated_names.h"
#include "program.h"

using namespace whosaid;

namespace {

constexpr std::size_t kNames = 170'000;  // a file above kLargestReadFile

/// The second cell of every `step`th row of a list.
std::vector<std::string> some_names(const std::filesystem::path& list, std::size_t step) {
  std::ifstream in(list);
  std::vector<std::string> names;
  std::size_t row = 0;
  for (std::string line; std::getline(in, line); ++row) {
    if (row == 0 || row % step != 0) continue;
    const std::size_t tab = line.find('\t') + 1;
    names.push_back(line.substr(tab, line.find('\t', tab) - tab));
  }
  return names;
}

/// An article in which each is quoted, by full name and then by family name.
std::string article_of(const std::vector<std::string>& names) {
  std::string text = "What they said\n\n";
  for (const std::string& name : names) {
    const std::string family = name.substr(name.rfind(' ') + 1);
    text += "\"We will not sign,\" said " + name + " on Monday.\n\n";
    text += "Mr. " + family + " said that the talks had failed.\n\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a large gazetteer gives the same records from its built file, which is mapped, as from its lists") {
  const ProgramFolder place;
  GeneratedNames({"Ada", "Ben", "Carla", "Dan", "Eva", "Farid", "Grace", "Hugo", "Ines", "Jan"})
      .write(place.folder.path("many"), kNames);
  place.folder.write("a.txt", article_of(some_names(place.folder.path("many/people.tsv"), 1001)));
  place.folder.write("b.txt", article_of(some_names(place.folder.path("many/organizations.tsv"), 501)));
  const Ended build = place.run("whosaid gazetteer build -o many.built --gazetteer many");
  CHECK(build.err == "");
  REQUIRE(build.code == 0);
  CHECK(std::filesystem::file_size(place.folder.path("many.built")) > kLargestReadFile);

  const std::string extract = "whosaid extract --quiet --format jsonl a.txt b.txt --gazetteer ";
  const Ended lists = place.run(extract + "many"), built = place.run(extract + "many.built");
  CHECK(built.err == "");
  REQUIRE(built.code == 0);
  CHECK(built.out == lists.out);
  CHECK(built.out.find("\"p0000001000\"") != std::string::npos);
  CHECK(built.out.find("\"o0000000500\"") != std::string::npos);

  REQUIRE(place.run("mv many.built before; whosaid gazetteer build -o many.built --gazetteer many").code == 0);
  CHECK(place.run("cmp before many.built").code == 0);
}

TEST_CASE("a built file that is no gazetteer, or comes with a folder, is told of") {
  const ProgramFolder place;
  place.folder.write("a.txt", "Nobody said anything.\n");
  place.folder.write("some.built", "no gazetteer");
  place.folder.write("mine/people.tsv", "id\tname\n");
  const Ended none = place.run("whosaid extract a.txt --gazetteer some.built");
  CHECK(none.code == 3);
  CHECK(none.err.find("some.built: no gazetteer that this version of whosaid built") != std::string::npos);
  const Ended two = place.run("whosaid extract a.txt --gazetteer some.built --gazetteer mine");
  CHECK(two.code == 3);
  CHECK(two.err.find("a built gazetteer comes alone") != std::string::npos);
}

TEST_CASE("a file is read or mapped, and its bytes are the same") {
  const TemporaryFolder folder;
  for (const std::size_t size : {std::size_t{0}, std::size_t{5}, kLargestReadFile, kLargestReadFile + 4097}) {
    std::string bytes(size, 'a');
    for (std::size_t i = 0; i < size; i += 1000) bytes[i] = static_cast<char>('a' + i / 1000 % 26);
    const auto file = file_bytes(folder.write("bytes", bytes));
    REQUIRE(file.has_value());
    CHECK(file->bytes == bytes);
  }
  const auto gone = file_bytes(folder.path("gone"));
  REQUIRE_FALSE(gone.has_value());
  CHECK(gone.error().find("check the spelling of the path") != std::string::npos);
}

TEST_CASE("zeroed elements are zero, and stay what they are set to") {
  Zeroed<std::uint32_t> numbers(100'000);
  CHECK(numbers.size() == 100'000);
  numbers[99'999] = 7;
  CHECK(numbers[0] == 0);
  CHECK(numbers[99'998] == 0);
  CHECK(numbers[99'999] == 7);
  CHECK(Zeroed<std::uint32_t>().size() == 0);
}
