#pragma once
/// Lists in the formats of others.

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "document/lexicon.h"
#include "gazetteers/list_table.h"

namespace whosaid {

/// A file to be written. The name is empty when the format is one file, which the user names.
struct ExportedFile {
  std::string name;
  std::string text;
};

/// The names of the formats: entity-ruler, regexner, gate, csv.
const std::vector<std::string>& export_formats();

/// The strong names of all entities (of `list` only, unless it is null) as patterns of spaCy's EntityRuler: PERSON,
/// ORG, GPE, and NORP for adjectives and demonyms, with the id of the row.
std::string entity_ruler_patterns(const Lexicon& lexicon, const ListTable* list);

/// The same as a mapping of CoreNLP's RegexNER.
std::string regexner_mapping(const Lexicon& lexicon, const ListTable* list);

/// The same, and titles, roles and given names, as lists of GATE with their lists.def.
std::vector<ExportedFile> gate_lists(const Lexicon& lexicon, const ListTable* list);

/// One list with all its columns as CSV, the rows of the folders as they count.
std::string csv_of_list(const std::vector<std::filesystem::path>& folders, const ListTable& list);

}  // namespace whosaid
