#pragma once
/// An article as scores see it: tokens, quoted regions, and places in code points.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/span.h"
#include "evaluation/token_set.h"

namespace whosaid {

/// The largest article that is evaluated: 16 MiB.
inline constexpr std::size_t kLargestArticle = std::size_t{16} << 20;

/// A half-open range of token indices.
struct TokenRange {
  std::uint32_t begin = 0, end = 0;
  bool empty() const { return begin == end; }
  auto operator<=>(const TokenRange&) const = default;
};

/// A token is a maximal run of word characters outside pseudo tags, so white space, quotation marks and outer
/// punctuation never matter. Made once, then only read; spans are bytes.
class ArticleText {
 public:
  /// `text` must be valid UTF-8 of at most kLargestArticle bytes.
  ArticleText(std::string name, std::string text);

  const std::string& name() const { return name_; }
  /// The name up to the first `_`: where the article appeared.
  std::string_view outlet() const { return std::string_view(name_).substr(0, name_.find('_')); }
  std::string_view text() const { return text_; }
  std::string_view slice(Span span) const { return std::string_view(text_).substr(span.begin, span.size()); }
  std::string_view token(std::uint32_t index) const { return slice(tokens_[index]); }
  std::size_t token_count() const { return tokens_.size(); }
  /// Regions in double quotation marks, without the marks.
  const std::vector<Span>& quotes() const { return quotes_; }
  /// All tokens inside quotation marks.
  const TokenSet& quoted_tokens() const { return quoted_tokens_; }

  /// The tokens that share a byte with `span` (for an empty span: the token around it).
  TokenRange tokens_in(Span span) const;
  TokenSet tokens_in(const std::vector<Span>& spans) const;

  /// The bytes of the code points [begin, end); none when they are not begin <= end <= the text's size.
  std::optional<Span> span_of_code_points(std::uint64_t begin, std::uint64_t end) const;
  /// `span` in code points.
  Span in_code_points(Span span) const;
  std::size_t code_point_count() const { return code_points_.size() - 1; }

 private:
  std::uint32_t code_point_of(std::uint32_t byte) const;

  std::string name_, text_;
  std::vector<Span> tokens_, quotes_;
  TokenSet quoted_tokens_;
  std::vector<std::uint32_t> code_points_;  ///< the byte of each, and the text's size
};

/// Words with their inner apostrophes, dots, commas and hyphens (`don't`, `1,000`), of valid UTF-8.
std::size_t count_words(std::string_view text);

}  // namespace whosaid
