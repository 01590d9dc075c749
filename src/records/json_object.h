#pragma once
/// A JSON object written straight into a string, key by key.

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "records/json_text.h"

namespace whosaid {

/// A key as it is written, `,"key":`, made while compiling. Plain ASCII.
class JsonKey {
 public:
  template <std::size_t kSize>
  consteval JsonKey(const char (&key)[kSize]) : size_(kSize + 3) {  // with what stands around it, without its NUL
    static_assert(kSize + 3 <= kRoom, "a longer key needs more room");
    text_[0] = ',';
    text_[1] = text_[kSize + 1] = '"';
    for (std::size_t i = 0; i + 1 < kSize; ++i) text_[i + 2] = key[i];
    text_[kSize + 2] = ':';
  }
  /// Appends it, without the comma when it is the first of its object, and the at most `most` bytes that `write(to)`
  /// writes and counts.
  template <class Write>
  void append_to(std::string& out, std::size_t most, Write write) const {
    const std::size_t skip = out.back() == '{' ? 1 : 0;
    append_bytes(out, kRoom + most, [&](char* to) {
      std::memcpy(to, text_ + skip, kRoom);  // all of it: a constant size needs no call
      return size_ - skip + write(to + size_ - skip);
    });
  }

 private:
  static constexpr std::size_t kRoom = 24;
  char text_[kRoom + 1] = {};
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
    key.append_to(out_, 0, [](char*) { return std::size_t{0}; });
    return out_;
  }
  /// The same for a key that is not known while compiling.
  std::string& value_named(std::string_view key) {
    out_.append(out_.back() == '{' ? "\"" : ",\"").append(key).append("\":", 2);
    return out_;
  }
  /// A text that has nothing to escape, such as the name of a type.
  void name(const JsonKey& key, std::string_view name) {
    key.append_to(out_, name.size() + 2, [&](char* to) {
      to[0] = to[name.size() + 1] = '"';
      std::memcpy(to + 1, name.data(), name.size());
      return name.size() + 2;
    });
  }
  /// `null` for an empty name.
  void name_or_null(const JsonKey& key, std::string_view value) { value.empty() ? null(key) : name(key, value); }
  void text(const JsonKey& key, std::string_view text) {
    key.append_to(out_, text.size() + kPlainRoom, [&](char* to) { return write_plain_json_string(to, text); });
    if (out_.back() == ':') append_escaped_json_string(out_, text);
  }
  /// `null` for an empty text.
  void text_or_null(const JsonKey& key, std::string_view value) { value.empty() ? null(key) : text(key, value); }
  void number(const JsonKey& key, std::uint64_t number) {
    key.append_to(out_, kDigits, [&](char* to) { return write_integer(to, number); });
  }
  void truth(const JsonKey& key, bool is_true) { word(key, is_true ? "true" : "false"); }
  void null(const JsonKey& key) { word(key, "null"); }

 private:
  /// A word of JSON itself.
  void word(const JsonKey& key, std::string_view word) {
    key.append_to(out_, word.size(), [&](char* to) { return word.copy(to, word.size()); });
  }

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
