#pragma once
/// From what an ArticleStream hands out to a text.

#include "articles/field_names.h"
#include "articles/input.h"
#include "articles/input_text.h"
#include "articles/json_reader.h"

namespace whosaid {

/// Reads inputs, one after the other. For one thread.
class InputReader {
 public:
  /// Keeps a reference to `names`.
  explicit InputReader(const FieldNames& names) : json_(names) {}

  /// Replaces `text` by the article: of fields the title, a blank line and the text, the title left out when the text
  /// begins with it as a line. `input` is used up. Never throws: what goes wrong becomes the error of `text.decoded`.
  void read(Input& input, InputText& text);

 private:
  void read_file(Input& input, InputText& text);
  void read_text(Input& input, InputText& text);

  JsonReader json_;
};

}  // namespace whosaid
