#include "evaluation/confidence_fit.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <vector>

namespace whosaid {
namespace {

constexpr std::size_t kLeastRecords = 5;  // values of fewer have no row
/// Halves of the squares of the weights times this are added to the loss: found by four-fold cross-validation on 840
/// articles, where 1 to 10 make hardly a difference.
constexpr double kPenalty = 3;
constexpr int kRounds = 100;
constexpr double kEnough = 1e-4;  // the largest change of a weight in a round after which nothing more happens

/// One value of one sign, with the records that have it.
struct Value {
  std::vector<std::uint32_t> records;
  std::uint32_t right = 0;
  double weight = 0;
};

/// Cyclic coordinate descent with Newton steps; the log odds of all records are kept up to date.
class Fit {
 public:
  explicit Fit(std::span<const JudgedRecord> judged) : judged_(judged), odds_(judged.size()) {
    for (std::uint32_t i = 0; i < judged.size(); ++i) {
      add(all_, i);
      const Signs& signs = judged[i].record->signs;
      for (std::size_t s = 0; s < signs.size(); ++s) {
        if (!signs[s].empty()) add(values_[s][signs[s]], i);
      }
    }
    for (auto& values : values_) {
      std::erase_if(values, [](const auto& entry) { return entry.second.records.size() < kLeastRecords; });
    }
  }

  void run() {
    for (int round = 0; round < kRounds; ++round) {
      double largest = improve(all_, 0);
      for (auto& values : values_) {
        for (auto& [name, value] : values) largest = std::max(largest, improve(value, kPenalty));
      }
      if (largest < kEnough) return;
    }
  }

  std::string rows() const {
    std::string out = row("all", "", all_);
    for (std::size_t s = 0; s < values_.size(); ++s) {
      for (const auto& [name, value] : values_[s]) out += row(kSignNames[s], name, value);
    }
    return out;
  }

 private:
  void add(Value& value, std::uint32_t record) {
    value.records.push_back(record);
    value.right += judged_[record].is_right ? 1 : 0;
  }

  double improve(Value& value, double penalty) {
    double slope = -penalty * value.weight, curve = penalty + 1e-9;
    for (const std::uint32_t i : value.records) {
      const double share = 1 / (1 + std::exp(-odds_[i]));
      slope += (judged_[i].is_right ? 1.0 : 0.0) - share;
      curve += share * (1 - share);
    }
    const double step = std::clamp(slope / curve, -1.0, 1.0);
    value.weight += step;
    for (const std::uint32_t i : value.records) odds_[i] += step;
    return std::abs(step);
  }

  static std::string row(std::string_view sign, const std::string& name, const Value& value) {
    std::array<char, 32> weight{};
    std::snprintf(weight.data(), weight.size(), "%.2f", value.weight);
    const bool is_nothing = std::string_view(weight.data()) == "-0.00";
    return std::string(sign) + "\t" + name + "\t" + std::to_string(value.records.size()) + "\t" +
           std::to_string(value.right) + "\t" + (is_nothing ? "0.00" : weight.data()) + "\n";
  }

  std::span<const JudgedRecord> judged_;
  std::vector<double> odds_;
  Value all_;
  std::array<std::map<std::string, Value>, kSignNames.size()> values_;
};

}  // namespace

std::string confidence_table(std::span<const JudgedRecord> judged, std::size_t articles) {
  std::array<char, 1500> head{};
  std::snprintf(
      head.data(), head.size(),
      "# How often records with a sign are right, over %zu annotated articles: records that have it, and how\n"
      "# many of them have most of the content (token Dice 0.5) and the source of an attribution of the gold.\n"
      "# The weights of a record's signs and that of all records add up to its log odds: its confidence is\n"
      "# 1 / (1 + exp(-sum)). The signs: rule; made, with the type; lemma of the cue; kind of the source,\n"
      "# with the type; the word that opens it; length, from so many words to under twice as many; before,\n"
      "# whether it starts the sentence; what stands behind; order of its parts; bytes between cue and\n"
      "# content (reach) and between source and cue (apart), from so many to under twice as many.\n"
      "# Values that fewer than %zu records have are left out and count nothing.\n"
      "# Written by `whosaid evaluate GOLD --calibrate`; measure again when rules change.\n"
      "sign\tvalue\trecords\tright\tweight\n",
      articles, kLeastRecords);
  Fit fit(judged);
  fit.run();
  return head.data() + fit.rows();
}

}  // namespace whosaid
