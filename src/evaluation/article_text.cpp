#include "evaluation/article_text.h"

#include <algorithm>

#include "base/unicode.h"
#include "base/word_characters.h"
#include "evaluation/quoted_regions.h"

namespace whosaid {
namespace {

std::vector<Span> find_tokens(std::string_view text, const std::vector<Span>& tags) {
  std::vector<Span> tokens;
  auto tag = tags.begin();
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    if (tag != tags.end() && at == tag->begin) {
      at = (tag++)->end;
      in_word = false;
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(at);
    const bool is_word = is_word_character(next_code_point(text, at));
    if (is_word && !in_word) tokens.push_back({begin, begin});
    if (is_word) tokens.back().end = static_cast<std::uint32_t>(at);
    in_word = is_word;
  }
  return tokens;
}

std::vector<std::uint32_t> find_code_points(std::string_view text) {
  std::vector<std::uint32_t> out;
  out.reserve(text.size() + 1);
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) out.push_back(at);
  }
  out.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

}  // namespace

ArticleText::ArticleText(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), code_points_(find_code_points(text_)) {
  const std::vector<Span> tags = find_pseudo_tags(text_);
  tokens_ = find_tokens(text_, tags);
  quotes_ = find_quoted_regions(text_, tags);
  quoted_tokens_ = tokens_in(quotes_);
}

TokenRange ArticleText::tokens_in(Span span) const {
  const auto first = std::ranges::partition_point(tokens_, [&](const Span& token) { return token.end <= span.begin; });
  const auto last =
      std::partition_point(first, tokens_.end(), [&](const Span& token) { return token.begin < span.end; });
  return {static_cast<std::uint32_t>(first - tokens_.begin()), static_cast<std::uint32_t>(last - tokens_.begin())};
}

TokenSet ArticleText::tokens_in(const std::vector<Span>& spans) const {
  TokenSet out;
  for (const Span& span : spans) {
    const TokenRange range = tokens_in(span);
    for (std::uint32_t i = range.begin; i < range.end; ++i) out.push_back(i);
  }
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
  return out;
}

std::optional<Span> ArticleText::span_of_code_points(std::uint64_t begin, std::uint64_t end) const {
  if (begin > end || end > code_point_count()) return std::nullopt;
  return Span{code_points_[begin], code_points_[end]};
}

std::uint32_t ArticleText::code_point_of(std::uint32_t byte) const {
  return static_cast<std::uint32_t>(std::ranges::lower_bound(code_points_, byte) - code_points_.begin());
}

Span ArticleText::in_code_points(Span span) const { return {code_point_of(span.begin), code_point_of(span.end)}; }

std::size_t count_words(std::string_view text) {
  constexpr std::u32string_view kJoints = U"'’.,-‐";
  std::size_t words = 0;
  bool in_word = false, after_joint = false;  // a joint stands behind a word and before more of it
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_word_character(c)) {
      words += in_word ? 0 : 1;
      in_word = true;
      after_joint = false;
    } else {
      const bool joins = in_word && !after_joint && kJoints.find(c) != std::u32string_view::npos;
      in_word = after_joint = joins;
    }
  }
  return words;
}

}  // namespace whosaid
