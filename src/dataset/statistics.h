#pragma once
/// A dataset added up: how many, and of how many.

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dataset/dataset_record.h"

namespace whosaid {

/// By what records are counted. The order is that of kGroupKeyNames.
enum class GroupKey : std::uint8_t {
  speaker,       ///< name
  country,       ///< of the speaker
  role,          ///< office or role of the speaker, on the day of the article
  party,         ///< of the speaker, as the gazetteers have it on that day
  organization,  ///< name, of speakers that are organizations
  anonymous,     ///< yes or no
  type,          ///< direct, mixed, indirect
  source_kind,
  attribution,  ///< how the speaker was found
  stance,       ///< of the cue
  outlet,
  week,  ///< ISO 8601: 2024-W09
  month,
  year,
};
inline constexpr std::array<std::string_view, 14> kGroupKeyNames = {
    "speaker",     "country",     "role",   "party",  "organization", "anonymous", "type",
    "source_kind", "attribution", "stance", "outlet", "week",         "month",     "year"};

/// The parties of a person (id in the gazetteers) on a day (ISO 8601, may be empty); empty: not known.
using PartyOf = std::function<std::string(std::string_view id, std::string_view day)>;

/// Totals over all documents and records.
struct DatasetTotals {
  std::uint64_t documents = 0, failed = 0;
  std::uint64_t quotes = 0;  ///< pairs of quotation marks
  std::array<std::uint64_t, kVerdictNames.size()> verdicts{};
  std::uint64_t records = 0, with_speaker = 0, listed_speaker = 0, anonymous = 0, dated = 0, negated = 0;
};

/// Records counted by one key or several at once.
class Grouping {
 public:
  struct Row {
    std::vector<std::string> values;  ///< one a key; empty: not known
    std::uint64_t records = 0;
  };

  explicit Grouping(std::vector<GroupKey> keys) : keys_(std::move(keys)) {}
  const std::vector<GroupKey>& keys() const { return keys_; }
  /// Records in which all values are known.
  std::uint64_t known() const { return known_; }
  /// The rows whose values are all known, most records first, then by value. A record with several speakers counts in
  /// the row of each, once.
  std::vector<Row> rows() const;

  /// `values`: one value a key for each speaker of the record, or a single one when it has none.
  void add(const std::vector<std::vector<std::string>>& values);

 private:
  std::vector<GroupKey> keys_;
  std::unordered_map<std::string, std::uint64_t> counts_;  ///< by the values, U+001F between
  std::uint64_t known_ = 0;
};

/// Adds up documents, then records.
class DatasetStatistics {
 public:
  /// `party_of` is asked when a grouping has the key.
  DatasetStatistics(std::vector<Grouping> groupings, PartyOf party_of)
      : groupings_(std::move(groupings)), party_of_(std::move(party_of)) {}

  void add_document(const DatasetDocument& document);
  void add_record(const DatasetRecord& record);

  const DatasetTotals& totals() const { return totals_; }
  const std::vector<Grouping>& groupings() const { return groupings_; }

 private:
  std::string value(GroupKey key, const DatasetRecord& record, const DatasetSpeaker* speaker) const;
  std::string_view outlet_of(std::string_view document) const;

  DatasetTotals totals_;
  std::vector<Grouping> groupings_;
  PartyOf party_of_;
  std::vector<std::string> outlets_;
  std::unordered_map<std::string, std::uint32_t> outlet_numbers_;
  std::unordered_map<std::uint64_t, std::uint32_t> outlet_of_document_;  ///< by the hash of its id
};

/// The ISO week of a day such as 2024-03-01: 2024-W09; empty when it is no such day.
std::string iso_week(std::string_view day);

}  // namespace whosaid
