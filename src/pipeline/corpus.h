#pragma once
/// Which documents a run is about.

#include <filesystem>
#include <string>
#include <vector>

namespace whosaid {

/// One document to read.
struct Input {
  std::filesystem::path path;  ///< empty: standard input
  std::string id;              ///< the path as given without `.txt`, valid UTF-8; "stdin" for standard input
};

/// The documents in the order in which they are read, and what was left out.
struct Corpus {
  std::vector<Input> inputs;
  std::vector<std::string> problems;    ///< one line for each argument that does not exist or cannot be listed
  std::vector<std::string> notes;       ///< one line for each folder without a single text
  std::size_t ignored = 0;              ///< files in folders that are not `.txt`, hidden files and linked folders
  std::filesystem::path first_ignored;  ///< for the report; empty when none
};

/// Files as given, whatever their name; `-` is standard input (once); folders with all folders below: their `*.txt`,
/// paths sorted by bytes. Never fails: an argument that is not there becomes a problem and the others remain.
Corpus list_corpus(const std::vector<std::string>& arguments);

}  // namespace whosaid
