#include "evaluation/scorer.h"

#include <algorithm>
#include <set>

#include "evaluation/alignment.h"

namespace whosaid {
namespace {

/// Statements whose content has a token.
StatementList with_content(const std::vector<Statement>& statements) {
  StatementList out;
  for (const Statement& statement : statements) {
    if (!statement.content().empty()) out.push_back(&statement);
  }
  return out;
}

Span hull_of(const std::vector<Span>& spans) {
  Span hull = spans.front();
  for (const Span& span : spans) hull.end = std::max(hull.end, span.end);
  return hull;
}

template <class Set>
Tally tally(const Set& gold, const Set& records) {
  Tally out{0, static_cast<std::uint32_t>(records.size()), static_cast<std::uint32_t>(gold.size())};
  for (const auto& element : records) out.both += gold.contains(element) ? 1 : 0;
  return out;
}

class ArticleScorer {
 public:
  ArticleScorer(const EvaluatedArticle& article, const ScoreSettings& settings)
      : article_(article),
        settings_(settings),
        gold_(with_content(article.gold)),
        records_(with_content(article.records)) {}

  ArticleScore score() {
    counts_.articles = 1;
    for (const Span& quote : article_.text.quotes()) {
      if (count_words(article_.text.slice(quote)) >= settings_.min_words) count_quotation(quote);
    }
    for (std::size_t part = 0; part < kStatementPartNames.size(); ++part) count_part(part);
    if (!settings_.focus.empty()) set_aside();
    for (const Statement* g : gold_) counts_.gold.add(g->type);
    for (const Statement* r : records_) counts_.records.add(r->type);
    for (const auto& [i, j] : pair_up(gold_, records_, 1.0)) count_pair(counts_.strict, *gold_[i], *records_[j]);
    count_partial();
    return std::move(out_);
  }

 private:
  void add_mistake(Mistake::Kind kind, Span at, const Statement* gold, const Statement* record) {
    out_.mistakes.push_back({kind, at, gold, record});
  }

  void count_quotation(Span quote) {
    const TokenSet tokens = article_.text.tokens_in(std::vector{quote});
    const Statement *g = find_owner(tokens, gold_), *r = find_owner(tokens, records_);
    ++counts_.quotations;
    if (g != nullptr) counts_.quotations_gold.add(g->type);
    if (r != nullptr) ++counts_.quotations_record;
    if (g != nullptr && r == nullptr) add_mistake(Mistake::Kind::quote_missed, quote, g, r);
    if (g == nullptr && r != nullptr) add_mistake(Mistake::Kind::quote_false, quote, g, r);
    if (g != nullptr && !g->source().empty()) count_source(*g, r);
    if (g == nullptr || r == nullptr) return;
    counts_.quotations_found.add(g->type);
    if (has_same_source(*g, *r)) {
      ++counts_.end_to_end;
    } else {
      add_mistake(Mistake::Kind::quote_wrong_source, quote, g, r);
    }
  }

  void count_source(const Statement& g, const Statement* r) {
    counts_.sourced.add(g.type);
    if (r == nullptr) return;
    ++counts_.sourced_found;
    const bool overlaps = count_shared(g.source(), r->source()) != 0;
    if (overlaps) counts_.source_overlap.add(g.type);
    if (overlaps || has_shared_name(g, *r)) ++counts_.source_name;
    if (g.source() == r->source()) counts_.source_exact.add(g.type);
  }

  void count_part(std::size_t part) {
    const auto ranges = [&](const StatementList& statements) {
      std::set<TokenRange> out;
      for (const Statement* statement : statements) {
        for (const Span& span : statement->spans[part]) {
          if (const TokenRange range = article_.text.tokens_in(span); !range.empty()) out.insert(range);
        }
      }
      return out;
    };
    const auto tokens = [&](const StatementList& statements) {
      std::set<std::uint32_t> out;
      for (const Statement* statement : statements) {
        out.insert(statement->tokens[part].begin(), statement->tokens[part].end());
      }
      return out;
    };
    const auto begins = [](const std::set<TokenRange>& all) {
      std::set<std::uint32_t> out;
      for (const TokenRange& range : all) out.insert(range.begin);
      return out;
    };
    const std::set<TokenRange> gold = ranges(gold_), records = ranges(records_);
    counts_.tokens[part] = tally(tokens(gold_), tokens(records_));
    counts_.spans[part] = tally(gold, records);
    counts_.begins[part] = tally(begins(gold), begins(records));
  }

  /// Leaves gold that has a word of the focus in its cue, and records that do not match other gold only.
  void set_aside() {
    StatementList kept, aside;
    for (const Statement* g : gold_) {
      const bool has_focus = std::ranges::any_of(
          g->cue_words, [&](const std::string& word) { return std::ranges::binary_search(settings_.focus, word); });
      (has_focus ? kept : aside).push_back(g);
    }
    std::vector<bool> is_lost(records_.size());
    for (const auto& [i, j] : pair_up(aside, records_, kSameStatement)) is_lost[j] = true;
    for (const auto& [i, j] : pair_up(kept, records_, kSameStatement)) is_lost[j] = false;
    StatementList records;
    for (std::size_t j = 0; j < records_.size(); ++j) {
      if (!is_lost[j]) records.push_back(records_[j]);
    }
    gold_ = std::move(kept);
    records_ = std::move(records);
  }

  static void count_pair(PairCounts& pairs, const Statement& gold, const Statement& record) {
    pairs.by_gold.add(gold.type);
    pairs.by_record.add(record.type);
  }

  void count_partial() {
    std::vector<const Statement*> match(records_.size(), nullptr);
    std::vector<bool> is_matched(gold_.size()), is_same(records_.size());
    for (const auto& [i, j] : pair_up(gold_, records_, kSameStatement)) {
      is_same[j] = has_same_source(*gold_[i], *records_[j]);
    }
    for (const auto& [i, j] : pair_up(gold_, records_, settings_.dice)) {
      match[j] = gold_[i];
      is_matched[i] = true;
      count_pair(counts_.partial, *gold_[i], *records_[j]);
    }
    for (std::size_t i = 0; i < gold_.size(); ++i) {
      if (!is_matched[i]) add_mistake(Mistake::Kind::missed, hull_of(content(*gold_[i])), gold_[i], nullptr);
    }
    for (std::size_t j = 0; j < records_.size(); ++j) {
      const Statement &r = *records_[j], *g = match[j];
      const bool is_close = g != nullptr && has_same_source(*g, r);
      out_.judged.push_back({&r, is_close || is_same[j], is_close});
      if (is_close) {
        count_pair(counts_.partial_source, *g, r);
      } else {
        const auto kind = g == nullptr ? Mistake::Kind::false_alarm : Mistake::Kind::wrong_source;
        add_mistake(kind, hull_of(content(r)), g, &r);
      }
    }
  }

  static const std::vector<Span>& content(const Statement& s) { return s.spans[StatementPart::content]; }

  const EvaluatedArticle& article_;
  const ScoreSettings& settings_;
  StatementList gold_, records_;
  ArticleScore out_;
  Counts& counts_ = out_.counts;
};

}  // namespace

ArticleScore score_article(const EvaluatedArticle& article, const ScoreSettings& settings) {
  return ArticleScorer(article, settings).score();
}

}  // namespace whosaid
