#pragma once
/// JSON with the place of every value, so that a mistake in a pipeline file is shown where it stands.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/errors.h"

namespace whosaid {

/// One value of a JSON text.
struct JsonNode {
  enum class Type : std::uint8_t { null, boolean, number, string, array, object };
  struct Member;

  Type type = Type::null;
  std::size_t at = 0;           ///< byte in the text where the value begins
  std::string text;             ///< of a string
  std::vector<JsonNode> items;  ///< of an array
  std::vector<Member> members;  ///< of an object, in order

  /// The value of a member, or null.
  const JsonNode* find(std::string_view key) const;
};

/// A key and its value.
struct JsonNode::Member {
  std::string key;
  std::size_t key_at = 0;  ///< byte in the text where the key begins
  JsonNode value;
};

/// Parses `text`; `file` is only named in errors. Fails with the one place at which it is not JSON.
Result<JsonNode> parse_json(const std::string& file, std::string_view text);

/// An error at byte `at` of `text`, with its line, column and source line.
Error error_at(const std::string& file, std::string_view text, std::size_t at, std::string message);

}  // namespace whosaid
