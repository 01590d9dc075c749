#pragma once
/// A JSON object written straight into a string, key by key.

#include <cstdint>
#include <string>
#include <string_view>

#include "records/json_text.h"

namespace whosaid {

/// Appends `{` at once, each key with its value as it comes, and `}` at the end of its life. Keys are written as they
/// are: plain ASCII. Keeps a reference to `out`; nobody else writes there but by value().
class JsonObject {
 public:
  explicit JsonObject(std::string& out) : out_(out) { out_ += '{'; }
  JsonObject(const JsonObject&) = delete;
  JsonObject& operator=(const JsonObject&) = delete;
  ~JsonObject() { out_ += '}'; }

  /// Begins a key and returns where its value, exactly one, is to be appended.
  std::string& value(std::string_view key) {
    out_.append(out_.back() == '{' ? "\"" : ",\"").append(key).append("\":", 2);
    return out_;
  }
  void text(std::string_view key, std::string_view text) { append_json_string(value(key), text); }
  /// `null` for an empty text.
  void text_or_null(std::string_view key, std::string_view text) { append_json_string_or_null(value(key), text); }
  void number(std::string_view key, std::uint64_t number) { append_integer(value(key), number); }
  void truth(std::string_view key, bool is_true) { value(key) += is_true ? "true" : "false"; }

 private:
  std::string& out_;
};

/// Appends a JSON array; `append(out, element)` appends one element.
template <class Elements, class Append>
void append_json_array(std::string& out, const Elements& elements, Append append) {
  out += '[';
  for (const auto& element : elements) {
    if (out.back() != '[') out += ',';
    append(out, element);
  }
  out += ']';
}

}  // namespace whosaid
