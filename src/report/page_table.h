#pragma once
/// Values that many quotes of a page share, each written once.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace whosaid {

/// Numbers JSON values; only those that are used are written.
class PageTable {
 public:
  /// The number of a value, from 0, the same for the same bytes.
  std::uint32_t number(std::string json);
  /// The place that the value has among those written; the first call for a value gives it the next place.
  std::uint32_t place(std::uint32_t number);
  /// Appends the values that have a place as a JSON array.
  void append_json(std::string& out) const;

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<const std::string*> values_;  ///< keys of numbers_, which stay where they are
  std::vector<std::uint32_t> places_;       ///< of each value; kNoPlace: none
  std::vector<std::uint32_t> written_;
};

}  // namespace whosaid
