#include "gazetteers/lexicon_reader.h"

#include "gazetteers/entity_rows.h"
#include "gazetteers/lexicon_builder.h"
#include "gazetteers/word_rows.h"

namespace whosaid {

Result<Lexicon> read_lexicon(const std::vector<std::filesystem::path>& folders) {
  LexiconBuilder builder;
  OpenFiles files;
  const EntityRows entities(folders, builder.errors);
  entities.add_entities(builder);
  entities.add_details(builder);
  read_cues(folders, builder, files);
  read_titles(folders, builder, files);
  read_roles(folders, builder, files);
  read_pronouns(folders, builder, files);
  read_words(folders, builder, files);
  read_given_names(folders, builder, files);
  read_blocked(folders, builder, files);
  read_abbreviations(folders, builder);
  builder.check_aliases();
  if (!builder.errors.empty()) return std::unexpected(std::move(builder.errors));
  return std::move(builder.lexicon);
}

}  // namespace whosaid
