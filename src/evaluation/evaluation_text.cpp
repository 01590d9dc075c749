#include "evaluation/evaluation_text.h"

#include <algorithm>
#include <cstdio>

namespace whosaid {
namespace {

constexpr std::array<const char*, 3> kTypeLabels = {"  direct", "  mixed", "  indirect"};
constexpr std::array<const char*, 3> kPartLabels = {"  source", "  cue", "  content"};

template <class... Values>
std::string line(const char* format, Values... values) {
  std::array<char, 256> text{};
  std::snprintf(text.data(), text.size(), format, values...);
  return text.data();
}

std::string measure_head(const std::string& title) {
  return line("\n%-26s%8s%8s%8s%9s%9s%9s\n", title.c_str(), "P", "R", "F1", "right", "records", "gold");
}

std::string row(const char* label, const Measure& m) {
  return line("%-26s%8.2f%8.2f%8.2f%9u%9u%9u\n", label, m.precision, m.recall, m.f1, m.right, m.records, m.gold);
}

std::string row(const char* label, const Share& of_all, const Share& of_found) {
  return line("%-26s%8.2f  %5u of %-6u     of the found %6.2f  %5u of %u\n", label, of_all.percent, of_all.part,
              of_all.whole, of_found.percent, of_found.part, of_found.whole);
}

std::string rows(const char* label, const MatchScores& scores) {
  std::string out = row(label, scores.all);
  for (std::size_t t = 0; t < kTypeLabels.size(); ++t) out += row(kTypeLabels[t], scores.of_type[t]);
  return out;
}

std::string rows(const char* label, const std::array<Measure, 3>& parts) {
  std::string out = std::string(label) + "\n";
  for (std::size_t part = 0; part < kPartLabels.size(); ++part) out += row(kPartLabels[part], parts[part]);
  return out;
}

std::string quotations(const Scores& s, std::size_t min_words) {
  std::string out =
      measure_head("quotations (" + std::to_string(s.quotations) + ", " + std::to_string(min_words) + "+ words)");
  out += row("found", s.found) + row("found, right source", s.end_to_end);
  out += row("source overlaps", s.source_overlap, s.found_source_overlap);
  out += row("source shares a name", s.source_name, s.found_source_name);
  out += row("source exact", s.source_exact, s.found_source_exact);
  for (std::size_t t = 0; t < s.quotations_of_type.size(); ++t) {
    const QuotationTypeScores& of = s.quotations_of_type[t];
    out += line("%-26s%8.2f found   %6.2f source overlaps   %6.2f source exact   (%u)\n", kTypeLabels[t],
                of.found.percent, of.source_overlap.percent, of.source_exact.percent, of.found.whole);
  }
  return out;
}

std::string attributions(const Scores& s) {
  return measure_head("attributions") + rows("content strict", s.strict) + rows("content partial", s.partial) +
         rows("partial, right source", s.partial_source) + measure_head("parts") + rows("tokens", s.tokens) +
         rows("spans, exact", s.spans) + rows("spans, begin", s.begins);
}

std::string intervals(const Evaluation& evaluation) {
  std::string out = line("\n95 %% intervals, %u resamples of the articles\n", evaluation.settings.resamples);
  for (std::size_t h = 0; h < kHeadlines.size(); ++h) {
    const Interval& i = evaluation.intervals[h];
    out += line("%-32s%8.2f  (%.2f to %.2f)\n", kHeadlines[h].name.data(), kHeadlines[h].value(evaluation.overall),
                i.low, i.high);
  }
  return out;
}

std::string rules(const Reliability& reliability) {
  std::vector<std::pair<std::string, Hits>> all(reliability.rules.begin(), reliability.rules.end());
  std::ranges::stable_sort(all, [](const auto& a, const auto& b) { return a.second.records > b.second.records; });
  std::string out = line("\n%-40s%9s%9s%9s%9s\n", "rules", "records", "right", "%", "close %");
  for (const auto& [rule, hits] : all) {
    out += line("%-40.40s%9u%9u%9.2f%9.2f\n", rule.c_str(), hits.records, hits.right,
                make_share(hits.right, hits.records).percent, make_share(hits.close, hits.records).percent);
  }
  return out;
}

std::string outlets(const std::map<std::string, Scores>& outlets) {
  std::string out =
      line("\n%-26s%9s%9s%9s%9s%9s  F1\n", "outlets", "articles", "found", "+source", "partial", "+source");
  for (const auto& [outlet, s] : outlets) {
    out += line("%-26.26s%9u%9.2f%9.2f%9.2f%9.2f\n", outlet.c_str(), s.articles, s.found.f1, s.end_to_end.f1,
                s.partial.all.f1, s.partial_source.all.f1);
  }
  return out;
}

std::string confidence(const Reliability& reliability) {
  std::string out = line("\n%-26s%9s%9s%9s%9s%9s\n", "confidence", "records", "mean", "right", "right %", "close %");
  for (std::size_t i = reliability.bins.size(); i-- > 0;) {
    const auto& [hits, sum] = reliability.bins[i];
    if (hits.records == 0) continue;
    const std::string label = i == 9 ? "0.9 to 1" : line("0.%zu to under 0.%zu", i, i + 1);
    out += line("%-26s%9u%9.3f%9u%9.2f%9.2f\n", label.c_str(), hits.records, sum / hits.records, hits.right,
                make_share(hits.right, hits.records).percent, make_share(hits.close, hits.records).percent);
  }
  const Hits &all = reliability.all, &confident = reliability.confident;
  return out +
         line("0.9 or more: %.2f %% of the records, %.2f %% of them right, %.2f %% close; of all %.2f and %.2f %%\n",
              make_share(confident.records, all.records).percent,
              make_share(confident.right, confident.records).percent,
              make_share(confident.close, confident.records).percent, make_share(all.right, all.records).percent,
              make_share(all.close, all.records).percent);
}

}  // namespace

std::string evaluation_text(const Evaluation& evaluation) {
  const Scores& s = evaluation.overall;
  std::string out = line("articles %u, attributions %u, records %u\n", s.articles, s.gold, s.records);
  out += quotations(s, evaluation.settings.score.min_words) + attributions(s);
  if (evaluation.settings.resamples != 0) out += intervals(evaluation);
  if (evaluation.outlets.size() > 1 && evaluation.outlets.size() < s.articles) out += outlets(evaluation.outlets);
  return out + rules(evaluation.reliability) + confidence(evaluation.reliability);
}

}  // namespace whosaid
