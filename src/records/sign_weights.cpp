#include "records/sign_weights.h"

#include <algorithm>

#include "records/record.h"

namespace whosaid {
namespace {

template <std::size_t kSize>
std::array<double, kSize> weights_of(const ConfidenceModel& model, Sign sign,
                                     const std::array<std::string_view, kSize>& values) {
  std::array<double, kSize> weights;
  std::ranges::transform(values, weights.begin(), [&](std::string_view value) { return model.weight(sign, value); });
  return weights;
}

}  // namespace

SignWeights::SignWeights(const ConfidenceModel& model, std::span<const std::string> rules, const Lexicon& lexicon)
    : opens_(model.weights(Sign::opens)),
      before_(weights_of(model, Sign::before, kBeforeNames)),
      behind_(weights_of(model, Sign::behind, kBehindNames)) {
  const auto add_rule = [&](std::string_view rule) {
    std::array<double, kTypes>& made = made_.emplace_back();
    const double odds = model.base() + model.weight(Sign::rule, rule);
    for (std::size_t type = 0; type < kTypes; ++type) {
      made[type] = odds + model.weight(Sign::made, made_value(rule, kAttributionTypeNames[type]));
    }
  };
  for (const std::string& rule : rules) add_rule(rule);
  add_rule({});
  for (const Cue& cue : lexicon.cues) cue_.push_back(model.weight(Sign::cue, cue.lemma));
  cue_.push_back(model.weight(Sign::cue, {}));
  for (std::size_t type = 0; type < kTypes; ++type) {
    for (std::size_t kind = 0; kind < kSourceKindNames.size(); ++kind) {
      source_[type][kind] =
          model.weight(Sign::source, source_value(kSourceKindNames[kind], kAttributionTypeNames[type]));
    }
    for (unsigned length = 0; length < kLengths; ++length) {
      length_[type][length] = model.weight(Sign::length, length_value(kAttributionTypeNames[type], length));
    }
  }
  for (unsigned order = 0; order < kOrders; ++order) order_[order] = model.weight(Sign::order, order_value(order));
  for (unsigned bits = 0; bits <= kFarthest; ++bits) {
    reach_[bits] = model.weight(Sign::reach, distance_value(bits));
    apart_[bits] = model.weight(Sign::apart, distance_value(bits));
  }
}

double SignWeights::confidence(const Attribution& a, SourceKind source, std::string_view text,
                               const Measures& measures) const {
  const auto opens = opens_.find(opening_word(text));
  const auto type = static_cast<std::size_t>(a.type);
  // In the order of the signs, as the model adds them: sums of doubles depend on it.
  return share_of_odds(made_[std::min<std::size_t>(a.rule, made_.size() - 1)][type] +
                       cue_[std::min<std::size_t>(a.cue_row, cue_.size() - 1)] +
                       source_[type][static_cast<std::size_t>(source)] + (opens == opens_.end() ? 0 : opens->second) +
                       length_[type][measures.length] + before_[static_cast<std::size_t>(measures.before)] +
                       behind_[static_cast<std::size_t>(measures.behind)] + order_[measures.order] +
                       reach_[measures.reach] + apart_[measures.apart]);
}

}  // namespace whosaid
