#pragma once
/// YAML of others, as JSON.

#include <expected>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace whosaid {

/// Parses the first document of `text`; every scalar but null is a string. Fails with one line: not YAML, and where;
/// aliases (`*name`), since a few of them can stand for gigabytes; nested deeper than kDeepestJson.
std::expected<nlohmann::json, std::string> read_foreign_yaml(const std::string& text);

}  // namespace whosaid
