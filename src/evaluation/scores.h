#pragma once
/// Scores in percent with two decimals, from counts.

#include <array>
#include <string_view>
#include <utility>

#include "evaluation/counts.h"

namespace whosaid {

/// Precision, recall and their harmonic mean, with what they come from.
struct Measure {
  double precision = 0, recall = 0, f1 = 0;
  std::uint32_t right = 0, records = 0, gold = 0;
};

/// A share of a whole; 0 when the whole is nothing.
struct Share {
  double percent = 0;
  std::uint32_t part = 0, whole = 0;
};

/// How one kind of match of attributions went. Of a type, recall counts gold of that type and precision records of it.
struct MatchScores {
  Measure all;
  std::array<Measure, 3> of_type;  ///< by AttributionType
};

/// Of quotations of one type.
struct QuotationTypeScores {
  Share found, source_overlap, source_exact;
};

struct Scores {
  std::uint32_t articles = 0, quotations = 0, gold = 0, records = 0;
  Measure found, end_to_end;
  Share source_overlap, source_exact, source_name;                    ///< of all quotations whose gold has a source
  Share found_source_overlap, found_source_exact, found_source_name;  ///< of those that were found
  std::array<QuotationTypeScores, 2> quotations_of_type;              ///< direct, mixed
  MatchScores strict, partial, partial_source;
  std::array<Measure, 3> tokens, spans, begins;  ///< by StatementPart
};

Share make_share(std::uint32_t part, std::uint32_t whole);
Scores make_scores(const Counts& counts);

/// The scores that one quotes, by name.
struct Headline {
  std::string_view name;
  double (*value)(const Scores& scores);
};
inline constexpr std::array<Headline, 7> kHeadlines = {{
    {"direct detection F1", [](const Scores& s) { return s.found.f1; }},
    {"direct attribution overlap", [](const Scores& s) { return s.source_overlap.percent; }},
    {"direct end-to-end F1", [](const Scores& s) { return s.end_to_end.f1; }},
    {"all strict F1", [](const Scores& s) { return s.strict.all.f1; }},
    {"all partial F1", [](const Scores& s) { return s.partial.all.f1; }},
    {"all partial+source F1", [](const Scores& s) { return s.partial_source.all.f1; }},
    {"content token F1", [](const Scores& s) { return s.tokens[2].f1; }},
}};

}  // namespace whosaid
