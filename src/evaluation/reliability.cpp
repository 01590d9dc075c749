#include "evaluation/reliability.h"

#include <algorithm>
#include <cstdio>

namespace whosaid {
namespace {

void add_hit(Hits& hits, bool is_right) {
  ++hits.records;
  hits.right += is_right ? 1 : 0;
}

}  // namespace

void Reliability::add(const JudgedRecord& judged) {
  constexpr double kRounding = 1e-9;  // 0.7 is a little less than seven tenths
  const double confidence = std::clamp(judged.record->confidence, 0.0, 1.0);
  ConfidenceBin& bin = bins[std::min<std::size_t>(static_cast<std::size_t>(confidence * 10 + kRounding), 9)];
  bin.confidence += confidence;
  add_hit(bin.hits, judged.is_right);
  add_hit(all, judged.is_right);
  add_hit(rules[judged.record->rule], judged.is_right);
  if (confidence >= kConfident - kRounding) add_hit(confident, judged.is_right);
}

std::string confidence_table(const Reliability& reliability, std::size_t articles, double dice) {
  std::array<char, 512> head{};
  std::snprintf(
      head.data(), head.size(),
      "# How often each rule is right: records it made over %zu annotated articles, and how many of them have\n"
      "# the content (token Dice %g) and the source of an attribution of the gold. Confidence is\n"
      "# (right + 1) / (records + 2). Rules without a row have not been measured and count 0.5. Written by\n"
      "# `whosaid evaluate GOLD --calibrate`; measure again when rules change.\n"
      "rule\trecords\tright\n",
      articles, dice);
  std::string out = head.data();
  for (const auto& [rule, hits] : reliability.rules) {
    out += rule + "\t" + std::to_string(hits.records) + "\t" + std::to_string(hits.right) + "\n";
  }
  return out;
}

}  // namespace whosaid
