#pragma once
/// One article, found again.

#include <expected>
#include <optional>
#include <string>

#include "articles/article_stream.h"
#include "articles/input_text.h"

namespace whosaid {

/// Replaces `text` by the article at `origin`, as documents.jsonl tells it: a file that is one article, the line of one
/// that holds many (`news.jsonl.gz:17`), or `-`, standard input. `kind` is that of the file, whatever its name. Fails
/// with one line: no such file, no line given, no article on it, or what is wrong with the article.
std::expected<void, std::string> read_article_at(const std::string& origin, std::optional<ArticleKind> kind,
                                                 const InputSettings& settings, InputText& text);

}  // namespace whosaid
