#pragma once
/// An article with what people say is in it and what the program says.

#include <algorithm>
#include <string_view>
#include <vector>

#include "evaluation/statement.h"

namespace whosaid {

struct EvaluatedArticle {
  ArticleText text;
  std::vector<Statement> gold;     ///< by place
  std::vector<Statement> records;  ///< in the order of the program
};

/// Sorted by name, no two of one name.
using EvaluatedArticles = std::vector<EvaluatedArticle>;

/// The article of that name; null when there is none.
template <class Articles>
auto* find_article(Articles& articles, std::string_view name) {
  const auto found =
      std::ranges::lower_bound(articles, name, {}, [](const auto& a) -> std::string_view { return a.text.name(); });
  return found != articles.end() && found->text.name() == name ? &*found : nullptr;
}

}  // namespace whosaid
