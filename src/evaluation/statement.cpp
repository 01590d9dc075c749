#include "evaluation/statement.h"

#include <algorithm>
#include <tuple>

#include "base/unicode.h"

namespace whosaid {
namespace {

/// Words before names that do not tell one person from another.
constexpr std::array<std::string_view, 27> kTitles = {
    "Col",  "Congressman", "Democrat",  "Democratic", "Dr",      "Former", "Gen",       "Gov", "Governor",
    "Govs", "Judge",       "Justice",   "Mr",         "Mrs",     "Ms",     "President", "Rep", "Representative",
    "Reps", "Republican",  "Secretary", "Sen",        "Senator", "Sens",   "State",     "The", "Vice"};

bool is_name(std::string_view word) {
  std::size_t at = 0;
  const bool is_capital = is_upper(next_code_point(word, at));
  return is_capital && count_code_points(word) > 2 && std::ranges::find(kTitles, word) == kTitles.end();
}

void sort_unique(std::vector<std::string>& words) {
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
}

Span first_span(const Statement& statement) {
  Span first{kNone, kNone};
  for (const auto& spans : statement.spans) {
    for (const Span& s : spans) {
      if (std::tie(s.begin, s.end) < std::tie(first.begin, first.end)) first = s;
    }
  }
  return first.begin == kNone ? Span{} : first;
}

}  // namespace

Statement make_statement(const ArticleText& article, StatementSpans spans) {
  Statement out;
  out.spans = std::move(spans);
  for (std::size_t part = 0; part < out.spans.size(); ++part) out.tokens[part] = article.tokens_in(out.spans[part]);
  for (const std::uint32_t token : out.source()) {
    if (is_name(article.token(token))) out.names.emplace_back(article.token(token));
  }
  for (const std::uint32_t token : out.cue()) out.cue_words.push_back(folded(article.token(token)));
  sort_unique(out.names);
  sort_unique(out.cue_words);
  const std::size_t quoted = count_shared(out.content(), article.quoted_tokens());
  if (quoted != 0) out.type = quoted == out.content().size() ? AttributionType::direct : AttributionType::mixed;
  return out;
}

void sort_by_place(std::vector<Statement>& statements) {
  std::ranges::stable_sort(statements, [](const Statement& a, const Statement& b) {
    const Span x = first_span(a), y = first_span(b);
    return std::tie(x.begin, x.end, a.id) < std::tie(y.begin, y.end, b.id);
  });
}

bool has_same_source(const Statement& a, const Statement& b) {
  return (a.source().empty() && b.source().empty()) || count_shared(a.source(), b.source()) != 0;
}

bool has_shared_name(const Statement& a, const Statement& b) {
  return std::ranges::any_of(a.names,
                             [&](const std::string& name) { return std::ranges::binary_search(b.names, name); });
}

std::string shown(const ArticleText& article, const std::vector<Span>& spans) {
  std::string out;
  for (const Span& span : spans) {
    out += out.empty() ? "" : " ... ";
    out += article.slice(span);
  }
  return out;
}

}  // namespace whosaid
