#include "evaluation/reliability.h"

#include <algorithm>

namespace whosaid {
namespace {

void add_hit(Hits& hits, const JudgedRecord& judged) {
  ++hits.records;
  hits.right += judged.is_right ? 1 : 0;
  hits.close += judged.is_close ? 1 : 0;
}

}  // namespace

void Reliability::add(const JudgedRecord& judged) {
  constexpr double kRounding = 1e-9;  // 0.7 is a little less than seven tenths
  const double confidence = std::clamp(judged.record->confidence, 0.0, 1.0);
  ConfidenceBin& bin = bins[std::min<std::size_t>(static_cast<std::size_t>(confidence * 10 + kRounding), 9)];
  bin.confidence += confidence;
  add_hit(bin.hits, judged);
  add_hit(all, judged);
  add_hit(rules[judged.record->rule], judged);
  if (confidence >= kConfident - kRounding) add_hit(confident, judged);
}

}  // namespace whosaid
