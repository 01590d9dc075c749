#include "commands/stats.h"

#include <algorithm>
#include <iostream>
#include <optional>

#include "base/errors.h"
#include "base/split.h"
#include "commands/dataset_option.h"
#include "commands/gazetteer_action.h"
#include "commands/party_lookup.h"
#include "commands/pipeline_option.h"
#include "commands/statistics_report.h"
#include "commands/terminal.h"

namespace whosaid {
namespace {

constexpr std::size_t kTop = 10;

constexpr Option kOptions[] = {
    {"by", "KEY,...", "count records by these keys, several together; may be given several times", true},
    {"top", "N", "show the N values with the most records; 10"},
    {"format,f", "F", "table, csv or json"},
    kPipelineOption,
    kGazetteerOption};

std::expected<std::vector<Grouping>, std::string> chosen_groupings(const GivenOptions& given) {
  std::vector<Grouping> groupings;
  for (const std::string& list : given.texts("by")) {
    std::vector<GroupKey> keys;
    for (const std::string_view name : split(list, ",")) {
      const auto found = std::ranges::find(kGroupKeyNames, name);
      if (found == kGroupKeyNames.end()) {
        return std::unexpected("--by does not know \"" + std::string(name) + "\"" +
                               suggestion(name, {kGroupKeyNames.begin(), kGroupKeyNames.end()}));
      }
      keys.push_back(static_cast<GroupKey>(found - kGroupKeyNames.begin()));
    }
    groupings.emplace_back(std::move(keys));
  }
  if (!groupings.empty()) return groupings;
  for (const GroupKey key : {GroupKey::type, GroupKey::source_kind, GroupKey::speaker, GroupKey::role,
                             GroupKey::country, GroupKey::organization, GroupKey::outlet, GroupKey::month}) {
    groupings.emplace_back(std::vector{key});
  }
  return groupings;
}

bool needs_party(const std::vector<Grouping>& groupings) {
  return std::ranges::any_of(
      groupings, [](const Grouping& g) { return std::ranges::find(g.keys(), GroupKey::party) != g.keys().end(); });
}

}  // namespace

std::string stats_help() {
  std::string keys;
  for (const std::string_view key : kGroupKeyNames) keys.append(keys.empty() ? "" : ", ").append(key);
  return "whosaid stats DATASET: what a dataset adds up to, and of how many.\n\n"
         "  whosaid stats dataset/\n"
         "  whosaid stats records.jsonl --by speaker --top 50 -f csv > speakers.csv\n"
         "  whosaid stats dataset/ --by party,month --by outlet -f json\n\n" +
         options_text(kOptions) + "\nKeys: " + keys +
         ".\nA record with several speakers counts for each of them. Shares are of all records; how many of them have\n"
         "the key stands above each table. The party of a speaker comes from the gazetteers.\n";
}

ExitCode run_stats(const Arguments& arguments) {
  const auto given = read_options(arguments, kOptions);
  if (!given) return usage_error(given.error(), "stats");
  if (given->words().size() != 1) {
    return usage_error("stats needs one dataset: a folder of `extract -o FOLDER/`, or a records.jsonl", "stats");
  }
  const std::string format = given->text("format", "table");
  if (format != "table" && format != "csv" && format != "json") {
    return usage_error("--format does not know \"" + format + "\"; expected table, csv or json", "stats");
  }
  auto groupings = chosen_groupings(*given);
  if (!groupings) return usage_error(groupings.error(), "stats");
  const auto top = chosen_count(*given, "top", kTop, "stats");
  if (!top) return top.error();
  std::optional<OpenLists> lists;
  if (needs_party(*groupings)) {
    auto opened = open_lists(*given);
    if (!opened) return opened.error();
    lists.emplace(*std::move(opened));
  }
  const auto dataset = open_dataset(given->words().front());
  if (!dataset) return dataset.error();
  DatasetStatistics statistics(*std::move(groupings), [&](std::string_view person, std::string_view day) {
    return parties_of(lists->lexicon, person, day);
  });
  const auto read = read_dataset(
      *dataset, [&](const DatasetDocument& document) { statistics.add_document(document); },
      [&](const DatasetRecord& record) { statistics.add_record(record); });
  if (!read) return read.error();
  const StatisticsLook look{.top = *top, .has_documents = dataset->has_documents(), .width = terminal_width()};
  if (!look.has_documents) std::cerr << "whosaid: no documents.jsonl beside the records: no counts of documents\n";
  const ExitCode code = print(format == "csv"    ? statistics_csv(statistics, look)
                              : format == "json" ? statistics_json(statistics, look)
                                                 : statistics_table(statistics, look));
  return code == ExitCode::ok && read->bad != 0 ? ExitCode::documents_failed : code;
}

}  // namespace whosaid
