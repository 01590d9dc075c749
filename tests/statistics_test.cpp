// A dataset added up.

#include "dataset/statistics.h"

#include <doctest/doctest.h>

using namespace whosaid;

namespace {

/// `value, value: records` a row.
std::vector<std::string> shown(const Grouping& grouping) {
  std::vector<std::string> lines;
  for (const Grouping::Row& row : grouping.rows()) {
    std::string line;
    for (const std::string& value : row.values) line += (line.empty() ? "" : ", ") + value;
    lines.push_back(line + ": " + std::to_string(row.records));
  }
  return lines;
}

}  // namespace

TEST_CASE("days have the ISO week of their Thursday") {
  const struct {
    std::string_view day, week;
  } cases[] = {{"2024-03-01", "2024-W09"},
               {"2024-12-30", "2025-W01"},
               {"2021-01-03", "2020-W53"},
               {"2023-01-01", "2022-W52"},
               {"2024-02-29", "2024-W09"},
               {"2023-02-29", ""},
               {"2024-03", ""},
               {"", ""},
               {"2024-3-011", ""},
               {"0000-00-00", ""}};
  for (const auto& c : cases) {
    CAPTURE(c.day);
    CHECK(iso_week(c.day) == c.week);
  }
}

TEST_CASE("records count once for each of their speakers, and what is not known is no value") {
  std::vector<Grouping> groupings;
  for (const auto& keys : std::vector<std::vector<GroupKey>>{{GroupKey::speaker},
                                                             {GroupKey::organization},
                                                             {GroupKey::party},
                                                             {GroupKey::outlet},
                                                             {GroupKey::anonymous},
                                                             {GroupKey::speaker, GroupKey::month},
                                                             {GroupKey::week}}) {
    groupings.emplace_back(keys);
  }
  DatasetStatistics statistics(std::move(groupings), [](std::string_view id, std::string_view day) {
    return id == "ada" ? "Whigs " + std::string(day.substr(0, 4)) : std::string();
  });
  DatasetDocument document;
  document.id = "a", document.outlet = "a.example", document.quotes_found = 3, document.verdicts[0] = 2,
  document.verdicts[2] = 1;
  statistics.add_document(document);
  document = {};
  document.id = "b", document.error = "UTF-16";
  statistics.add_document(document);
  const DatasetSpeaker ada{.name = "Ada", .id = "ada", .type = "person", .country = "GB", .role = "", .wikidata = ""};
  const DatasetSpeaker nato{
      .name = "NATO", .id = "nato", .type = "organization", .country = "", .role = "", .wikidata = ""};
  DatasetRecord record;
  record.doc = "a", record.type = "direct", record.published = "2024-03-01", record.speakers = {ada, nato, ada};
  statistics.add_record(record);
  record.doc = "b", record.published = "2024", record.speakers = {ada};
  statistics.add_record(record);
  record.speakers = {}, record.is_anonymous = true, record.published = {};
  statistics.add_record(record);

  const DatasetTotals& totals = statistics.totals();
  CHECK(totals.documents == 2);
  CHECK(totals.failed == 1);
  CHECK(totals.quotes == 3);
  CHECK(totals.verdicts[0] == 2);
  CHECK(totals.records == 3);
  CHECK(totals.with_speaker == 2);
  CHECK(totals.anonymous == 1);
  CHECK(totals.dated == 2);
  const auto& by = statistics.groupings();
  using Lines = std::vector<std::string>;
  CHECK(shown(by[0]) == Lines{"Ada: 2", "NATO: 1"});
  CHECK(by[0].known() == 2);
  CHECK(shown(by[1]) == Lines{"NATO: 1"});
  CHECK(by[1].known() == 1);
  CHECK(shown(by[2]) == Lines{"Whigs 2024: 2"});
  CHECK(shown(by[3]) == Lines{"a.example: 1"});
  CHECK(shown(by[4]) == Lines{"no: 2", "yes: 1"});
  CHECK(shown(by[5]) == Lines{"Ada, 2024-03: 1", "NATO, 2024-03: 1"});
  CHECK(shown(by[6]) == Lines{"2024-W09: 1"});
}
