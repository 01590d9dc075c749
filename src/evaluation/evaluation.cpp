#include "evaluation/evaluation.h"

namespace whosaid {

Evaluation evaluate(const EvaluatedArticles& articles, EvaluationSettings settings) {
  Evaluation out;
  out.settings = std::move(settings);
  std::vector<Counts> counts;
  Counts sum;
  std::map<std::string, Counts> outlets;
  for (const EvaluatedArticle& article : articles) {
    out.articles.push_back(score_article(article, out.settings.score));
    const ArticleScore& score = out.articles.back();
    counts.push_back(score.counts);
    sum += score.counts;
    outlets[std::string(article.text.outlet())] += score.counts;
    for (const JudgedRecord& judged : score.judged) out.reliability.add(judged);
  }
  out.overall = make_scores(sum);
  for (const auto& [outlet, all] : outlets) out.outlets[outlet] = make_scores(all);
  if (out.settings.resamples != 0) out.intervals = bootstrap(counts, out.settings.resamples, out.settings.seed);
  return out;
}

}  // namespace whosaid
