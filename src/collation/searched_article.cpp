#include "collation/searched_article.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::ptrdiff_t kMostNested = 16;  // contents that begin before a place and may still hold it

bool is_statement(Verdict verdict) {
  return verdict == Verdict::record || verdict == Verdict::no_speaker || verdict == Verdict::nested ||
         verdict == Verdict::page;
}

}  // namespace

SearchedArticle::SearchedArticle(const Document& document, WordReader& reader) : document_(document) {
  reader.read(document.text, words_);
  for (std::uint32_t i = 0; i < document.attributions.size(); ++i) {
    for (const Span part : document.attributions[i].content) contents_.push_back({part, i});
  }
  std::ranges::stable_sort(contents_, {}, &Content::span);
  for (std::uint32_t i = 0; i < document.quotes.size(); ++i) {
    const Span inner = document.quotes[i].inner;
    if (inner.empty() || (!by_place_.empty() && inner.begin < by_place_.back().span.end)) continue;
    by_place_.push_back({.at = 0, .span = inner, .quotation = i});
  }
  for (const bool statements : {true, false}) {  // a title between two halves of a statement must not part them
    for (Part& part : by_place_) {
      if (is_statement(document.verdicts[part.quotation]) != statements) continue;
      if (!quoted_text_.empty()) quoted_text_ += ' ';
      part.at = static_cast<std::uint32_t>(quoted_text_.size());
      parts_.push_back(part);
      quoted_text_ += document.slice(part.span);
    }
  }
  reader.read(quoted_text_, quoted_words_);
}

std::uint32_t SearchedArticle::place_of_quoted(std::size_t word) const {
  const std::uint32_t at = quoted_words_.words[word].span.begin;
  const auto behind = std::ranges::upper_bound(parts_, at, {}, &Part::at);
  const Part& part = *std::prev(behind);
  return part.span.begin + (at - part.at);
}

std::optional<std::size_t> SearchedArticle::quoted_word_at(std::uint32_t at) const {
  const auto behind = std::ranges::upper_bound(by_place_, at, {}, [](const Part& p) { return p.span.begin; });
  if (behind == by_place_.begin() || at >= std::prev(behind)->span.end) return std::nullopt;
  const Part& part = *std::prev(behind);
  const std::uint32_t quoted = part.at + (at - part.span.begin);
  const auto word =
      std::ranges::lower_bound(quoted_words_.words, quoted, {}, [](const QuoteWord& w) { return w.span.begin; });
  if (word == quoted_words_.words.end() || word->span.begin != quoted) return std::nullopt;
  return static_cast<std::size_t>(word - quoted_words_.words.begin());
}

std::uint32_t SearchedArticle::quotation_at(std::uint32_t at) const {
  const auto behind = std::ranges::upper_bound(by_place_, at, {}, [](const Part& p) { return p.span.begin; });
  if (behind == by_place_.begin() || at >= std::prev(behind)->span.end) return kNone;
  return std::prev(behind)->quotation;
}

std::uint32_t SearchedArticle::attribution_at(std::uint32_t at) const {
  const auto behind = std::ranges::upper_bound(contents_, at, {}, [](const Content& c) { return c.span.begin; });
  std::uint32_t found = kNone;
  const auto looked_at = std::min<std::ptrdiff_t>(kMostNested, behind - contents_.begin());
  for (auto content = behind - looked_at; content != behind; ++content) {
    if (!content->span.contains(at)) continue;
    if (document_.attributions[content->attribution].type != AttributionType::indirect) return content->attribution;
    if (found == kNone) found = content->attribution;
  }
  return found;
}

bool SearchedArticle::is_opening_that(std::uint32_t at) const {
  const std::uint32_t attribution = attribution_at(at);
  return attribution != kNone && document_.text.substr(at).starts_with("that ") &&
         std::ranges::any_of(document_.attributions[attribution].content, [&](Span part) { return part.begin == at; });
}

bool SearchedArticle::is_one_statement(std::size_t word, std::size_t other) const {
  const std::uint32_t a = place_of_quoted(word), b = place_of_quoted(other);
  if (quotation_at(a) == quotation_at(b)) return true;
  const std::uint32_t attribution = attribution_at(a);
  return attribution != kNone && attribution == attribution_at(b) &&
         document_.attributions[attribution].type == AttributionType::direct;
}

}  // namespace whosaid
