#pragma once
/// The articles of a corpus, one after the other.

#include <cstddef>
#include <memory>
#include <string>

#include "articles/corpus.h"
#include "articles/field_names.h"
#include "articles/input.h"

namespace whosaid {

/// The longest article in a file that holds many; a longer one is passed over with an error.
inline constexpr std::size_t kLongestArticle = std::size_t{64} << 20;

/// How the articles of files are to be found.
struct InputSettings {
  FieldNames fields;
  std::size_t skip = 0;    ///< how many articles to pass over
  std::size_t shard = 0;   ///< of the others only those whose number, modulo shards, is this
  std::size_t shards = 1;  ///< at least 1
};

/// Hands out the articles of all files in order; what costs much (reading files that are one article, JSON, HTML) is
/// left to those who take them. Files that hold many are read piece by piece: memory is that of the longest article.
/// For one thread at a time. The corpus must live longer.
class ArticleStream {
 public:
  explicit ArticleStream(const Corpus& corpus, InputSettings settings = {});
  ArticleStream(const ArticleStream&) = delete;
  ArticleStream& operator=(const ArticleStream&) = delete;
  ~ArticleStream();

  /// Replaces `input` by the next article, or by a failed one where an article cannot be had (a damaged file, a line
  /// that is too long); false at the end. Never throws.
  bool next(Input& input);

 private:
  class Reader;
  class Lines;
  class Objects;
  class Rows;

  bool find(Input& input);
  void open(Input& input, const CorpusFile& file);

  const Corpus& corpus_;
  InputSettings settings_;
  std::size_t file_ = 0;            ///< index of the file that is read, or is next
  std::size_t number_ = 0;          ///< of the next article
  std::unique_ptr<Reader> reader_;  ///< of a file that holds many; null: between files
};

}  // namespace whosaid
