#pragma once
/// All that an evaluation finds out, before it is shown or written.

#include <array>
#include <map>
#include <string>
#include <vector>

#include "evaluation/bootstrap.h"
#include "evaluation/reliability.h"
#include "evaluation/scorer.h"
#include "evaluation/scores.h"

namespace whosaid {

/// How to evaluate.
struct EvaluationSettings {
  ScoreSettings score;
  std::uint32_t resamples = 1000;  ///< 0: no intervals
  std::uint32_t seed = 1;
};

struct Evaluation {
  EvaluationSettings settings;
  std::vector<ArticleScore> articles;  ///< parallel to the evaluated articles
  Scores overall;
  std::map<std::string, Scores> outlets;
  Reliability reliability;
  std::array<Interval, kHeadlines.size()> intervals;  ///< of kHeadlines, when there are resamples
};

/// Scores `articles`, which must not be empty and must outlive the result.
Evaluation evaluate(const EvaluatedArticles& articles, EvaluationSettings settings);

}  // namespace whosaid
