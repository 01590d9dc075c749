#include "evaluation/evaluation_json.h"

#include <nlohmann/json.hpp>

namespace whosaid {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 3> kTypeNames = {"direct", "mixed", "indirect"};

json to_json(const Measure& m) {
  return {{"p", m.precision}, {"r", m.recall}, {"f1", m.f1}, {"tp", m.right}, {"pred", m.records}, {"gold", m.gold}};
}

json to_json(const Share& s) { return {{"share", s.percent}, {"n", s.part}, {"of", s.whole}}; }

json to_json(const MatchScores& scores) {
  json out = to_json(scores.all);
  for (std::size_t t = 0; t < kTypeNames.size(); ++t) {
    out["by_type"][std::string(kTypeNames[t])] = to_json(scores.of_type[t]);
  }
  return out;
}

json to_json(const std::array<Measure, 3>& parts) {
  json out;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    out[std::string(kStatementPartNames[part])] = to_json(parts[part]);
  }
  return out;
}

json to_json(const Scores& s) {
  json direct = {{"spans", s.quotations},
                 {"detection", to_json(s.found)},
                 {"end_to_end", to_json(s.end_to_end)},
                 {"attribution_overlap", to_json(s.source_overlap)},
                 {"attribution_exact", to_json(s.source_exact)},
                 {"attribution_name", to_json(s.source_name)},
                 {"attribution_overlap_given_detected", to_json(s.found_source_overlap)},
                 {"attribution_exact_given_detected", to_json(s.found_source_exact)},
                 {"attribution_name_given_detected", to_json(s.found_source_name)}};
  for (std::size_t t = 0; t < s.quotations_of_type.size(); ++t) {
    const QuotationTypeScores& of = s.quotations_of_type[t];
    direct["by_type"][std::string(kTypeNames[t])] = {{"detection_recall", to_json(of.found)},
                                                     {"attribution_overlap", to_json(of.source_overlap)},
                                                     {"attribution_exact", to_json(of.source_exact)}};
  }
  const json all = {{"attributions", s.gold},
                    {"predicted", s.records},
                    {"strict", to_json(s.strict)},
                    {"partial", to_json(s.partial)},
                    {"partial_and_source", to_json(s.partial_source)},
                    {"tokens", to_json(s.tokens)},
                    {"span_exact", to_json(s.spans)},
                    {"span_begin", to_json(s.begins)}};
  return {{"docs", s.articles}, {"direct", direct}, {"all", all}};
}

json to_json(const Hits& hits) {
  return {{"records", hits.records},
          {"right", hits.right},
          {"precision", make_share(hits.right, hits.records).percent},
          {"close", hits.close}};
}

json to_json(const Reliability& reliability) {
  json bins = json::array();
  for (std::size_t i = 0; i < reliability.bins.size(); ++i) {
    const ConfidenceBin& bin = reliability.bins[i];
    json row = to_json(bin.hits);
    row["from"] = static_cast<double>(i) / 10;
    row["mean_confidence"] = bin.hits.records == 0 ? json() : json(bin.confidence / bin.hits.records);
    bins.push_back(std::move(row));
  }
  return {{"bins", bins}, {"confident", to_json(reliability.confident)}, {"all", to_json(reliability.all)}};
}

void add_parts(json& line, const std::string& prefix, const ArticleText& text, const Statement& statement) {
  for (std::size_t part = 0; part < kStatementPartNames.size(); ++part) {
    line[prefix + std::string(kStatementPartNames[part])] = shown(text, statement.spans[part]);
  }
  if (statement.rule.empty()) return;
  line["rule"] = statement.rule;
  line["confidence"] = statement.confidence;
}

json to_json(const Mistake& mistake, const ArticleText& text) {
  const Span at = text.in_code_points(mistake.at);
  const bool is_quotation = mistake.kind <= Mistake::Kind::quote_wrong_source;
  const Statement& typed = mistake.gold != nullptr ? *mistake.gold : *mistake.record;
  json line = {{"doc", text.name()},
               {"kind", name_of(mistake.kind)},
               {"at", {at.begin, at.end}},
               {"type", kTypeNames[static_cast<std::size_t>(typed.type)]}};
  if (is_quotation) line["quote"] = text.slice(mistake.at);
  const bool has_both = mistake.gold != nullptr && mistake.record != nullptr;
  const bool is_plain = !is_quotation && !has_both;  // one attribution that stands alone
  if (mistake.gold != nullptr) add_parts(line, is_plain ? "" : "gold_", text, *mistake.gold);
  if (mistake.record != nullptr) add_parts(line, is_plain ? "" : "pred_", text, *mistake.record);
  return line;
}

}  // namespace

std::string evaluation_json(const Evaluation& evaluation, const EvaluatedArticles& articles) {
  const ScoreSettings& settings = evaluation.settings.score;
  json out = {{"overall", to_json(evaluation.overall)},
              {"publishers", json::object()},
              {"rules", json::object()},
              {"reliability", to_json(evaluation.reliability)},
              {"articles", json::object()},
              {"dice", settings.dice},
              {"min_words", settings.min_words},
              {"focus", !settings.focus.empty()}};
  for (const auto& [outlet, scores] : evaluation.outlets) out["publishers"][outlet] = to_json(scores);
  for (const auto& [rule, hits] : evaluation.reliability.rules) out["rules"][rule] = to_json(hits);
  for (std::size_t h = 0; h < kHeadlines.size() && evaluation.settings.resamples != 0; ++h) {
    out["interval95"][std::string(kHeadlines[h].name)] = {evaluation.intervals[h].low, evaluation.intervals[h].high};
  }
  for (std::size_t i = 0; i < articles.size(); ++i) {
    json& mistakes = out["articles"][articles[i].text.name()] = json::array();
    for (const Mistake& mistake : evaluation.articles[i].mistakes) {
      const Span at = articles[i].text.in_code_points(mistake.at);
      mistakes.push_back({name_of(mistake.kind), at.begin, at.end});
    }
  }
  return out.dump(1) + "\n";
}

std::string mistake_lines(const Evaluation& evaluation, const EvaluatedArticles& articles) {
  std::string out;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    for (const Mistake& mistake : evaluation.articles[i].mistakes) {
      out += to_json(mistake, articles[i].text).dump() + "\n";
    }
  }
  return out;
}

}  // namespace whosaid
