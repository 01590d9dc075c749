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
  std::string_view name, id, type, country, role, wikidata;
};

/// What a piece of the article is to a record. The order is that of kPieceKindNames.
enum class PieceKind : std::uint8_t { content, source, cue, addressee, medium };
inline constexpr std::array<std::string_view, 5> kPieceKindNames = {"content", "source", "cue", "addressee", "medium"};

/// A piece of the article, [begin, end) in the unit of the dataset's offsets.
struct DatasetPiece {
  PieceKind kind = PieceKind::content;
  std::uint64_t begin = 0, end = 0;
  std::string_view text;
};

/// One record. Views live until the next one is read; what is not known is empty.
struct DatasetRecord {
  std::string_view id, doc, type, text, source, source_kind, speaker, attribution, stance, block, rule;
  std::string_view published;  ///< ISO 8601, as far as it is known
  std::string_view pre, post;  ///< what stands before the first piece and behind the last one
  std::vector<DatasetSpeaker> speakers;
  std::vector<DatasetPiece> pieces;  ///< in no order
  double confidence = 0;             ///< from 0 to 1
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
