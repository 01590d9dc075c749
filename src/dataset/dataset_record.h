#pragma once
/// What commands need of a dataset: one record or document at a time, as views.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace whosaid {

/// One of the speakers of a record; what is not known is empty.
struct DatasetSpeaker {
  std::string_view name, id, type, country, role;
};

/// One record. Views live until the next one is read; what is not known is empty.
struct DatasetRecord {
  std::string_view id, doc, type, text, source, source_kind, speaker, attribution, stance, block, rule;
  std::string_view published;  ///< ISO 8601, as far as it is known
  std::vector<DatasetSpeaker> speakers;
  bool is_anonymous = false, is_negated = false;
};

/// One document and what became of its quotations.
struct DatasetDocument {
  std::string_view id, published, title, url, outlet, error;
  std::uint64_t records = 0, quotes_found = 0;
  std::array<std::uint64_t, kVerdictNames.size()> verdicts{};  ///< they add up to quotes_found
};

/// One quotation that somebody claims.
struct ClaimLine {
  std::string_view id, quote, speaker, article;
};

}  // namespace whosaid
