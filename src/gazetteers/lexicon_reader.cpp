#include "gazetteers/lexicon_reader.h"

#include <algorithm>
#include <future>
#include <iterator>

#include "gazetteers/entity_rows.h"
#include "gazetteers/lexicon_builder.h"
#include "gazetteers/list_table.h"
#include "gazetteers/word_rows.h"

namespace whosaid {

namespace {

/// The lists that have no aliases: nothing else needs them, so that they are read beside the others.
LexiconBuilder read_word_lists(const std::vector<std::filesystem::path>& folders) {
  LexiconBuilder builder;
  OpenFiles files;
  read_words(folders, builder, files);
  read_given_names(folders, builder, files);
  for (const GazetteerFile& file : files) builder.keep_texts(file);
  return builder;
}

void add_word_lists(LexiconBuilder& builder, LexiconBuilder lists) {
  append(builder.errors, lists.errors);
  builder.lexicon.words = std::move(lists.lexicon.words);
  builder.lexicon.given_names = std::move(lists.lexicon.given_names);
  std::ranges::move(lists.lexicon.texts, std::back_inserter(builder.lexicon.texts));
}

}  // namespace

Errors folders_without_lists(const std::vector<std::filesystem::path>& folders) {
  Errors errors;
  for (const std::filesystem::path& folder : folders) {
    const auto is_there = [&](std::string_view file) {
      std::error_code unreadable;
      return std::filesystem::exists(folder / file, unreadable);
    };
    std::error_code unreadable;
    if (!std::filesystem::is_directory(folder, unreadable) || is_there(kAbbreviations)) continue;
    if (std::ranges::any_of(list_tables(), is_there, &ListTable::file)) continue;
    errors.push_back({folder.string(),
                      0,
                      0,
                      "no list in this folder; name the files as the shipped ones: people.tsv, organizations.tsv",
                      {}});
  }
  return errors;
}

Result<Lexicon> read_lexicon(const std::vector<std::filesystem::path>& folders) {
  std::future<LexiconBuilder> lists = std::async(std::launch::async, read_word_lists, std::cref(folders));
  LexiconBuilder builder;
  OpenFiles files;
  const EntityRows entities(folders, builder.errors);
  entities.add_entities(builder);
  entities.add_details(builder);
  read_cues(folders, builder, files);
  read_titles(folders, builder, files);
  read_roles(folders, builder, files);
  read_pronouns(folders, builder, files);
  add_word_lists(builder, lists.get());
  read_blocked(folders, builder, files);
  read_abbreviations(folders, builder);
  for (const GazetteerFile& file : files) builder.keep_texts(file);
  builder.check_aliases();
  if (!builder.errors.empty()) return std::unexpected(std::move(builder.errors));
  const std::vector<std::uint32_t> rows = builder.lexicon.entities.put_holders_first();
  for (Alias& alias : builder.lexicon.aliases) {
    if (is_entity(alias.kind)) alias.row = rows[alias.row];
  }
  return std::move(builder.lexicon);
}

}  // namespace whosaid
