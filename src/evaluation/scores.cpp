#include "evaluation/scores.h"

#include <cstdio>
#include <cstdlib>

namespace whosaid {
namespace {

/// Two decimals, halves to even as the decimal digits of the number say.
double rounded(double value) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%.2f", value);
  return std::strtod(text.data(), nullptr);
}

double ratio(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// Of matches that were counted twice, by gold and by record.
Measure make_measure(std::uint32_t right_of_gold, std::uint32_t right_of_records, std::uint32_t records,
                     std::uint32_t gold) {
  const double p = ratio(right_of_records, records), r = ratio(right_of_gold, gold);
  return {rounded(100 * p), rounded(100 * r), p + r > 0 ? rounded(200 * p * r / (p + r)) : 0.0,
          right_of_gold,    records,          gold};
}

Measure make_measure(const Tally& tally) { return make_measure(tally.both, tally.both, tally.records, tally.gold); }

MatchScores make_match_scores(const PairCounts& pairs, const Counts& counts) {
  MatchScores out;
  out.all = make_measure(pairs.by_gold.all, pairs.by_gold.all, counts.records.all, counts.gold.all);
  for (std::size_t t = 0; t < out.of_type.size(); ++t) {
    out.of_type[t] = make_measure(pairs.by_gold.of_type[t], pairs.by_record.of_type[t], counts.records.of_type[t],
                                  counts.gold.of_type[t]);
  }
  return out;
}

}  // namespace

Share make_share(std::uint32_t part, std::uint32_t whole) {
  return {whole == 0 ? 0.0 : rounded(100.0 * static_cast<double>(part) / static_cast<double>(whole)), part, whole};
}

Scores make_scores(const Counts& c) {
  Scores out;
  out.articles = c.articles, out.quotations = c.quotations, out.gold = c.gold.all, out.records = c.records.all;
  out.found = make_measure({c.quotations_found.all, c.quotations_record, c.quotations_gold.all});
  out.end_to_end = make_measure({c.end_to_end, c.quotations_record, c.quotations_gold.all});
  out.source_overlap = make_share(c.source_overlap.all, c.sourced.all);
  out.source_exact = make_share(c.source_exact.all, c.sourced.all);
  out.source_name = make_share(c.source_name, c.sourced.all);
  out.found_source_overlap = make_share(c.source_overlap.all, c.sourced_found);
  out.found_source_exact = make_share(c.source_exact.all, c.sourced_found);
  out.found_source_name = make_share(c.source_name, c.sourced_found);
  for (std::size_t t = 0; t < out.quotations_of_type.size(); ++t) {
    out.quotations_of_type[t] = {make_share(c.quotations_found.of_type[t], c.quotations_gold.of_type[t]),
                                 make_share(c.source_overlap.of_type[t], c.sourced.of_type[t]),
                                 make_share(c.source_exact.of_type[t], c.sourced.of_type[t])};
  }
  out.strict = make_match_scores(c.strict, c);
  out.partial = make_match_scores(c.partial, c);
  out.partial_source = make_match_scores(c.partial_source, c);
  for (std::size_t part = 0; part < out.tokens.size(); ++part) {
    out.tokens[part] = make_measure(c.tokens[part]);
    out.spans[part] = make_measure(c.spans[part]);
    out.begins[part] = make_measure(c.begins[part]);
  }
  return out;
}

}  // namespace whosaid
