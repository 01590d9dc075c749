#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>

namespace {

/// The names of the types that a header defines in our namespace.
std::vector<std::string> defined_types(const std::filesystem::path& header) {
  static const std::regex kDefinition("^(?:struct|class|enum class) (\\w+)(?: final)?(?: :.*)?(?: \\{.*)?$");
  std::vector<std::string> names;
  std::ifstream in(header);
  for (std::string line; std::getline(in, line);) {
    if (std::smatch match; std::regex_match(line, match, kDefinition)) names.push_back(match[1]);
  }
  return names;
}

}  // namespace

// Two types of one name make one program of two halves that disagree; the linker says nothing, and it crashes.
TEST_CASE("no two headers define a type of the same name") {
  std::map<std::string, std::string> where;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(WHOSAID_SOURCE_DIR "/src")) {
    if (entry.path().extension() != ".h") continue;
    for (const std::string& name : defined_types(entry.path())) {
      CAPTURE(name);
      CAPTURE(entry.path().string());
      const auto [first, is_new] = where.emplace(name, entry.path().string());
      CHECK_MESSAGE(is_new, "also in ", first->second);
    }
  }
  CHECK(where.size() > 50);
}
