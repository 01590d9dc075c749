#pragma once
/// A folder of data with a pipeline file of its own, for tests that change one thing in it.

#include <filesystem>
#include <string_view>

#include "temporary_folder.h"

namespace whosaid {

inline constexpr std::string_view kSmallPipeline = R"({
  "name": "small",
  "gazetteers": ["gazetteers"],
  "rules": {"slots": "rules/slots.txt", "files": ["rules/direct_speech.rules"]},
  "stages": [
    {"stage": "blocks", "rules": "rules/blocks.rules"},
    {"stage": "quotes"},
    {"stage": "tokens"},
    {"stage": "sentences"},
    {"stage": "mentions"},
    {"stage": "attributions"},
    {"stage": "speakers"}
  ]
})";

/// Writes a pipeline file and a handful of gazetteer rows into `folder`; rules/ links to the shipped files. Returns the
/// pipeline file.
inline std::filesystem::path write_small_data(const TemporaryFolder& folder) {
  const struct {
    std::string_view file, text;
  } gazetteers[] = {
      {"people.tsv", "id\tname\tfamily\tcountry\nada-lovelace\tAda Lovelace\tLovelace\tGB\n"},
      {"countries.tsv", "id\tname\nGB\tUnited Kingdom\n"},
      {"metonyms.tsv", "alias\trefers_to\n"},
      {"organizations.tsv", "id\tname\n"},
      {"cues.tsv",
       "lemma\tforms\tclass\tstance\tframes\nsay\tsay|says|said|said|saying\tspeech\tsay\tquote that clause\n"},
      {"titles.tsv", "title\tkind\nMr.\thonorific\n"},
      {"roles.tsv", "role\tkind\n"},
      {"pronouns.tsv", "pronoun\tperson\tnumber\tgender\tcase\nshe\t3\tsingular\tf\tsubject\n"},
      {"words.tsv", "word\tclass\nthe\tdeterminer\n"},
      {"given_names.tsv", "name\tgender\nAda\tf\n"},
      {"blocked.tsv", "phrase\n"},
      {"abbreviations.txt", "Mr.\n"},
  };
  for (const auto& g : gazetteers) folder.write("gazetteers/" + std::string(g.file), g.text);
  std::filesystem::create_directory_symlink(std::filesystem::path(WHOSAID_SOURCE_DIR) / "rules", folder.path("rules"));
  return folder.write("pipeline/small.json", kSmallPipeline);
}

}  // namespace whosaid
