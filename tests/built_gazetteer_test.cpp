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
#include "temporary_folder.h"

using namespace whosaid;

namespace {

constexpr std::size_t kChecksum = 32;  // where the checksum of the words stands
constexpr std::size_t kWordSize = 40;  // where their size stands, behind which are those of the other sections
constexpr std::size_t kHeader = kWordSize + 11 * 8;

std::string packed_bytes(const Lexicon& lexicon, const AliasIndex& index, ListDigests lists) {
  std::string bytes;
  pack_gazetteer(lexicon, index, lists, [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

/// Lists with rows of every kind, and the bytes of their built file.
struct BuiltLists {
  SmallGazetteers lists;
  Lexicon lexicon;

  BuiltLists() {
    lists.write("countries.tsv", "FR / France /  / Paris / French / Frenchman|Française / Élysée\n");
    lists.write("organizations.tsv", "id / name / aliases / acronyms / country / parent / match",
                "isis / Islamic State / ISIS /  /  /  / exact\nnato / NATO Alliance / ~Alliance / NATO / FR /  / \n");
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

  ListDigests digests() const { return list_digests({lists.folder()}).value(); }
  std::string packed() const { return packed_bytes(lexicon, AliasIndex(lexicon), digests()); }
  std::optional<Gazetteer> unpacked(std::string bytes) const {
    return unpacked_gazetteer(own_bytes(std::move(bytes)), digests());
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
  std::uint64_t size = 0;
  if (bytes.size() < kHeader) return bytes;
  std::memcpy(&size, bytes.data() + kWordSize, sizeof size);
  if (size > bytes.size() - kHeader) return bytes;
  const std::uint64_t checksum = xxh64(std::string_view(bytes).substr(kHeader, size));
  std::memcpy(bytes.data() + kChecksum, &checksum, sizeof checksum);
  return bytes;
}

void use(const Gazetteer& gazetteer, const AliasEntry& entry) {
  if (entry.weak) {
    for (const AliasEntry& weak : gazetteer.index->weak(entry)) {
      if (gazetteer.index->refers_well(weak)) CHECK(weak.row != kNone);
    }
  } else if (entry.is_entity()) {
    CHECK_FALSE(gazetteer.lexicon.entities[entry.row].name.empty());
  }
}

/// Asks a gazetteer for all that stages ask for.
void use(const Gazetteer& gazetteer) {
  const AliasIndex& index = *gazetteer.index;
  for (const auto* automaton : {&index.automaton(), &index.lower_automaton()}) {
    for (const std::string_view text : {"ada roe", "nato", "she", "\xFF\xFE", "the minister said", "rose garden", ""}) {
      Automaton::State state = Automaton::kRoot;
      for (const char c : text) {
        state = automaton->step(state, static_cast<unsigned char>(c));
        if (state == Automaton::kDead) break;
        const std::uint32_t group = index.group_at(*automaton, state);
        if (group == kNone) continue;
        for (const AliasEntry& entry : index.group(group)) use(gazetteer, entry);
      }
    }
  }
  for (std::size_t row = 0; row < gazetteer.lexicon.entities.size(); ++row) {
    const Entity& entity = gazetteer.lexicon.entities[row];
    CHECK_FALSE(entity.name.empty());
    gazetteer.lexicon.entities.find(entity.id);
  }
  CHECK(make_mentions_stage(gazetteer.lexicon, gazetteer.index).has_value());
}

/// What both tables say of every entity.
void check_same_entities(const EntityTable& ours, const EntityTable& theirs) {
  REQUIRE(ours.size() == theirs.size());
  for (std::size_t row = 0; row < ours.size(); ++row) {
    const Entity &a = ours[row], &b = theirs[row];
    CAPTURE(a.id);
    CHECK(a.id == b.id);
    CHECK(a.name == b.name);
    CHECK(a.family == b.family);
    CHECK(a.wikidata == b.wikidata);
    CHECK(a.type == b.type);
    CHECK(a.gender == b.gender);
    CHECK(a.country == b.country);
    CHECK(a.kind == b.kind);
    CHECK(a.parent == b.parent);
    CHECK(a.offices.size() == b.offices.size());
    if (a.type != EntityType::person) CHECK(theirs.find(a.id) == row);
  }
}

}  // namespace

TEST_CASE("a built gazetteer gives the tables of its lists") {
  const BuiltLists built;
  const auto read = built.unpacked(built.packed());
  REQUIRE(read.has_value());
  check_same_entities(built.lexicon.entities, read->lexicon.entities);
  CHECK(read->lexicon.entities[0].offices.front().from == Date{2017, 5, 14});
  CHECK(read->lexicon.entities.find("nowhere") == kNone);
  REQUIRE(read->lexicon.given_names.size() == 1);
  CHECK(read->lexicon.given_names.front().text == "Ada");
  CHECK(read->lexicon.given_names.front().gender == Gender::female);
  use(*read);
}

TEST_CASE("the shipped lists, built, give the tables of the texts, and the same bytes each time") {
  const std::filesystem::path folder = std::filesystem::path(WHOSAID_SOURCE_DIR) / "gazetteers";
  const auto lexicon = read_lexicon({folder}), again = read_lexicon({folder});
  REQUIRE(lexicon.has_value());
  const std::string bytes = packed_bytes(*lexicon, AliasIndex(*lexicon), {7, 7});
  CHECK(packed_bytes(*again, AliasIndex(*again), {7, 7}) == bytes);
  const auto read = unpacked_gazetteer(own_bytes(bytes), {7, 7});
  REQUIRE(read.has_value());
  CHECK(read->lexicon.cues.size() == lexicon->cues.size());
  check_same_entities(lexicon->entities, read->lexicon.entities);
}

TEST_CASE("a built file is taken only while its lists are as they were") {
  const BuiltLists built;
  CHECK_FALSE(built.loads_built());  // there is none
  built.write_built(built.packed());
  CHECK(built.loads_built());
  const ListDigests other = {built.digests().all + 1, built.digests().first};
  CHECK_FALSE(unpacked_gazetteer(own_bytes(built.packed()), other).has_value());
  CHECK(unpacked_gazetteer(own_bytes(built.packed()), other, Fit::first).has_value());

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
  CHECK(list_digests({a.folder()}) == list_digests({b.folder()}));
  CHECK(list_digests({a.folder()}) != list_digests({a.folder(), b.folder()}));
  std::ofstream(b.folder() / "README.md") << "no list";
  CHECK(list_digests({a.folder()}) == list_digests({b.folder()}));
  std::filesystem::rename(b.folder() / "words.tsv", b.folder() / "wordz.tsv");
  CHECK(list_digests({a.folder()}) != list_digests({b.folder()}));
}

TEST_CASE("a built file that is cut, or whose words are damaged, is refused") {
  const BuiltLists built;
  const std::string good = built.packed();
  std::uint64_t words = 0;
  std::memcpy(&words, good.data() + kWordSize, sizeof words);
  for (std::size_t at = 0; at < kHeader + words; ++at) {
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
  for (std::size_t at = kWordSize; at < good.size(); at += 1 + random() % 3) {
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
    for (int j = 0; j < 4; ++j) bad[kWordSize + random() % (bad.size() - kWordSize)] = static_cast<char>(random());
    if (const auto read = built.unpacked(with_checksum(bad))) use(*read);
  }
}

TEST_CASE("a built file that stands for itself is loaded over the shipped lists, whatever became of its own") {
  const BuiltLists built;
  const SmallGazetteers more;
  more.write("people.tsv", "bo-low / Bo Low / Low /  / m / FR / \n");
  const std::vector<std::filesystem::path> folders = {built.lists.folder(), more.folder()};
  const auto lexicon = read_lexicon(folders);
  REQUIRE(lexicon.has_value());
  const TemporaryFolder place;
  const auto file = place.write("both.built", packed_bytes(*lexicon, AliasIndex(*lexicon), *list_digests(folders)));
  more.write("people.tsv", "");
  const auto loaded = load_gazetteer({built.lists.folder(), file}, {});
  REQUIRE(loaded.has_value());
  REQUIRE(loaded->index != nullptr);
  CHECK(loaded->lexicon.entities.size() == lexicon->entities.size());

  const auto two = load_gazetteer({built.lists.folder(), file, more.folder()}, {});
  REQUIRE_FALSE(two.has_value());
  CHECK(two.error().front().message.starts_with("a built gazetteer comes alone"));
  built.lists.write("titles.tsv", "Ms. / f / honorific\n");
  const auto changed = load_gazetteer({built.lists.folder(), file}, {});
  REQUIRE_FALSE(changed.has_value());
  CHECK(changed.error().front().message.find("build it again") != std::string::npos);
}
