#pragma once
/// Tables of others, whose columns have names of their own.

#include <expected>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/foreign_row.h"

namespace whosaid {

/// For our columns, and for `role`, `org`, `from`, `to`, `born` and `died` of people, the columns of the source: what
/// the user says with --map.
using ColumnMap = std::map<std::string, std::string, std::less<>>;

/// Reads `name=label,aliases=altLabels`. Fails with one line.
std::expected<ColumnMap, std::string> parse_column_map(std::string_view text);

/// Makes rows of records whose fields stand under a header.
class RecordReader {
 public:
  /// `map` says what the columns mean; what it does not say is taken from the names that Wikidata queries,
  /// EveryPolitician and our own lists use. Fails with one line: a column that is not in the header or not ours, or
  /// nothing from which a row could get its name.
  static std::expected<RecordReader, std::string> make(const ListTable& list, std::span<const std::string> header,
                                                       const ColumnMap& map);

  /// The list that the columns of a table are most like, or null.
  static const ListTable* likely_list(std::span<const std::string> header);

  /// Takes one record; one without a name is skipped.
  void read(std::span<const std::string> fields, const std::string& place, Harvest& harvest) const;

 private:
  explicit RecordReader(const ListTable& list) : list_(&list) {}
  std::string value(std::string_view target, std::span<const std::string> fields) const;

  const ListTable* list_;
  bool is_ours_ = false;                                                 ///< all columns are
  std::map<std::string, std::vector<std::size_t>, std::less<>> places_;  ///< by our column: those of the source
};

}  // namespace whosaid
