#pragma once
/// A complete folder of data, as small as it can be, for tests that need a pipeline but no knowledge.

#include <filesystem>
#include <string_view>

#include "temporary_folder.h"

namespace whosaid {

inline constexpr std::string_view kSmallPipeline = R"({
  "name": "small",
  "gazetteers": ["gazetteers"],
  "rules": {"slots": "rules/slots.txt", "files": ["rules/small.rules"]},
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

/// Writes pipeline/, gazetteers/ and rules/ into `folder`; returns the pipeline file.
inline std::filesystem::path write_small_data(const TemporaryFolder& folder) {
  const struct {
    std::string_view file, text;
  } files[] = {
      {"rules/slots.txt", ""},
      {"rules/small.rules", ""},
      {"rules/blocks.rules", ""},
      {"gazetteers/people.tsv", "id\tname\n"},
      {"gazetteers/countries.tsv", "id\tname\n"},
      {"gazetteers/organizations.tsv", "id\tname\n"},
      {"gazetteers/metonyms.tsv", "alias\trefers_to\n"},
      {"gazetteers/cues.tsv", "lemma\tforms\tclass\n"},
      {"gazetteers/titles.tsv", "title\tkind\n"},
      {"gazetteers/roles.tsv", "role\tkind\n"},
      {"gazetteers/pronouns.tsv", "pronoun\tperson\tnumber\tcase\n"},
      {"gazetteers/words.tsv", "word\tclass\n"},
      {"gazetteers/given_names.tsv", "name\tgender\n"},
      {"gazetteers/blocked.tsv", "phrase\n"},
      {"gazetteers/abbreviations.txt", ""},
  };
  for (const auto& f : files) folder.write(f.file, f.text);
  return folder.write("pipeline/small.json", kSmallPipeline);
}

}  // namespace whosaid
