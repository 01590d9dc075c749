#pragma once
/// Which files a run is about.

#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "articles/article_kind.h"

namespace whosaid {

/// One file to read.
struct CorpusFile {
  std::string path;  ///< empty: standard input
  ArticleKind kind = ArticleKind::text;
};

/// The files in the order in which they are read, and what was left out.
struct Corpus {
  std::vector<CorpusFile> files;
  std::vector<std::string> problems;    ///< one line for each argument that does not exist or cannot be listed
  std::vector<std::string> notes;       ///< one line for each folder without a single article
  std::size_t ignored = 0;              ///< other files in folders, hidden files and linked folders
  std::filesystem::path first_ignored;  ///< for the report; empty when none
};

/// Files as given: of the kind `given`, else of the one that their name tells, else texts; `-` is standard input
/// (once); of folders, with all folders below, those whose names tell a file of one article, paths sorted by bytes.
/// Never fails: an argument that is not there becomes a problem and the others remain.
Corpus list_corpus(const std::vector<std::string>& arguments, std::optional<ArticleKind> given = {});

/// The paths in a list, one a line, or behind each a NUL when the list has NULs, as find -print0 and rg -0 write; `-`
/// is standard input. Fails with one line when the list cannot be read.
std::expected<std::vector<std::string>, std::string> read_file_list(const std::string& list);

}  // namespace whosaid
