#pragma once
/// Articles that are web pages. The one door to libxml2.

#include <expected>
#include <string>
#include <string_view>

#include "articles/article_fields.h"
#include "articles/json_reader.h"

namespace whosaid {

/// The largest page that is read.
inline constexpr std::size_t kLargestPage = std::size_t{16} << 20;

/// Replaces `fields` by what PageText finds in the page; reads nothing but `bytes`. `encoding` is set to the charset.
/// Fails with one line: too large, tags that are no page's, no text in it.
std::expected<void, std::string> read_html(std::string_view bytes, JsonReader& json, ArticleFields& fields,
                                           std::string& encoding);

}  // namespace whosaid
