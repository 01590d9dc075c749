#include "exchange/foreign_json.h"

#include <algorithm>

namespace whosaid {
namespace {

/// How deep lists and objects stand in each other.
std::size_t depth_of(std::string_view text) {
  std::size_t depth = 0, deepest = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      in_string = c != '"';
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      deepest = std::max(deepest, ++depth);
    } else if ((c == ']' || c == '}') && depth > 0) {
      --depth;
    }
  }
  return deepest;
}

}  // namespace

std::expected<nlohmann::json, std::string> read_foreign_json(std::string_view text) {
  if (depth_of(text) > kDeepestJson) {
    return std::unexpected("the JSON is nested deeper than " + std::to_string(kDeepestJson) + " levels");
  }
  try {
    return nlohmann::json::parse(text);
  } catch (const nlohmann::json::parse_error& error) {
    const std::size_t at = std::min(error.byte == 0 ? 0 : error.byte - 1, text.size());
    return std::unexpected("line " + std::to_string(std::ranges::count(text.substr(0, at), '\n') + 1) +
                           ": not JSON from here on");
  } catch (const nlohmann::json::exception&) {  // a number beyond all bounds
    return std::unexpected("the JSON holds a number that cannot be read");
  }
}

const nlohmann::json& member(const nlohmann::json& value, std::string_view key) {
  static const nlohmann::json kNothing;
  if (!value.is_object()) return kNothing;
  const auto found = value.find(key);
  return found == value.end() ? kNothing : *found;
}

std::string text_of(const nlohmann::json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
  if (value.is_array() && !value.empty() && !value.front().is_array()) return text_of(value.front());
  return {};
}

std::string text_of(const nlohmann::json& value, std::string_view key) { return text_of(member(value, key)); }

std::vector<const nlohmann::json*> items_of(const nlohmann::json& value) {
  std::vector<const nlohmann::json*> items;
  if (value.is_null()) return items;
  if (!value.is_array()) return {&value};
  for (const nlohmann::json& item : value) items.push_back(&item);
  return items;
}

}  // namespace whosaid
