#pragma once
/// What files of articles are, by their names.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace whosaid {

/// What a file holds once it is unpacked.
enum class ArticleKind : std::uint8_t {
  text,   ///< one article
  html,   ///< one article
  jsonl,  ///< a JSON object a line
  json,   ///< JSON objects: one, several, or an array of them
  csv,
  tsv,
};
inline constexpr std::array<std::string_view, 6> kArticleKindNames = {"text", "html", "jsonl", "json", "csv", "tsv"};

/// Does such a file hold many articles?
constexpr bool holds_many(ArticleKind kind) { return kind != ArticleKind::text && kind != ArticleKind::html; }

/// Does the name end in .gz or .zst?
bool is_packed(std::string_view path);

/// The kind that the ending of the name tells, before .gz or .zst: .txt, .html, .htm, .jsonl, .ndjson, .json, .csv,
/// .tsv, in small letters or capitals.
std::optional<ArticleKind> kind_of(std::string_view path);

}  // namespace whosaid
