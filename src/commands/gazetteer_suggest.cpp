#include <iostream>

#include "base/text_file.h"
#include "commands/gazetteer_action.h"
#include "commands/pipeline_option.h"
#include "pipeline/suggested_list.h"

namespace whosaid {
namespace {

constexpr Option kOptions[] = {{"list", "LIST", "suggest: rows of people (as usual) or of organizations"},
                               {"least", "N", "suggest: names with at least N records (3)"},
                               kLimitOption,
                               kPipelineOption,
                               kGazetteerOption};

std::expected<SuggestionSettings, ExitCode> read_settings(const GivenOptions& given) {
  SuggestionSettings settings;
  const auto least = chosen_number(given, "least", settings.least);
  if (!least) return std::unexpected(least.error());
  const auto limit = chosen_number(given, "limit", settings.limit);
  if (!limit) return std::unexpected(limit.error());
  settings.least = *least;
  settings.limit = *limit;
  const std::string list = given.text("list", "people");
  if (list != "people" && list != "organizations") {
    return std::unexpected(
        usage_error("--list does not know \"" + list + "\"; expected people or organizations", "gazetteer"));
  }
  settings.list = find_list_table(list);
  return settings;
}

ExitCode suggest(const GivenOptions& given) {
  if (given.words().empty()) {
    return usage_error(
        "gazetteer suggest needs files of records, as `whosaid extract --format jsonl` writes them, or -", "gazetteer");
  }
  const auto settings = read_settings(given);
  if (!settings) return settings.error();
  UnknownSpeakers unknown;
  for (const std::string& file : given.words()) {
    std::string lines;
    const auto read = file == "-" ? read_standard_input(lines) : read_text_file(file, lines);
    if (!read) {
      std::cerr << "whosaid: " << read.error() << '\n';
      return ExitCode::documents_failed;
    }
    const auto added = unknown.add(file == "-" ? "standard input" : file, lines);
    if (!added) return show_problems(added.error());
  }
  const auto lists = open_lists(given);
  if (!lists) return lists.error();
  return print(suggested_list(unknown, lists->lexicon, lists->folders, *settings));
}

}  // namespace

const GazetteerAction gazetteer_suggest = {"suggest",
                                           "RECORDS...",
                                           "rows to review for the speakers whom records name and no list knows",
                                           "whosaid gazetteer suggest records.jsonl --least 5 > review/people.tsv",
                                           kOptions,
                                           suggest};

}  // namespace whosaid
