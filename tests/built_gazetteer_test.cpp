#include "gazetteers/built_gazetteer.h"

#include <doctest/doctest.h>

#include <cstring>
#include <fstream>
#include <random>

#include "base/xxh64.h"
#include "gazetteers/gazetteer_loader.h"
#include "gazetteers/list_digest.h"
#include "gazetteers/mentions_stage.h"
#include "small_gazetteers.h"

using namespace whosaid;

namespace {

constexpr std::size_t kHeader = 32;  // its last eight bytes are the checksum of all behind it

AliasIndex index_of(const Lexicon& lexicon) { return AliasIndex(lexicon.aliases, lexicon.cues); }

/// Lists with rows of every kind, and the bytes of their built file.
struct BuiltLists {
  SmallGazetteers lists;
  Lexicon lexicon;

  BuiltLists() {
    lists.write("countries.tsv", "FR / France /  / Paris / French / Frenchman|Française / Élysée\n");
    lists.write("organizations.tsv", "nato / NATO Alliance / ~Alliance / NATO / FR / \n");
    lists.write("people.tsv", "ada-roe / Ada Roe / Roe / Ada al-Roe / f / FR / president@FR:2017-05-14..\n");
    lists.write("cues.tsv", "say / say|says|said|said|saying / speech / say / quote that\n");
    lists.write("titles.tsv", "Mrs. / f / honorific\n");
    lists.write("roles.tsv", "minister / ministers /  / office\n");
    lists.write("pronouns.tsv", "she / 3 / singular / female / subject\n");
    lists.write("words.tsv", "the / determiner\n");
    lists.write("given_names.tsv", "Ada / f\n");
    lists.write("blocked.tsv", "Rose Garden\n");
    lexicon = lists.read();
  }

  std::uint64_t digest() const { return list_digest({lists.folder()}).value(); }
  std::string packed() const { return packed_gazetteer(lexicon, index_of(lexicon), digest()); }
  std::optional<Gazetteer> unpacked(std::string bytes) const {
    return unpacked_gazetteer(std::make_shared<const std::string>(std::move(bytes)), digest());
  }
  /// Writes `bytes` where a built file lies. Returns the path.
  std::filesystem::path write_built(std::string_view bytes) const {
    const auto file = lists.folder() / "lists.built";
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
  }
  /// Was the built file taken? Only that brings an index along.
  bool loads_built() const {
    const auto loaded = load_gazetteer({lists.folder()}, {lists.folder() / "gone", lists.folder() / "lists.built"});
    REQUIRE(loaded.has_value());
    CHECK(loaded->lexicon.entities.size() == lexicon.entities.size());
    return loaded->index != nullptr;
  }
};

/// The bytes with the checksum that fits them: damage that only the tables themselves can tell.
std::string with_checksum(std::string bytes) {
  const std::uint64_t checksum = xxh64(std::string_view(bytes).substr(kHeader));
  std::memcpy(bytes.data() + kHeader - sizeof checksum, &checksum, sizeof checksum);
  return bytes;
}

/// Walks through all that a gazetteer holds.
void use(const Gazetteer& gazetteer) {
  static_cast<void>(packed_gazetteer(gazetteer.lexicon, *gazetteer.index, 0));
  const AliasIndex& index = *gazetteer.index;
  for (const auto* automaton : {&index.automaton(), &index.lower_automaton()}) {
    for (const std::string_view text : {"ada roe", "nato", "she", "\xFF\xFE", "the minister said", "rose garden", ""}) {
      const std::uint32_t value = automaton->find(text);
      if (value == kNone) continue;
      const std::uint32_t group = automaton == &index.automaton() ? value : index.lower_group(value);
      for (const AliasEntry& entry : index.group(group)) {
        if (entry.is_entity()) CHECK_FALSE(gazetteer.lexicon.entities[entry.row].name.empty());
      }
    }
  }
  CHECK(make_mentions_stage(gazetteer.lexicon, gazetteer.index).has_value());
}

}  // namespace

TEST_CASE("a built gazetteer gives the tables of its lists") {
  const BuiltLists built;
  const auto read = built.unpacked(built.packed());
  REQUIRE(read.has_value());
  CHECK(packed_gazetteer(read->lexicon, *read->index, built.digest()) == built.packed());
  CHECK(read->lexicon.entities.back().offices.front().from == Date{2017, 5, 14});
  REQUIRE(read->lexicon.given_names.size() == 1);
  CHECK(read->lexicon.given_names.front().text == "Ada");
  CHECK(read->lexicon.given_names.front().gender == Gender::female);
  use(*read);
}

TEST_CASE("the shipped lists, built, give the tables of the texts") {
  const std::filesystem::path folder = std::filesystem::path(WHOSAID_SOURCE_DIR) / "gazetteers";
  const auto lexicon = read_lexicon({folder});
  REQUIRE(lexicon.has_value());
  const std::string bytes = packed_gazetteer(*lexicon, index_of(*lexicon), 7);
  const auto read = unpacked_gazetteer(std::make_shared<const std::string>(bytes), 7);
  REQUIRE(read.has_value());
  CHECK(read->lexicon.aliases.size() == lexicon->aliases.size());
  CHECK(packed_gazetteer(read->lexicon, *read->index, 7) == bytes);
}

TEST_CASE("a built file is taken only while its lists are as they were") {
  const BuiltLists built;
  CHECK_FALSE(built.loads_built());  // there is none
  built.write_built(built.packed());
  CHECK(built.loads_built());
  CHECK_FALSE(unpacked_gazetteer(std::make_shared<const std::string>(built.packed()), built.digest() + 1));

  const SmallGazetteers more;
  const auto both = load_gazetteer({built.lists.folder(), more.folder()}, {built.lists.folder() / "lists.built"});
  REQUIRE(both.has_value());
  CHECK(both->index == nullptr);

  built.lists.write("titles.tsv", "Ms. / f / honorific\n");  // as long as before
  const auto edited = load_gazetteer({built.lists.folder()}, {built.lists.folder() / "lists.built"});
  REQUIRE(edited.has_value());
  CHECK(edited->index == nullptr);
  CHECK(edited->lexicon.titles.front().text == "Ms.");
}

TEST_CASE("a list with an error is told of, also beside a built file") {
  const BuiltLists built;
  built.write_built(built.packed());
  built.lists.write("titles.tsv", "Ms. / x / honorific\n");
  const auto loaded = load_gazetteer({built.lists.folder()}, {built.lists.folder() / "lists.built"});
  REQUIRE_FALSE(loaded.has_value());
  CHECK(loaded.error().front().message.starts_with("unknown gender \"x\""));
}

TEST_CASE("the digest knows names, bytes, folders and nothing else") {
  const SmallGazetteers a, b;
  CHECK(list_digest({a.folder()}) == list_digest({b.folder()}));
  CHECK(list_digest({a.folder()}) != list_digest({a.folder(), b.folder()}));
  std::ofstream(b.folder() / "README.md") << "no list";
  CHECK(list_digest({a.folder()}) == list_digest({b.folder()}));
  std::filesystem::rename(b.folder() / "words.tsv", b.folder() / "wordz.tsv");
  CHECK(list_digest({a.folder()}) != list_digest({b.folder()}));
}

TEST_CASE("a damaged built file is refused") {
  const BuiltLists built;
  const std::string good = built.packed();
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x10);
    CAPTURE(at);
    CHECK_FALSE(built.unpacked(bad).has_value());
  }
  for (std::size_t size = 0; size < good.size(); size += 1 + size / 16) {
    CHECK_FALSE(built.unpacked(good.substr(0, size)).has_value());
  }
  CHECK_FALSE(built.unpacked(good + '\0').has_value());
  built.write_built(good.substr(0, good.size() / 2));
  CHECK_FALSE(built.loads_built());
}

TEST_CASE("whatever a built file says, nothing outside its tables is read") {
  const BuiltLists built;
  const std::string good = built.packed();
  std::mt19937 random(1);
  std::size_t taken = 0;
  for (std::size_t at = kHeader; at < good.size(); at += 1 + random() % 3) {
    for (const char change : {'\x01', '\x80', '\xFF'}) {
      std::string bad = good;
      bad[at] = static_cast<char>(bad[at] ^ change);
      if (const auto read = built.unpacked(with_checksum(bad))) ++taken, use(*read);
    }
    CHECK_FALSE(built.unpacked(with_checksum(good.substr(0, at))).has_value());
  }
  CHECK(taken > 0);  // another letter in a name is no damage that one could see
  for (int i = 0; i < 2000; ++i) {
    std::string bad = good;
    for (int j = 0; j < 4; ++j) bad[kHeader + random() % (bad.size() - kHeader)] = static_cast<char>(random());
    if (const auto read = built.unpacked(with_checksum(bad))) use(*read);
  }
}
