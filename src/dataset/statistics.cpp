#include "dataset/statistics.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "base/split.h"
#include "base/xxh64.h"

namespace whosaid {
namespace {

constexpr char kBetween = '\x1F';

int number(std::string_view digits) {
  int value = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

}  // namespace

std::string iso_week(std::string_view day) {
  using namespace std::chrono;
  if (day.size() != 10 || day[4] != '-' || day[7] != '-') return {};
  const int y = number(day.substr(0, 4)), m = number(day.substr(5, 2)), d = number(day.substr(8, 2));
  if (y < 1 || m < 1 || d < 1) return {};
  const year_month_day date{year{y}, month{static_cast<unsigned>(m)}, std::chrono::day{static_cast<unsigned>(d)}};
  if (!date.ok()) return {};
  const sys_days given(date);
  const sys_days thursday = given + days{4} - days{weekday(given).iso_encoding()};  // its year is that of the week
  const year_month_day of_thursday(thursday);
  const auto first = sys_days(of_thursday.year() / January / 1);
  const auto week = (thursday - first).count() / 7 + 1;
  std::string text = std::to_string(static_cast<int>(of_thursday.year()));
  text.insert(0, text.size() < 4 ? 4 - text.size() : 0, '0');
  return text + (week < 10 ? "-W0" : "-W") + std::to_string(week);
}

std::vector<Grouping::Row> Grouping::rows() const {
  std::vector<Row> rows;
  std::vector<std::string_view> values;
  for (const auto& [joined, records] : counts_) {
    split(joined, std::string_view(&kBetween, 1), values);
    rows.push_back({{values.begin(), values.end()}, records});
  }
  std::ranges::sort(rows, [](const Row& a, const Row& b) {
    return a.records != b.records ? a.records > b.records : a.values < b.values;
  });
  return rows;
}

void Grouping::add(const std::vector<std::vector<std::string>>& values) {
  std::vector<std::string> joined;
  for (const std::vector<std::string>& of_speaker : values) {
    if (std::ranges::any_of(of_speaker, &std::string::empty)) continue;
    std::string one;
    for (const std::string& value : of_speaker) {
      if (!one.empty()) one += kBetween;
      for (const char c : value) one += c == kBetween ? ' ' : c;
    }
    if (std::ranges::find(joined, one) == joined.end()) joined.push_back(std::move(one));
  }
  known_ += joined.empty() ? 0 : 1;
  for (const std::string& one : joined) ++counts_[one];
}

void DatasetStatistics::add_document(const DatasetDocument& document) {
  ++totals_.documents;
  totals_.failed += document.error.empty() ? 0 : 1;
  totals_.quotes += document.quotes_found;
  for (std::size_t i = 0; i < totals_.verdicts.size(); ++i) totals_.verdicts[i] += document.verdicts[i];
  if (document.outlet.empty()) return;
  const auto [outlet, is_new] =
      outlet_numbers_.try_emplace(std::string(document.outlet), static_cast<std::uint32_t>(outlets_.size()));
  if (is_new) outlets_.emplace_back(document.outlet);
  outlet_of_document_.emplace(xxh64(document.id), outlet->second);
}

std::string_view DatasetStatistics::outlet_of(std::string_view document) const {
  const auto found = outlet_of_document_.find(xxh64(document));
  return found == outlet_of_document_.end() ? std::string_view() : std::string_view(outlets_[found->second]);
}

std::string DatasetStatistics::value(GroupKey key, const DatasetRecord& record, const DatasetSpeaker* speaker) const {
  const auto of_speaker = [&](std::string_view DatasetSpeaker::*cell) {
    return speaker == nullptr ? std::string() : std::string(speaker->*cell);
  };
  switch (key) {
    case GroupKey::speaker:
      return of_speaker(&DatasetSpeaker::name);
    case GroupKey::country:
      return of_speaker(&DatasetSpeaker::country);
    case GroupKey::role:
      return of_speaker(&DatasetSpeaker::role);
    case GroupKey::party:
      return speaker == nullptr || speaker->id.empty() ? std::string() : party_of_(speaker->id, record.published);
    case GroupKey::organization:
      return speaker != nullptr && speaker->type == "organization" ? std::string(speaker->name) : std::string();
    case GroupKey::anonymous:
      return record.is_anonymous ? "yes" : "no";
    case GroupKey::type:
      return std::string(record.type);
    case GroupKey::source_kind:
      return std::string(record.source_kind);
    case GroupKey::attribution:
      return std::string(record.attribution);
    case GroupKey::stance:
      return std::string(record.stance);
    case GroupKey::outlet:
      return std::string(outlet_of(record.doc));
    case GroupKey::week:
      return iso_week(record.published);
    case GroupKey::month:
      return std::string(record.published.size() < 7 ? std::string_view() : record.published.substr(0, 7));
    case GroupKey::year:
      return std::string(record.published.substr(0, 4));
  }
  return {};
}

void DatasetStatistics::add_record(const DatasetRecord& record) {
  ++totals_.records;
  totals_.with_speaker += record.speakers.empty() ? 0 : 1;
  totals_.listed_speaker += std::ranges::any_of(record.speakers, [](const auto& s) { return !s.id.empty(); }) ? 1 : 0;
  totals_.anonymous += record.is_anonymous ? 1 : 0;
  totals_.dated += record.published.empty() ? 0 : 1;
  totals_.negated += record.is_negated ? 1 : 0;
  std::vector<std::vector<std::string>> values;
  for (Grouping& grouping : groupings_) {
    values.clear();
    const std::size_t speakers = std::max<std::size_t>(record.speakers.size(), 1);
    for (std::size_t s = 0; s < speakers; ++s) {
      const DatasetSpeaker* const speaker = record.speakers.empty() ? nullptr : &record.speakers[s];
      std::vector<std::string>& of_speaker = values.emplace_back();
      for (const GroupKey key : grouping.keys()) of_speaker.push_back(value(key, record, speaker));
    }
    grouping.add(values);
  }
}

}  // namespace whosaid
