// Files of data that people edit: rules, lists, the pipeline file, and what is built of lists. One of them is replaced,
// the others are as they should be, and what loads is run over a text that uses it.

#include <algorithm>
#include <cstring>
#include <map>

#include "base/text_file.h"
#include "base/xxh64.h"
#include "data_folder.h"
#include "fuzz/fuzz_target.h"
#include "gazetteers/alias_index.h"
#include "gazetteers/built_gazetteer.h"
#include "gazetteers/lexicon_reader.h"
#include "gazetteers/list_digest.h"
#include "layer_walk.h"
#include "test_texts.h"

namespace whosaid {
namespace {

constexpr std::string_view kText =
    "Talks stall in Paris\n\nBy Ada Lovelace\n\n“We will not sign,” said French foreign minister Ada Lovelace of "
    "NATO.\n"
    "Mrs. Lovelace told the BBC on May 4 that Paris \"won\". According to the Roe Party, she, a minister, left.\n\n"
    "The minister said: 'It rained.' He'd asked whether St. Roe's men (U.S. and French) went - and why.\n";

/// A folder with small lists and rules, one file of which is replaced for each input.
class DataFolder {
 public:
  DataFolder() {
    write_small_data(folder_);
    std::filesystem::remove(folder_.path("rules"));  // a link to the shipped ones
    std::filesystem::create_directories(folder_.path("rules"));
    std::filesystem::copy_file(kSourceDir / "rules/slots.txt", folder_.path("rules/slots.txt"));
    write("rules/blocks.rules",
          "line   by\nrole   byline\nabout  Who wrote it.\nmatch  ^By [A-Z][\\w .]*$\nwhere  head tail\n"
          "yes    By Ada Lovelace\nno     By the way\n");
    write("rules/direct_speech.rules",
          "rule   tag\nabout  \"We won,\" said Ada Lovelace.\nneeds  quote\n"
          "match  ^ {content:tag-content} ,? {cue:inverted} {source:after} {tag-end}\n"
          "yes    <content>\"We won,\"</content> <cue>said</cue> <source>Ada Lovelace</source>.\n"
          "no     Ada Lovelace said \"we won.\"\n\n"
          "rule   end\nabout  ...; she left.\ncut    {cut:semicolon}\nyes    <source>She</source> <cue>said</cue> "
          "<content>it rained</content>; he left.\nno     She said it rained.\n");
    write("rules/more.rules", "");
    write("rules/confidence.tsv", "sign\tvalue\trecords\tright\tweight\nall\t\t10\t9\t0.5\nrule\ttag\t10\t9\t0.3\n");
    write("gazetteers/people.tsv",
          "id\tname\tfamily\taliases\tgender\tcountry\toffices\nada-lovelace\tAda Lovelace\tLovelace\tAda "
          "Roe|~Ada\tf\tFR\tforeign minister@FR:2017-05-14..\n");
    write("gazetteers/countries.tsv",
          "id\tname\taliases\tcapital\tadjectives\tdemonyms\tgovernment\nFR\tFrance\t\tParis\tFrench\tFrenchman\t"
          "French government\n");
    write("gazetteers/organizations.tsv",
          "id\tname\taliases\tacronyms\tcountry\tparent\tmatch\nbbc\tBBC\t\t\t\t\texact\n"
          "nato\tNATO Roe\t\tNATO\tFR\t\t\nroe-party\tRoe Party\t~Roe\t\tFR\tnato\t\n");
    write("gazetteers/metonyms.tsv", "alias\trefers_to\tcountry\nParis\tFR\tFR\n");
    write("gazetteers/roles.tsv",
          "role\tplural\tgender\tkind\nforeign minister\tforeign ministers\t\toffice\nminister\tministers\t\toffice\n");
    write("gazetteers/blocked.tsv", "phrase\nRose Garden\n");
    std::string json(kSmallPipeline);
    const std::string_view files = "\"rules/direct_speech.rules\"";
    write("pipeline/small.json", json.replace(json.find(files) + files.size(), 1,
                                              ", \"rules/more.rules\"], \"confidence\": \"rules/confidence.tsv\""));
  }

  /// Names of the files and their bytes.
  const std::map<std::string, std::string, std::less<>>& files() const { return files_; }

  /// Replaces a file for as long as it takes to load all and to walk over a text. What does not load is well.
  Reading broken_with(std::string_view name, std::string_view bytes) {
    const auto known = files_.find(name);
    if (known == files_.end()) return std::nullopt;
    folder_.write(known->first, bytes);
    const Reading broken = broken_now();
    folder_.write(known->first, known->second);
    return broken;
  }

  /// The same with lists.built beside the lists.
  Reading broken_with_built(std::string_view bytes) {
    const auto built = folder_.write("gazetteers/lists.built", bytes);
    const Reading broken = broken_now();
    std::filesystem::remove(built);
    return broken;
  }

  std::filesystem::path lists() const { return folder_.path("gazetteers"); }

 private:
  void write(const std::string& name, std::string_view bytes) {
    folder_.write(name, bytes);
    for (const std::filesystem::directory_entry& entry :
         std::filesystem::directory_iterator(folder_.path(name).parent_path())) {
      const std::string file = entry.path().lexically_relative(folder_.root()).native();
      files_[file] = folder_.read(file);
    }
  }

  Reading broken_now() const {
    const Result<Pipeline> loaded = load_pipeline(folder_.path("pipeline/small.json"));
    if (!loaded) return loaded.error().empty() ? Reading("refused without a reason") : std::nullopt;
    return LayerWalk(*loaded).broken(kText);
  }

  TemporaryFolder folder_;
  std::map<std::string, std::string, std::less<>> files_;
};

DataFolder& data() {
  static DataFolder folder;
  return folder;
}

std::vector<std::string> seeds_below(std::string_view folder) {
  std::vector<std::string> seeds;
  for (const auto& [name, bytes] : data().files()) {
    if (name.starts_with(folder)) seeds.push_back(name + "\n" + bytes);
  }
  return seeds;
}

/// The rules of a shipped file, each with the name of the file that it takes the place of.
void add_shipped_rules(std::string_view file, std::string_view key, std::string_view instead,
                       std::vector<std::string>& seeds) {
  std::string text;
  if (!read_text_file(kSourceDir / "rules" / file, text)) return;
  const std::string begin = "\n" + std::string(key) + " ";
  for (std::size_t at = text.find(begin); at != std::string::npos;) {
    const std::size_t next = text.find(begin, at + 1);
    seeds.push_back(std::string(instead) + text.substr(at, next - at) + "\n");
    at = next;
  }
}

// Where a built file has the checksum of its words and their size, as built_gazetteer_test.cpp says.
constexpr std::size_t kChecksum = 32, kWordSize = 40, kHeader = kWordSize + 11 * 8;

/// With the checksum that fits, or no input would come farther than that.
std::string with_checksum(std::string bytes) {
  std::uint64_t size = 0;
  if (bytes.size() < kHeader) return bytes;
  std::memcpy(&size, bytes.data() + kWordSize, sizeof size);
  if (size > bytes.size() - kHeader) return bytes;
  const std::uint64_t checksum = xxh64(std::string_view(bytes).substr(kHeader, size));
  std::memcpy(bytes.data() + kChecksum, &checksum, sizeof checksum);
  return bytes;
}

}  // namespace

std::vector<std::string> rule_seeds() {
  std::vector<std::string> seeds = seeds_below("rules/confidence");
  for (const std::string_view file :
       {"direct_speech", "reported_speech", "continuation", "content_ends", "headlines"}) {
    add_shipped_rules(std::string(file) + ".rules", "rule", "rules/more.rules", seeds);
  }
  add_shipped_rules("blocks.rules", "line", "rules/blocks.rules", seeds);
  seeds.push_back(
      "rules/slots.txt\nslot tag-content L|[^_=]*[QZ]\nslot inverted [a]* V\nslot after H|T* P|{tag-end}\n"
      "slot tag-end ($|[.,])\nslot source {after}\nslot cue V\nslot semicolon ;\nslot content .+\n");
  return seeds;
}

std::vector<std::string> list_seeds() { return seeds_below("gazetteers/"); }
std::vector<std::string> pipeline_file_seeds() { return seeds_below("pipeline/"); }

Reading read_data_file(std::string_view bytes) {
  const NamedBytes file = named_bytes(bytes);
  return data().broken_with(file.name, file.bytes);
}

std::vector<std::string> built_seeds() {
  const std::vector<std::filesystem::path> folders = {data().lists()};
  const Lexicon lexicon = read_lexicon(folders).value();
  std::string bytes;
  pack_gazetteer(lexicon, AliasIndex(lexicon), list_digests(folders).value(),
                 [&](std::string_view piece) { bytes += piece; });
  return {bytes};
}

Reading read_built_lists(std::string_view bytes) {
  static const ListDigests digests = list_digests({data().lists()}).value();
  const std::string built = with_checksum(std::string(bytes));
  if (!unpacked_gazetteer(own_bytes(built), digests)) return std::nullopt;  // before the rest is loaded, too
  return data().broken_with_built(built);
}

}  // namespace whosaid
