#pragma once
/// An import of small texts on top of small gazetteers.

#include <doctest/doctest.h>

#include "exchange/formats.h"
#include "exchange/list_import.h"
#include "small_gazetteers.h"
#include "temporary_folder.h"

namespace whosaid {

/// What one import gives. What it writes must pass the readers of lists.
class SmallImport {
 public:
  SmallImport() {
    lists.write("countries.tsv",
                "FR / France / French Republic / Paris / French / French|Frenchman / French government\n"
                "US / United States / US|American lands / Washington / American / American|Americans / \n");
    lists.write("organizations.tsv",
                "us-house / House of Reps /  / HOR / US / \nus-senate / Senate of States /  /  / US / \n");
    lists.write("roles.tsv", "foreign minister / foreign ministers /  / office\nminister / ministers /  / office\n");
    lists.write("given_names.tsv", "Ada / f\nBen / m\n");
    lists.write("words.tsv", "forward / adverb\nthe / determiner\n");
  }

  /// Imports `text` as a file of this name; `format` empty: guessed. Returns the skips as `reason: text` lines.
  std::string read(std::string_view name, std::string_view text, const std::string& format = {},
                   const ImportChoice& choice = {.list = nullptr, .map = {}, .today = {2026, 11, 23}},
                   const std::string& country = {}) {
    const auto file = read_foreign_text(folder.write(name, text));
    if (!file) return "failed: " + file.error();
    const ForeignFormat* found = format.empty() ? guess_format(*file) : find_format(format);
    REQUIRE(found != nullptr);
    guessed = found->name;
    Harvest harvest;
    harvest.file = name;
    if (const ImportRead done = found->read(*file, choice, harvest); !done) return "failed: " + done.error();
    return take(std::move(harvest), country);
  }

  /// Writes a harvest into `out`.
  std::string take(Harvest harvest, const std::string& country = {}) {
    std::vector<std::filesystem::path> folders = {lists.folder()};
    if (std::filesystem::exists(out())) folders.push_back(out());
    Result<KnownLists> known = KnownLists::read(folders);
    REQUIRE_MESSAGE(known.has_value(), to_text(known.error()));
    const ListImport import(std::move(harvest), *known, {"a test", {2026, 11, 23}, country});
    const auto edits = import.edits(out(), "from a test\nlicence: ours");
    REQUIRE_MESSAGE(edits.has_value(), to_text(edits.error()));
    std::filesystem::create_directories(out());
    for (const ListEdit& edit : *edits) REQUIRE(edit.save());
    counts = import.counts();
    const auto lexicon = read_lexicon({lists.folder(), out()});
    CHECK_MESSAGE(lexicon.has_value(), to_text(lexicon.error()));
    std::string told;
    for (const Skip& skip : import.skips()) told += skip.reason + ": " + skip.text + "\n";
    return told;
  }

  /// The rows of a list that was written, without comments and header and without `source`; ` / ` for a tab.
  std::string rows(std::string_view list) const {
    Errors errors;
    const ListTable& table = *find_list_table(list);
    std::string file = folder.read("out/" + std::string(table.file)), text;
    if (file.empty()) return text;
    const TsvTable read(std::string(list), std::move(file), table.columns, errors);
    for (std::size_t row = 0; row < read.size(); ++row) {
      std::string line;
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].name != "source") line += (i > 0 ? " / " : "") + std::string(read.cell(row, i));
      }
      while (line.ends_with(" / ")) line.resize(line.size() - 3);
      text += line + "\n";
    }
    return text;
  }

  std::filesystem::path out() const { return folder.path("out"); }

  SmallGazetteers lists;
  TemporaryFolder folder;
  std::string guessed;  ///< the format
  std::map<std::string_view, ListCounts> counts;
};

}  // namespace whosaid
