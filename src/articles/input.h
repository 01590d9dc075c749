#pragma once
/// One article to read.

#include <cstddef>
#include <cstdint>
#include <string>

#include "articles/article_fields.h"
#include "articles/article_kind.h"

namespace whosaid {

/// A file of its own, or what was cut out of a file that holds many. Memory is used again.
struct Input {
  /// What there is of it so far.
  enum class Form : std::uint8_t {
    file,    ///< nothing: the file is to be read; `kind` is text or html
    json,    ///< `json`: an object as it stands in the file
    fields,  ///< `fields`, with a text
    failed,  ///< `error`: why there is nothing
  };

  Form form = Form::file;
  ArticleKind kind = ArticleKind::text;
  std::string path;        ///< of the file; empty: standard input
  std::size_t line = 0;    ///< of a file that holds many: where the article begins, from 1; 0: the file is the article
  std::size_t number = 0;  ///< of all articles of the run, from 0
  double share = 0;        ///< how much of the run's files is read with it, 0 to 1
  std::string json;
  ArticleFields fields;
  std::string error;
};

/// Where it comes from: `news.jsonl.gz:17`, `a.txt`, `standard input`; valid UTF-8.
std::string name_of(const Input& input);

/// Its id when it brings none: the path without `.txt`, or with the line; `stdin`, `stdin:17`. Valid UTF-8.
std::string default_id(const Input& input);

/// Gives back the memory of buffers that one large article left behind.
void give_back_buffers(Input& input);

}  // namespace whosaid
