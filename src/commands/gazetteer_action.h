#pragma once
/// What `whosaid gazetteer` can do. A new action is one file, one line here and one in gazetteer.cpp.

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/errors.h"
#include "commands/options.h"
#include "document/lexicon.h"
#include "gazetteers/list_rows.h"

namespace whosaid {

/// One action. `run` gets what stands behind its name, may print, and checks the words itself.
struct GazetteerAction {
  std::string_view name;
  std::string_view words;    ///< what its help writes behind the name: `[DIR...]`
  std::string_view summary;  ///< one line
  std::string_view example;  ///< a whole command
  std::span<const Option> options;
  ExitCode (*run)(const GivenOptions& given);
};

extern const GazetteerAction gazetteer_import, gazetteer_export;
extern const GazetteerAction gazetteer_check, gazetteer_find, gazetteer_why, gazetteer_stats, gazetteer_suggest,
    gazetteer_diff, gazetteer_add, gazetteer_alias, gazetteer_build;

/// --corpus PATH, of the actions that try lists on articles.
inline constexpr Option kCorpusOption = {"corpus", "PATH", "articles to try the lists on; may be given several times",
                                         true};

/// --limit N, of the actions that show many things.
inline constexpr Option kLimitOption = {"limit", "N", "show at most N rows, mentions or records"};

/// --json, of the actions that tell numbers.
inline constexpr Option kJsonOption = {"json", nullptr, "as JSON; diff: a line for each difference"};

/// The folders of the pipeline file, then those of the user, then `more`, none twice. Prints what is wrong.
std::expected<std::vector<std::filesystem::path>, ExitCode> chosen_folders(const GivenOptions& given,
                                                                           std::span<const std::string> more = {});

/// The lists of the chosen folders, as the program uses them and as they stand in their files.
struct OpenLists {
  std::vector<std::filesystem::path> folders;
  ListRows rows;
  Lexicon lexicon;
};

/// Reads the lists of chosen_folders(). Prints every problem that they have.
std::expected<OpenLists, ExitCode> open_lists(const GivenOptions& given, std::span<const std::string> more = {});

/// The number that option `name` gives, from 1; `otherwise` when it is not given. Prints what is wrong.
std::expected<std::size_t, ExitCode> chosen_number(const GivenOptions& given, std::string_view name,
                                                   std::size_t otherwise);

/// Prints the problems and how many they are; returns ExitCode::bad_data.
ExitCode show_problems(const Errors& errors);

/// Prints `text` on standard output; says whether that went well.
ExitCode print(std::string_view text);

/// `12,345 rows in 13 files`: what the lists of the folders hold.
std::string size_of_lists(const std::vector<std::filesystem::path>& folders);

}  // namespace whosaid
