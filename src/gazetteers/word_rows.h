#pragma once
/// Readers of the files whose rows are words and phrases rather than entities: one function a file. Each adds its rows
/// and aliases to the builder and tells of every bad value.

#include <filesystem>
#include <list>
#include <vector>

#include "gazetteers/lexicon_builder.h"

namespace whosaid {

/// The list that is no table.
inline constexpr std::string_view kAbbreviations = "abbreviations.txt";

/// Files that aliases point into; they must outlive the builder.
using OpenFiles = std::list<GazetteerFile>;
using Folders = std::vector<std::filesystem::path>;

/// Each reads its file over all folders and adds rows and aliases; problems go to builder.errors. The file moves into
/// `files`.
void read_cues(const Folders& folders, LexiconBuilder& builder, OpenFiles& files);
void read_titles(const Folders& folders, LexiconBuilder& builder, OpenFiles& files);
void read_roles(const Folders& folders, LexiconBuilder& builder, OpenFiles& files);
void read_pronouns(const Folders& folders, LexiconBuilder& builder, OpenFiles& files);
void read_words(const Folders& folders, LexiconBuilder& builder, OpenFiles& files);
void read_given_names(const Folders& folders, LexiconBuilder& builder, OpenFiles& files);
void read_blocked(const Folders& folders, LexiconBuilder& builder, OpenFiles& files);

/// One abbreviation a line, `#` comments; ` ?` behind it: it may also end a sentence.
void read_abbreviations(const Folders& folders, LexiconBuilder& builder);

}  // namespace whosaid
