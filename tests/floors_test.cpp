// The floors of src/: a file includes its own folder and lower floors, and each library has one door.

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "test_texts.h"

using namespace whosaid;

namespace {

const std::map<std::string, int> kFloors = {{"base", 0},      {"document", 1},  {"articles", 2}, {"blocks", 2},
                                            {"quotes", 2},    {"sentences", 2}, {"tokens", 2},   {"gazetteers", 2},
                                            {"rules", 2},     {"speakers", 2},  {"records", 2},  {"evaluation", 2},
                                            {"collation", 2}, {"exchange", 3},  {"dataset", 3},  {"corrections", 3},
                                            {"pipeline", 4},  {"report", 4},    {"commands", 5}};

/// The beginning of an include in <>, and the files or folders that may have it.
const std::pair<std::string, std::set<std::string>> kDoors[] = {
    {"unicode/", {"base/unicode.cpp", "base/word_characters.cpp", "articles/charset.cpp", "sentences"}},
    {"re2/", {"rules", "blocks"}},
    {"nlohmann/", {"pipeline", "records", "evaluation", "exchange"}},
    {"yaml-cpp/", {"exchange/foreign_yaml.cpp"}},
    {"sqlite3", {"records", "dataset/database_file.cpp"}},
    {"zlib.h", {"articles/unpacked_file.cpp"}},
    {"zstd", {"articles/unpacked_file.cpp"}},
    {"libxml/", {"articles/html_reader.cpp"}},
    {"simdjson.h", {"articles/json_reader.cpp", "dataset/json_lines.cpp"}},
    {"boost/", {"commands/options.cpp"}}};

/// Calls `visit(file, folder, include)` for each include line of src/; includes come as written, with their marks.
template <class Visit>
void for_each_include(Visit visit) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kSourceDir / "src")) {
    if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") continue;
    const std::string file = entry.path().lexically_relative(kSourceDir / "src").generic_string();
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("#include ")) visit(file, file.substr(0, file.find('/')), line.substr(9));
    }
  }
}

}  // namespace

TEST_CASE("a file includes its own folder and lower floors only") {
  for_each_include([](const std::string& file, const std::string& folder, const std::string& include) {
    if (include.front() != '"' || folder == file) return;  // main.cpp stands above all floors
    const std::string target = include.substr(1, include.find('/') - 1);
    CAPTURE(file);
    CAPTURE(include);
    REQUIRE(kFloors.contains(folder));
    REQUIRE(kFloors.contains(target));
    CHECK((target == folder || kFloors.at(target) < kFloors.at(folder)));
  });
}

TEST_CASE("each library has one door") {
  for_each_include([](const std::string& file, const std::string& folder, const std::string& include) {
    for (const auto& [library, doors] : kDoors) {
      if (!include.substr(1).starts_with(library)) continue;
      CAPTURE(file);
      CAPTURE(include);
      CHECK((doors.contains(folder) || doors.contains(file)));
    }
  });
}

TEST_CASE("no two headers define a type of the same name") {
  std::map<std::string, std::string> seen;  // the linker would mix their functions up without a word
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kSourceDir / "src")) {
    if (entry.path().extension() != ".h") continue;
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      std::istringstream words(line);
      std::string kind, name;
      words >> kind >> name;
      if (name == "class") words >> name;
      const bool defines = (kind == "struct" || kind == "class" || kind == "enum") && !name.ends_with(';');
      if (!defines || line.front() == ' ') continue;
      CAPTURE(name);
      CHECK(seen.emplace(name, entry.path().string()).first->second == entry.path().string());
    }
  }
}
