#pragma once
/// JSON of others: held in bounds, and asked without surprise.

#include <expected>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace whosaid {

/// No list is nested deeper.
inline constexpr std::size_t kDeepestJson = 64;

/// Parses `text`. Fails with one line: not JSON, and where, or nested deeper than kDeepestJson.
std::expected<nlohmann::json, std::string> read_foreign_json(std::string_view text);

/// A member of an object; null when there is none, or `value` is no object.
const nlohmann::json& member(const nlohmann::json& value, std::string_view key);

/// A text or number as text; of a list its first item; of anything else nothing.
std::string text_of(const nlohmann::json& value);
/// text_of a member.
std::string text_of(const nlohmann::json& value, std::string_view key);

/// The items of a list; an object or a text is a list of itself; null is empty.
std::vector<const nlohmann::json*> items_of(const nlohmann::json& value);

}  // namespace whosaid
