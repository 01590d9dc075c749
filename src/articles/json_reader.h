#pragma once
/// Articles that are JSON objects, and what pages say of themselves in JSON-LD. The one door to simdjson here.

#include <expected>
#include <memory>
#include <string>

#include "articles/field_names.h"

namespace whosaid {

/// Reads JSON of any depth without recursion into what is not wanted. For one thread; its memory, at most some five
/// times the largest object, is used again.
class JsonReader {
 public:
  /// Keeps a reference to `names`.
  explicit JsonReader(const FieldNames& names);
  JsonReader(JsonReader&&) noexcept;
  ~JsonReader();

  /// Replaces `fields` by those of the object that `json` is; `json` gets room behind it, and U+FFFD for bytes that are
  /// not UTF-8, whose number is returned. Fails with one line: no JSON, no object, no text in it.
  std::expected<std::size_t, std::string> read_article(std::string& json, ArticleFields& fields);
  /// Takes the first `headline`, `datePublished` of JSON-LD into the title and the date where these are empty. What is
  /// no JSON has none.
  void read_json_ld(std::string& json, ArticleFields& fields);
  /// Gives back the memory that one large object left behind.
  void give_back();

 private:
  struct Parser;

  const FieldNames& names_;
  FieldChoice choice_;
  std::unique_ptr<Parser> parser_;
};

}  // namespace whosaid
