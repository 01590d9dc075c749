#pragma once
/// A JSON object written straight into a string, key by key.

#include <cstdint>
#include <string>
#include <string_view>

#include "records/json_text.h"

namespace whosaid {

/// A key as it is written, `,"key":`, made while compiling. Plain ASCII.
class JsonKey {
 public:
  template <std::size_t kSize>
  consteval JsonKey(const char (&key)[kSize]) : size_(kSize + 3) {  // with what stands around it, without its NUL
    text_[0] = ',';
    text_[1] = text_[kSize + 1] = '"';
    for (std::size_t i = 0; i + 1 < kSize; ++i) text_[i + 2] = key[i];
    text_[kSize + 2] = ':';
  }
  constexpr operator std::string_view() const { return {text_, size_}; }

 private:
  char text_[24] = {};
  std::size_t size_;
};

/// Appends `{` at once, each key with its value as it comes, and `}` at the end of its life. Keeps a reference to
/// `out`; nobody else writes there but by value().
class JsonObject {
 public:
  explicit JsonObject(std::string& out) : out_(out) { out_ += '{'; }
  JsonObject(const JsonObject&) = delete;
  JsonObject& operator=(const JsonObject&) = delete;
  ~JsonObject() { out_ += '}'; }

  /// Begins a key and returns where its value, exactly one, is to be appended.
  std::string& value(const JsonKey& key) {
    const std::string_view text = key;
    out_ += out_.back() == '{' ? text.substr(1) : text;
    return out_;
  }
  /// The same for a key that is not known while compiling.
  std::string& value_named(std::string_view key) {
    out_.append(out_.back() == '{' ? "\"" : ",\"").append(key).append("\":", 2);
    return out_;
  }
  void text(const JsonKey& key, std::string_view text) { append_json_string(value(key), text); }
  /// `null` for an empty text.
  void text_or_null(const JsonKey& key, std::string_view text) { append_json_string_or_null(value(key), text); }
  void number(const JsonKey& key, std::uint64_t number) { append_integer(value(key), number); }
  void truth(const JsonKey& key, bool is_true) { value(key) += is_true ? "true" : "false"; }

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
