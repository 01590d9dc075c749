#include "articles/article_kind.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::pair<std::string_view, ArticleKind> kEndings[] = {
    {".txt", ArticleKind::text},    {".html", ArticleKind::html}, {".htm", ArticleKind::html},
    {".jsonl", ArticleKind::jsonl}, {".json", ArticleKind::json}, {".ndjson", ArticleKind::jsonl},
    {".csv", ArticleKind::csv},     {".tsv", ArticleKind::tsv}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool ends_in(std::string_view path, std::string_view ending) {
  if (path.size() < ending.size()) return false;
  return std::ranges::equal(path.substr(path.size() - ending.size()), ending, {}, lower);
}

/// How long the ending of a packed file is; 0 for another.
std::size_t packing_size(std::string_view path) {
  for (const std::string_view ending : {".gz", ".zst"}) {
    if (ends_in(path, ending)) return ending.size();
  }
  return 0;
}

}  // namespace

bool is_packed(std::string_view path) { return packing_size(path) != 0; }

std::optional<ArticleKind> kind_of(std::string_view path) {
  path.remove_suffix(packing_size(path));
  for (const auto& [ending, kind] : kEndings) {
    if (ends_in(path, ending)) return kind;
  }
  return std::nullopt;
}

}  // namespace whosaid
