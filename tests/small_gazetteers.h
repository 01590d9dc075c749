#pragma once
/// A folder of small gazetteers for tests: every file with a header, and the rows that a test gives.

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>

#include "gazetteers/lexicon_reader.h"

namespace whosaid {

/// A folder below the system's temporary folder, removed with the object. In the rows, ` / ` stands for a tab.
class SmallGazetteers {
 public:
  SmallGazetteers() {
    static int count = 0;
    folder_ = std::filesystem::temp_directory_path() /
              ("whosaid-gazetteers-" + std::to_string(getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directories(folder_);
    for (const auto& [file, header] : headers()) write(file, "");
    std::ofstream(folder_ / "abbreviations.txt") << "# with their dots\nGov.\nJr.\nMr.\nMrs.\nSen.\nSt.\nU.S. ?\n";
  }
  SmallGazetteers(const SmallGazetteers&) = delete;
  SmallGazetteers& operator=(const SmallGazetteers&) = delete;
  ~SmallGazetteers() { std::filesystem::remove_all(folder_); }

  /// Replaces a file: its header and these rows.
  void write(const std::string& file, std::string_view rows) const { write(file, headers().at(file), rows); }
  /// The same with other columns.
  void write(const std::string& file, std::string_view header, std::string_view rows) const {
    std::string text = std::string(header) + "\n" + std::string(rows);
    for (std::size_t at = text.find(" / "); at != std::string::npos; at = text.find(" / ", at))
      text.replace(at, 3, "\t");
    std::ofstream(folder_ / file, std::ios::binary) << text;
  }

  /// The lexicon of these files. Fails the test when they are not sound.
  Lexicon read() const {
    auto lexicon = read_lexicon({folder_});
    REQUIRE_MESSAGE(lexicon.has_value(), to_text(lexicon.error()));
    return std::move(*lexicon);
  }

  const std::filesystem::path& folder() const { return folder_; }

 private:
  static const std::map<std::string, std::string>& headers() {
    static const std::map<std::string, std::string> all = {
        {"people.tsv", "id / name / family / aliases / gender / country / offices"},
        {"countries.tsv", "id / name / aliases / capital / adjectives / demonyms / government"},
        {"organizations.tsv", "id / name / aliases / acronyms / country / parent"},
        {"metonyms.tsv", "alias / refers_to / country"},
        {"cues.tsv", "lemma / forms / class / stance / frames"},
        {"titles.tsv", "title / gender / kind"},
        {"roles.tsv", "role / plural / gender / kind"},
        {"pronouns.tsv", "pronoun / person / number / gender / case"},
        {"words.tsv", "word / class"},
        {"given_names.tsv", "name / gender"},
        {"blocked.tsv", "phrase"},
    };
    return all;
  }

  std::filesystem::path folder_;
};

}  // namespace whosaid
