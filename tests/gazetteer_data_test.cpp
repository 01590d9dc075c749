/// The gazetteers as they are shipped.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "base/unicode.h"
#include "gazetteers/cell_values.h"
#include "gazetteers/lexicon_reader.h"

using namespace whosaid;

namespace {

const std::filesystem::path kFolder = std::filesystem::path(WHOSAID_SOURCE_DIR) / "gazetteers";

/// Are the gazetteers there at all? Without them the tests of their content say nothing.
bool has_gazetteers() { return std::filesystem::exists(kFolder / "people.tsv"); }

}  // namespace

TEST_CASE("the shipped gazetteers read without an error") {
  if (!has_gazetteers()) return;
  const auto lexicon = read_lexicon({kFolder});
  CHECK_MESSAGE(lexicon.has_value(), (lexicon ? std::string() : to_text(lexicon.error())));
}

TEST_CASE("no strong alias of an entity is a function word in small letters") {
  if (!has_gazetteers()) return;
  const auto lexicon = read_lexicon({kFolder});
  if (!lexicon) return;
  for (const Alias& alias : lexicon->aliases) {
    if (alias.weak || (alias.kind != Kind::person && alias.kind != Kind::organization && alias.kind != Kind::country))
      continue;
    if (is_all_capitals(alias.text)) continue;  // matches only as written
    CAPTURE(alias.text);
    const auto word = lexicon->words.find(folded(alias.text));
    CHECK((word == lexicon->words.end() || word->second == WordClass::other));
  }
}

TEST_CASE("every row of the shipped gazetteers names its source") {
  if (!has_gazetteers()) return;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.path().extension() != ".tsv") continue;
    CAPTURE(entry.path().string());
    std::ifstream in(entry.path());
    std::string line;
    while (std::getline(in, line) && line.starts_with('#')) continue;
    std::vector<std::string> columns;
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find('\t', at), line.size());
      columns.push_back(line.substr(at, end - at));
      at = end + 1;
    }
    std::size_t source = 0;
    while (source < columns.size() && columns[source] != "source") ++source;
    REQUIRE(source < columns.size());
    while (std::getline(in, line)) {
      std::size_t at = 0;
      for (std::size_t i = 0; i < source && at != std::string::npos; ++i) at = line.find('\t', at + (i > 0 ? 1 : 0));
      CAPTURE(line);
      REQUIRE(at != std::string::npos);
      CHECK(at + 1 < line.size());
      CHECK((at + 1 >= line.size() || line[at + 1] != '\t'));
    }
  }
}
